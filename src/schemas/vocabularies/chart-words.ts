import type { Vocabulary } from './vocabulary.ts';

/** How a chart sets figures beside each other. */
export const chartKinds = {
  'over-time': {
    label: 'Over time',
    definition:
      'Figures that count the same thing, in the same unit and territory, over the period each covers.',
  },
  'side-by-side': {
    label: 'Side by side',
    definition:
      'Figures in the same unit that may count different things: a bar each, with what it counts, never stacked.',
  },
} as const satisfies Vocabulary;
