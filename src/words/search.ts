// The words of the search.
import type { CollectionName } from '#schemas/collections.ts';

/** Kinds of results, in the singular. */
const kinds: Record<CollectionName | 'claims', string> = {
  agreements: 'Agreement',
  claims: 'Claim',
  countries: 'Country',
  discrepancies: 'Disagreement',
  events: 'Event',
  examined: 'Examined',
  funding: 'Project',
  moments: 'Period',
  organisations: 'Organisation',
  places: 'Place',
  proposals: 'Proposal',
  references: 'External evidence',
  routes: 'Leg of the route',
  sources: 'Source',
  statistics: 'Figures',
  terms: 'Glossary',
};

export const searchWords = {
  title: 'Search',
  field: 'Search the atlas',
  button: 'Search',
  lead: 'Entries and claims by name, in any alphabet, by number, year or thing.',
  noScript:
    'Searching needs a script, which has not run here. The lists below hold every entry, and each entry its claims.',
  browse: 'Lists to browse',
  filters: 'Filters',
  kinds,
  alsoKnownAs: 'Also known as',
  /** What the script says; it reads them from the page. */
  script: {
    kind: 'Kind',
    country: 'Country',
    publisher: 'Publisher',
    year: 'Year',
    none: 'none chosen',
    chosen: 'chosen',
    result: 'result',
    results: 'results',
    for: 'for',
    order: 'entries and claims, best match first',
    partly: 'With some of the words',
    more: 'Show more',
    of: 'of',
    onPage: 'on the page',
    nothing: 'Nothing found for',
    withFilters: 'with these filters. Take one back to see more.',
    near: 'Words of the atlas that are spelt alike:',
    noneNear: 'No word of the atlas is spelt like it. The lists below hold every entry.',
    refused: 'The address asks for something the atlas does not have, which was left out:',
    loading: 'Searching …',
    failed: 'The search could not be loaded. The lists below hold every entry.',
    takeBack: 'Take all filters back',
  },
  /** Words so frequent that a question may leave them out. */
  small:
    'a an and are as at by for from in into is it its of on or that the their to was were which with'.split(
      ' ',
    ),
};
