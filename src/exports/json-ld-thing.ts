// The thing an entry is about, in the terms of schema.org.
import type {
  Country,
  CreativeWork,
  Dataset,
  MonetaryGrant,
  Organization,
  Place,
  Report,
  Thing,
} from 'schema-dts';
import { dataPath, entryPath, permanent } from '#addresses.ts';
import { requireEntry, type Atlas } from '#data/atlas.ts';
import { organisationsOf, projectOf } from '#data/funding.ts';
import { nameOf } from '#data/names.ts';
import { labelOf } from '#data/vocabularies.ts';
import type { Entry } from '#schemas/collections.ts';
import { firstDateOf } from '#schemas/values/dates.ts';
import { licence } from './licence.ts';

/** What an entry is about, as schema.org knows it; `id` is its own address within the graph. */
export function thingOf(atlas: Atlas, entry: Entry, id: string): Thing {
  const name = nameOf(entry);
  switch (entry.collection) {
    case 'countries': {
      const { alpha2, alpha3 } = entry.data.codes;
      const country: Country = { '@type': 'Country', '@id': id, name, identifier: [alpha2, alpha3] };
      return country;
    }
    case 'funding':
      return grantOf(atlas, entry, id);
    case 'statistics': {
      const counted = entry.data.claims.flatMap((claim) =>
        'counted' in claim ? [labelOf(atlas, 'counting-bases', claim.counted)] : [],
      );
      const dataset: Dataset = {
        '@type': 'Dataset',
        '@id': id,
        name,
        description: entry.data.summary,
        license: licence.address,
        variableMeasured: [...new Set(counted)],
        distribution: {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: permanent(dataPath('claims.csv')),
        },
      };
      return dataset;
    }
    case 'sources': {
      const { webAddress, publisher, language, published, authors } = entry.data;
      const report: Report = {
        '@type': 'Report',
        '@id': id,
        name,
        url: webAddress,
        inLanguage: language,
        publisher: {
          '@type': 'Organization',
          name: nameOf(requireEntry(atlas, publisher, ['organisations'], entry.id)),
        },
        ...(published.date ? { datePublished: published.date } : {}),
        ...(authors[0]
          ? { author: authors.map((author) => ({ '@type': 'Person' as const, name: author.name })) }
          : {}),
      };
      return report;
    }
    case 'places': {
      const { point } = entry.data;
      const place: Place = {
        '@type': 'Place',
        '@id': id,
        name,
        ...(point ? { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } } : {}),
      };
      return place;
    }
    case 'agreements':
    case 'discrepancies':
    case 'proposals': {
      const work: CreativeWork = {
        '@type': 'CreativeWork',
        '@id': id,
        name,
        description: entry.data.summary,
        license: licence.address,
      };
      return work;
    }
    case 'events': {
      const { date, summary } = entry.data;
      const [first, last] = [firstDateOf(date), date.on ?? date.to];
      const happening: Thing = {
        '@type': 'Event',
        '@id': id,
        name,
        description: summary,
        // As precise as the source gives it; a time the source leaves open has no end.
        ...(first ? { startDate: first } : {}),
        ...(last ? { endDate: last } : {}),
      };
      return happening;
    }
    case 'organisations': {
      const organisation: Organization = { '@type': 'Organization', '@id': id, name };
      return organisation;
    }
    default:
      // What stands on a page with others of its kind has no graph of its own.
      throw new Error(`${entry.id}: schema.org has no thing for an entry of ${entry.collection}`);
  }
}

/**
 * The grant of a funding entry. schema.org knows neither implementers nor dates of a grant, and those whose role
 * the source leaves open have none; a recipient is something the grant funds.
 */
function grantOf(atlas: Atlas, entry: Entry<'funding'>, id: string): MonetaryGrant {
  const { amount } = projectOf(atlas, entry);
  const named = (role: string) =>
    organisationsOf(atlas, entry)
      .filter((part) => part.role === role)
      .map(({ organisation }) => ({
        '@type': 'Organization' as const,
        '@id': `${permanent(entryPath(organisation))}#entry`,
        name: organisation.data.name,
      }));
  return {
    '@type': 'MonetaryGrant',
    '@id': id,
    name: nameOf(entry),
    description: entry.data.summary,
    identifier: entry.data.identifier,
    mainEntityOfPage: { '@id': permanent(entryPath(entry)) },
    amount: { '@type': 'MonetaryAmount', value: amount.amount, currency: amount.currency },
    funder: named('funder'),
    fundedItem: [{ '@type': 'Project', name: entry.data.titlePrinted }, ...named('recipient')],
  };
}
