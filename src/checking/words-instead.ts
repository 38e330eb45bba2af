import { distance } from 'fastest-levenshtein';
import { nearest } from './nearest.ts';

/** How many words a message names at most. */
const mostNamed = 12;

/** What to write instead of a word that is not in a list: the word that was probably meant, and the nearest others. */
export function oneOf(written: string, list: readonly string[]): string {
  const steps = new Map(list.map((word) => [word, distance(written, word)]));
  const inOrder = list.toSorted((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
  const meant = nearest(
    written,
    list.map((id) => ({ id })),
  );
  const named =
    list.length <= mostNamed
      ? `one of ${list.join(', ')}`
      : `one of ${list.length}, such as ${inOrder.slice(0, mostNamed).join(', ')}`;
  return meant === undefined ? `write ${named}` : `did you mean "${meant}"? Else write ${named}`;
}
