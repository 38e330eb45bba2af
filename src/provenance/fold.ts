// Makes two spellings of the same words equal, so that a passage typed by a curator finds its place in a copy.
// Tolerated: white space and line breaks, hyphens and dashes, quotation marks, letters that look alike.
// Nothing else: case, digits, diacritics and every other character must agree.

/** Cyrillic and Greek capitals and small letters that cannot be told from Latin ones by eye. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТХаеѕіјорсух', 'ABESIJKMHOPCTXaesijopcyx'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
  ].flatMap(([foreign = '', latin = '']) => [...foreign].map((letter, at) => [letter, latin[at] ?? letter])),
);

function foldCharacter(character: string): string {
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  if (/[\u2010-\u2015\u2212]/.test(character)) return '-';
  if (/[\u2018-\u201b\u2032\u00b4\u0060\u02bc]/.test(character)) return "'";
  if (/[\u201c-\u201f\u2033\u00ab\u00bb]/.test(character)) return '"';
  return lookAlikes[character] ?? character;
}

export interface FoldedText {
  text: string;
  /** For each character of `text`, the offset in the original it comes from. */
  origin: readonly number[];
}

/** The folded form of a text, with the way back to the original. Runs of white space become one blank. */
export function fold(original: string): FoldedText {
  let text = '';
  const origin: number[] = [];
  let offset = 0;
  // Where a line ends within a word such as "so-called", the copy breaks it after its hyphen.
  const breaks = new Set(
    [...original.matchAll(/(?<=\p{L}[-\u2010\u2011])\s*\n\s*(?=\p{L})/gu)].flatMap(({ index, 0: blanks }) =>
      Array.from(blanks, (_, at) => index + at),
    ),
  );
  for (const character of original) {
    const folded = breaks.has(offset) ? '' : foldCharacter(character);
    if (folded !== '' && !(folded === ' ' && (text === '' || text.endsWith(' ')))) {
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) origin.push(offset);
    }
    offset += character.length;
  }
  return { text: text.replace(/ $/, ''), origin };
}
