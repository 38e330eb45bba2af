import type { Vocabulary } from './vocabulary.ts';

/** Which part of a name stands at its point, as SVG calls it. */
export const labelSides = {
  start: { label: 'Start', definition: 'The name begins at the point and runs to its right.' },
  middle: { label: 'Middle', definition: 'The name is centred on the point.' },
  end: { label: 'End', definition: 'The name ends at the point.' },
} as const satisfies Vocabulary;
