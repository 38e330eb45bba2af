import type { Atlas } from '#data/atlas.ts';
import type { Entry } from '#schemas/collections.ts';
import { joined, type Column } from '../csv.ts';
import { openQuestions } from '../open-questions.ts';
import { proseText } from '../prose-text.ts';
import { first, last, type ColumnsOf } from './entry.ts';

type WithAliases = 'countries' | 'organisations' | 'places';

/** Other names with the reference that prints each. */
const aliases: Column<Entry<WithAliases>> = {
  name: 'aliases',
  cell: ({ data }) => joined((data.aliases ?? []).map(({ name, reference }) => `${name} (${reference})`)),
};

export const countries = (atlas: Atlas): ColumnsOf<'countries'> => [
  ...first,
  { name: 'name', cell: ({ data }) => data.name },
  aliases,
  { name: 'official_name', cell: ({ data }) => data.officialName.value },
  { name: 'official_name_reference', cell: ({ data }) => data.officialName.reference },
  { name: 'alpha2', cell: ({ data }) => data.codes.alpha2 },
  { name: 'alpha3', cell: ({ data }) => data.codes.alpha3 },
  { name: 'codes_reference', cell: ({ data }) => data.codes.reference },
  { name: 'capital', cell: ({ data }) => data.capital.value },
  { name: 'capital_reference', cell: ({ data }) => data.capital.reference },
  { name: 'group', cell: ({ data }) => data.group },
  { name: 'role', cell: ({ data }) => data.role },
  { name: 'eu_member', cell: ({ data }) => data.eu.member },
  { name: 'eu_since', cell: ({ data }) => data.eu.since },
  { name: 'eu_until', cell: ({ data }) => data.eu.until },
  { name: 'eu_reference', cell: ({ data }) => data.eu.reference },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'population', cell: ({ data }) => joined(data.population) },
  { name: 'key_figures', cell: ({ data }) => joined(data.keyFigures ?? []) },
  { name: 'disagreements', cell: ({ data }) => joined(data.disagreements ?? []) },
  { name: 'partner_interest', cell: ({ data }) => data.partnerInterest },
  { name: 'partner_office', cell: ({ data }) => data.partnerOffice },
  { name: 'unanswered', cell: ({ body }) => joined(openQuestions(body)) },
  { name: 'prose', cell: ({ body }) => proseText(atlas, body) },
  ...last,
];

export const organisations = (): ColumnsOf<'organisations'> => [
  ...first,
  { name: 'name', cell: ({ data }) => data.name },
  { name: 'short_name', cell: ({ data }) => data.shortName },
  aliases,
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'country', cell: ({ data }) => data.country },
  { name: 'organisation_code', cell: ({ data }) => data.organisationCode?.value },
  { name: 'part_of', cell: ({ data }) => data.partOf },
  { name: 'membership', cell: ({ data }) => data.membership },
  {
    name: 'names_in_sources',
    cell: ({ data }) =>
      joined(data.claims.flatMap((claim) => (claim.kind === 'mention' ? [claim.printed] : []))),
  },
  { name: 'description', cell: ({ data }) => data.description },
  ...last,
];

export const places = (): ColumnsOf<'places'> => [
  ...first,
  { name: 'name', cell: ({ data }) => data.name },
  aliases,
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'countries', cell: ({ data }) => joined(data.countries) },
  { name: 'lon', cell: ({ data }) => data.point?.lon },
  { name: 'lat', cell: ({ data }) => data.point?.lat },
  { name: 'precision', cell: ({ data }) => data.point?.precision },
  { name: 'coordinates_reference', cell: ({ data }) => data.point?.reference },
  { name: 'coordinates_method', cell: ({ data }) => data.point?.method },
  { name: 'region_code', cell: ({ data }) => data.regionCode?.value },
  {
    name: 'names_in_sources',
    cell: ({ data }) =>
      joined(data.claims.flatMap((claim) => (claim.kind === 'mention' ? [claim.printed] : []))),
  },
  { name: 'description', cell: ({ data }) => data.description },
  ...last,
];
