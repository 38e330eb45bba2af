import type { Vocabulary } from './vocabulary.ts';

/** Which kind of way the sources call a section of the route. Two ordinal widths; a width is never a number. */
export const legRanks = {
  main: { label: 'Main route', definition: 'Sources describe it as the main or usual way.' },
  side: { label: 'Secondary route', definition: 'Sources describe it as an alternative or a branch.' },
} as const satisfies Vocabulary;
