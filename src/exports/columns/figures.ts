import type { Atlas } from '#data/atlas.ts';
import { referencesOfDiscrepancy, sidesOf } from '#data/discrepancies.ts';
import { joined } from '../csv.ts';
import { proseText } from '../prose-text.ts';
import { sideText } from '../side-text.ts';
import { first, last, type ColumnsOf } from './entry.ts';

export const statistics = (atlas: Atlas): ColumnsOf<'statistics'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'territory', cell: ({ data }) => data.territory },
  { name: 'also_shown_on', cell: ({ data }) => joined(data.alsoShownOn ?? []) },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'chart', cell: ({ data }) => joined(data.chart?.observations ?? []) },
  { name: 'chart_title', cell: ({ data }) => data.chartTitle },
  { name: 'prose', cell: ({ body }) => proseText(atlas, body) },
  ...last,
];

export const discrepancies = (atlas: Atlas): ColumnsOf<'discrepancies'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'question', cell: ({ data }) => data.question },
  { name: 'reason', cell: ({ data }) => data.reason },
  { name: 'further_reasons', cell: ({ data }) => joined(data.furtherReasons ?? []) },
  {
    name: 'claims_compared',
    cell: ({ data }) => joined(data.sides.flatMap(({ claim }) => claim ?? [])),
  },
  { name: 'statements', cell: (entry) => joined(sidesOf(atlas, entry).map(sideText)) },
  {
    name: 'references',
    cell: (entry) => joined(referencesOfDiscrepancy(atlas, entry).map(({ id }) => id)),
  },
  { name: 'chart', cell: ({ data }) => data.chart },
  { name: 'chart_title', cell: ({ data }) => data.chartTitle },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'explanation', cell: ({ body }) => proseText(atlas, body) },
  { name: 'note', cell: ({ data }) => data.note?.text },
  { name: 'what_the_atlas_does', cell: ({ data }) => data.whatTheAtlasDoes },
  { name: 'corrected_claim', cell: ({ data }) => data.correction?.claim },
  { name: 'corrected_on', cell: ({ data }) => data.correction?.on },
  { name: 'probably_right', cell: ({ data }) => data.correction?.probablyRight },
  ...last,
];

export const examined = (): ColumnsOf<'examined'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'compared', cell: ({ data }) => joined(data.compared) },
  { name: 'why', cell: ({ data }) => data.why },
  ...last,
];
