import type { Vocabulary } from './vocabulary.ts';

/** How firmly the source states a number. `label` stands before the number. */
export const modalities = {
  exact: { label: '', definition: 'The source prints the number without qualification.' },
  about: { label: 'about', definition: 'The source says around, about, approximately.' },
  'more-than': { label: 'more than', definition: 'The source says more than, over.' },
  'at-least': { label: 'at least', definition: 'The source says at least.' },
} as const satisfies Vocabulary;

export type Modality = keyof typeof modalities;

/** The words before a number that tell its modality, by the language of a source; of other languages nothing is known. */
export const hedges: Readonly<
  Record<string, Readonly<Record<Exclude<Modality, 'exact'>, readonly string[]>>>
> = {
  en: {
    about: ['about', 'around', 'approximately', 'roughly', 'some', 'circa'],
    'more-than': ['more than', 'over', 'above', 'upwards of', 'excess of'],
    'at-least': ['at least', 'no fewer than', 'no less than'],
  },
};
