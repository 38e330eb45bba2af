import type { Vocabulary } from './vocabulary.ts';

/** How much weight the sources give a leg. Two ordinal widths; a width is never a number. */
export const legRanks = {
  main: { label: 'Main line', definition: 'Sources describe it as the main or usual way.' },
  side: { label: 'Side route', definition: 'Sources describe it as an alternative or a branch.' },
} as const satisfies Vocabulary;
