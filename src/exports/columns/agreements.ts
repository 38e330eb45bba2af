import { countriesIn, proposalsAddingTo } from '#data/agreements.ts';
import type { Atlas } from '#data/atlas.ts';
import { definitionOf, wordingsOf } from '#data/terms.ts';
import { firstDateOf, type Period } from '#schemas/values/dates.ts';
import { joined } from '../csv.ts';
import { first, last, type ColumnsOf } from './entry.ts';

/** A period as machines read it: "2021", "2015/2019", "not stated". */
const periodInCell = (period: Period): string =>
  [firstDateOf(period), period.to].filter(Boolean).join('/') || 'not stated';

export const agreements = (atlas: Atlas): ColumnsOf<'agreements'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'parties', cell: ({ data }) => joined(data.parties) },
  { name: 'countries', cell: (entry) => joined(countriesIn(atlas, entry)) },
  { name: 'summary', cell: ({ data }) => data.summary },
  {
    name: 'statuses',
    cell: ({ data }) =>
      joined(
        data.ladder.map(
          ({ status, date, claims, references }) =>
            `${status} ${periodInCell(date)} (${[...claims, ...references].join(', ')})`,
        ),
      ),
  },
  { name: 'differs_from_record', cell: ({ data }) => data.aheadOfFacts?.how },
  { name: 'record_note', cell: ({ data }) => data.aheadOfFacts?.text },
  { name: 'record_references', cell: ({ data }) => joined(data.aheadOfFacts?.references ?? []) },
  { name: 'described_by', cell: ({ data }) => joined(data.describedBy) },
  {
    name: 'proposals_adding_to_it',
    cell: (entry) => joined(proposalsAddingTo(atlas, entry).map(({ id }) => id)),
  },
  ...last,
];

export const proposals = (atlas: Atlas): ColumnsOf<'proposals'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'proposer', cell: ({ data }) => data.proposer },
  { name: 'to', cell: ({ data }) => joined(data.to) },
  { name: 'parties', cell: ({ data }) => joined(data.parties) },
  { name: 'countries', cell: (entry) => joined(countriesIn(atlas, entry)) },
  { name: 'instruments', cell: ({ data }) => joined(data.instruments) },
  { name: 'built_on', cell: ({ data }) => joined(data.builtOn) },
  { name: 'built_on_as_read_by_atlas', cell: ({ data }) => joined(data.builtOnAsReadByAtlas ?? []) },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'described_by', cell: ({ data }) => joined(data.describedBy) },
  ...last,
];

export const terms = (atlas: Atlas): ColumnsOf<'terms'> => [
  ...first,
  { name: 'name', cell: ({ data }) => data.name },
  { name: 'counting_basis', cell: ({ data }) => data.countingBasis },
  { name: 'definition', cell: (entry) => definitionOf(atlas, entry) },
  { name: 'reference', cell: ({ data }) => data.reference },
  {
    name: 'words_in_sources',
    cell: (entry) => joined(wordingsOf(atlas, entry).map(({ wording }) => wording)),
  },
  { name: 'used_in', cell: ({ data }) => joined(data.usedIn) },
  { name: 'see_also', cell: ({ data }) => joined(data.seeAlso) },
  ...last,
];
