import type { Vocabularies, VocabularyName, Meaning } from '#schemas/vocabularies/vocabularies.ts';

/** What holds the vocabularies: the atlas. */
interface Holder {
  vocabularies: Vocabularies;
}

/** The words of a vocabulary with what they mean, in the order of its file. */
export const wordsOf = <N extends VocabularyName>(
  { vocabularies }: Holder,
  name: N,
): [string, Meaning<N>][] => Object.entries(vocabularies[name]) as [string, Meaning<N>][];

/** A word with what it means. Throws where the vocabulary does not have it, which `src/checking` says better before. */
export function meaningOf<N extends VocabularyName>(
  { vocabularies }: Holder,
  name: N,
  word: string,
): Meaning<N> {
  const found: Record<string, Meaning> = vocabularies[name];
  const known = found[word];
  if (!known) throw new Error(`the vocabulary "${name}" has no word "${word}"`);
  return known as Meaning<N>;
}

/** The label of a word, as readers see it. Throws where the vocabulary does not have it. */
export const labelOf = (holder: Holder, name: VocabularyName, word: string): string =>
  meaningOf(holder, name, word).label;

/** Things in the groups of their words: groups in the order of the vocabulary, none of them empty. */
export function groupedByWord<T, N extends VocabularyName>(
  holder: Holder,
  name: N,
  things: readonly T[],
  wordOf: (thing: T) => string,
): { word: string; meaning: Meaning<N>; things: T[] }[] {
  const groups = Map.groupBy(things, wordOf);
  return wordsOf(holder, name).flatMap(([word, meaning]) => {
    const members = groups.get(word);
    return members ? [{ word, meaning, things: members }] : [];
  });
}
