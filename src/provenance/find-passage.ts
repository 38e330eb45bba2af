import { fold, type FoldedText } from './fold.ts';

/** Where a passage stands in a copy. */
export interface Place {
  /** Offset of the first character in the copy. */
  offset: number;
  /** Line of the copy, counted from one. */
  line: number;
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** True where a cut between two offsets would go through a word, or through a number such as "1,600" or "2.5". */
function cuts(text: string, at: number): boolean {
  if (isWordCharacter(text[at - 1]) && isWordCharacter(text[at])) return true;
  return /\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^[.,]?\d/.test(text.slice(at, at + 2));
}

/** Offsets in folded text at which the folded phrase stands as whole words and whole numbers. */
function offsetsOf(phrase: string, text: string): number[] {
  const found: number[] = [];
  if (phrase === '') return found;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!cuts(text, at) && !cuts(text, at + phrase.length)) found.push(at);
  }
  return found;
}

/** All places where the passage stands as whole words, in the order of the copy. */
export function placesOf(passage: string, copy: string, folded: FoldedText = fold(copy)): Place[] {
  return offsetsOf(fold(passage).text, folded.text).map((at) => {
    const offset = folded.origin[at] ?? 0;
    return { offset, line: copy.slice(0, offset).split('\n').length };
  });
}

/** True where the printed figure stands within the passage, as whole words and numbers, by the same tolerance. */
export function contains(passage: string, printed: string): boolean {
  return offsetsOf(fold(printed).text, fold(passage).text).length > 0;
}

/**
 * The shortest phrases of at most `longest` words that contain the wanted words and occur exactly once.
 * Several where several places hold the wanted words; fewest words first. Empty where there is none.
 */
export function shortestPassages(wanted: string, copy: string, longest: number): string[] {
  const { text } = fold(copy);
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const phrase = fold(wanted).text;
  const results: string[] = [];
  for (const at of offsetsOf(phrase, text)) {
    const first = words.findIndex((word) => word.end > at);
    const last = words.findLastIndex((word) => word.start < at + phrase.length);
    const best = widen(text, words, { first, last, longest, at, end: at + phrase.length });
    if (best !== undefined && !results.includes(best)) results.push(best);
  }
  return results.sort((a, b) => a.split(' ').length - b.split(' ').length || a.length - b.length);
}

interface Span {
  start: number;
  end: number;
}

/** The shortest unique phrase around one occurrence: the words themselves, then one more word on either side. */
function widen(
  text: string,
  words: readonly Span[],
  from: { first: number; last: number; longest: number; at: number; end: number },
): string | undefined {
  const trim = (phrase: string): string => phrase.replace(/^[("'“‘]+|[)"'”’.,;:!?]+$/gu, '');
  const inner = text.slice(from.at, from.end);
  if (offsetsOf(inner, text).length === 1) return inner;
  for (let length = from.last - from.first + 1; length <= from.longest; length++) {
    for (let first = Math.max(0, from.last - length + 1); first <= from.first; first++) {
      const last = first + length - 1;
      const start = words[first]?.start;
      const end = words[last]?.end;
      if (start === undefined || end === undefined) continue;
      const candidate = trim(text.slice(start, end));
      if (candidate.includes(inner) && offsetsOf(candidate, text).length === 1) return candidate;
    }
  }
  return undefined;
}
