import { claimPath, permanent } from '#addresses.ts';
import { requireEntry, type Atlas, type HomedClaim } from '#data/atlas.ts';
import { nameOf, attributionsOf } from '#data/names.ts';
import { meaningOf } from '#data/vocabularies.ts';
import { attributionSteps } from '#format/attributions.ts';
import { numberOf, unitOf } from '#schemas/values/claim.ts';
import type { Period } from '#schemas/values/dates.ts';
import { joined, type Cell, type Column } from '../csv.ts';

const part =
  (read: (period: Period) => Cell) =>
  ({ claim }: HomedClaim): Cell =>
    'period' in claim && claim.period ? read(claim.period) : undefined;

export const claimColumns = (atlas: Atlas): readonly Column<HomedClaim>[] => [
  { name: 'id', cell: ({ claim }) => claim.id },
  { name: 'address', cell: ({ claim, home }) => permanent(claimPath(home, claim.id)) },
  { name: 'home', cell: ({ home }) => home.id },
  { name: 'kind', cell: ({ claim }) => claim.kind },
  { name: 'question', cell: ({ claim }) => ('question' in claim ? claim.question : undefined) },
  {
    name: 'topic',
    cell: ({ claim }) =>
      'question' in claim ? meaningOf(atlas, 'questions', claim.question).topic : undefined,
  },
  {
    name: 'what',
    cell: ({ claim }) => ('what' in claim ? claim.what : 'says' in claim ? claim.says : undefined),
  },
  {
    name: 'value',
    cell: ({ claim }) => (claim.kind === 'figure' ? numberOf(claim.value) : undefined),
  },
  {
    name: 'value_in_words',
    cell: ({ claim }) => (claim.kind === 'figure' && 'words' in claim.value ? claim.value.words : undefined),
  },
  {
    name: 'currency',
    cell: ({ claim }) =>
      claim.kind === 'figure' && 'currency' in claim.value ? claim.value.currency : undefined,
  },
  { name: 'unit', cell: ({ claim }) => (claim.kind === 'figure' ? unitOf(claim) : undefined) },
  { name: 'modality', cell: ({ claim }) => (claim.kind === 'figure' ? claim.modality : undefined) },
  { name: 'counted', cell: ({ claim }) => ('counted' in claim ? claim.counted : undefined) },
  { name: 'printed', cell: ({ claim }) => ('printed' in claim ? claim.printed : undefined) },
  { name: 'period_on', cell: part(({ on }) => on) },
  { name: 'period_from', cell: part(({ from, since }) => from ?? since) },
  { name: 'period_to', cell: part(({ to }) => to) },
  { name: 'period_after', cell: part(({ after }) => after) },
  { name: 'year_read_by_atlas', cell: part(({ yearReadByAtlas }) => yearReadByAtlas === true) },
  {
    name: 'compared_with',
    cell: ({ claim }) =>
      claim.kind === 'figure' && claim.comparedWith
        ? (claim.comparedWith.on ??
          [claim.comparedWith.from, claim.comparedWith.to].filter(Boolean).join('/'))
        : undefined,
  },
  { name: 'territory', cell: ({ claim }) => ('territory' in claim ? claim.territory : undefined) },
  {
    name: 'population_base',
    cell: ({ claim }) => ('populationBase' in claim ? claim.populationBase : undefined),
  },
  { name: 'source', cell: ({ source }) => source.id },
  {
    name: 'publisher',
    cell: ({ source }) => nameOf(requireEntry(atlas, source.data.publisher, ['organisations'], source.id)),
  },
  { name: 'publisher_type', cell: ({ source }) => source.data.publisherType },
  { name: 'attributed_to', cell: ({ claim }) => joined(attributionSteps(attributionsOf(atlas, claim))) },
  { name: 'passage', cell: ({ claim }) => claim.passage },
  { name: 'verified_on', cell: ({ verified }) => verified?.on },
  { name: 'line_in_copy', cell: ({ verified }) => verified?.line },
  { name: 'disputed_in', cell: ({ disputes }) => joined(disputes.map(({ id }) => id)) },
  { name: 'note', cell: ({ claim }) => claim.note?.text },
  { name: 'note_references', cell: ({ claim }) => joined(claim.note?.references ?? []) },
];
