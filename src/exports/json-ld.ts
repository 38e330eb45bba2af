import type {
  BreadcrumbList,
  Country,
  CreativeWork,
  Dataset,
  Graph,
  MonetaryGrant,
  Organization,
  Place,
  Report,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';
import { absolute, dataPath, entryPath, paths, permanent } from '#addresses.ts';
import { claimsIn, requireEntry, type Atlas } from '#data/atlas.ts';
import { organisationsOf, projectOf } from '#data/funding.ts';
import { nameOf } from '#data/names.ts';
import type { Entry } from '#schemas/collections.ts';
import { countingBases } from '#schemas/vocabularies/counting-basis.ts';
import { words } from '#words/en.ts';

export type JsonLd = Graph;

/** JSON-LD for a script element: nothing in it can end the element, whatever a text holds. */
export const jsonLdText = (data: JsonLd): string =>
  JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

const graph = (...things: Thing[]): JsonLd => ({ '@context': 'https://schema.org', '@graph': things });

const licence = 'https://creativecommons.org/licenses/by/4.0/';

interface Step {
  name: string;
  path: string;
}

const breadcrumb = (...steps: Step[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: words.atlas, path: paths.home }, ...steps].map(({ name, path }, at) => ({
    '@type': 'ListItem' as const,
    position: at + 1,
    name,
    item: permanent(path),
  })),
});

function page({ name, path }: Step, description: string): WebPage & object {
  const url = absolute(path);
  return {
    '@type': 'WebPage',
    '@id': permanent(path),
    name,
    description,
    ...(url ? { url } : {}),
    inLanguage: words.language,
    license: licence,
    isPartOf: { '@id': permanent(paths.home) },
  };
}

/** JSON-LD of the home page. */
export function siteJsonLd(): JsonLd {
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': permanent(paths.home),
    name: words.siteName,
    description: words.description,
    inLanguage: words.language,
    license: licence,
  };
  return graph(site);
}

/** JSON-LD of a page that is no entry, below the pages above it. */
export const pageJsonLd = (step: Step, description: string, above: readonly Step[] = []): JsonLd =>
  graph(page(step, description), breadcrumb(...above, step));

/** JSON-LD of an entry: its page, the way to it, and the thing it is about. */
export function entryJsonLd(atlas: Atlas, entry: Entry, section: Step, description: string): JsonLd {
  const path = entryPath(entry);
  const name = nameOf(entry);
  const id = `${permanent(path)}#entry`;
  const sources = [...new Set(claimsIn(entry).map(({ source }) => source))].sort();
  const citation: CreativeWork[] = sources.map((source) => ({
    '@type': 'CreativeWork',
    '@id': `${permanent(`${paths.sources}${source}/`)}#entry`,
    name: nameOf(requireEntry(atlas, source, ['sources'], entry.id)),
  }));
  const changed = entry.data.revisions.at(-1)?.on;
  const ownPage: WebPage = {
    ...page({ name, path }, description),
    // The day of the last change; `reviewed` is that of the last comparison with the sources.
    ...(changed ? { dateModified: changed } : {}),
    about: { '@id': id },
    ...(citation[0] ? { citation } : {}),
    ...(entry.collection === 'funding' ? { isBasedOn: [basisOf(atlas, entry)] } : {}),
  };
  return graph(ownPage, breadcrumb(section, { name, path }), thingOf(atlas, entry, id));
}

/** The document a funding entry is made from. */
function basisOf(atlas: Atlas, { id, data }: Entry<'funding'>): CreativeWork {
  const source = requireEntry(atlas, data.source, ['sources'], id);
  return {
    '@type': 'CreativeWork',
    '@id': `${permanent(entryPath(source))}#entry`,
    name: source.data.title,
    url: source.data.webAddress,
  };
}

function thingOf(atlas: Atlas, entry: Entry, id: string): Thing {
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
        'counted' in claim ? [countingBases[claim.counted].label] : [],
      );
      const dataset: Dataset = {
        '@type': 'Dataset',
        '@id': id,
        name,
        description: entry.data.summary,
        license: licence,
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
        license: licence,
      };
      return work;
    }
    case 'events': {
      const { date, summary } = entry.data;
      const [first, last] = [date.on ?? date.from ?? date.since, date.on ?? date.to];
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
    default: {
      const organisation: Organization = { '@type': 'Organization', '@id': id, name };
      return organisation;
    }
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
