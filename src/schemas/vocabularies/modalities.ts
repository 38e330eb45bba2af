import type { Vocabulary } from './vocabulary.ts';

/** How firmly the source states a number. `label` stands before the number. */
export const modalities = {
  exact: { label: '', definition: 'The source prints the number without qualification.' },
  about: { label: 'about', definition: 'The source says around, about, approximately.' },
  'more-than': { label: 'more than', definition: 'The source says more than, over.' },
  'at-least': { label: 'at least', definition: 'The source says at least.' },
} as const satisfies Vocabulary;
