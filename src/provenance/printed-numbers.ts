// What numbers a printed form gives, so that a value cannot drift away from what the source prints.

const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';
const ofWord = new Map([
  ...[cardinals, ordinals].flatMap((words) =>
    words.split(' ').map((word, at): [string, number] => [word, at + 1]),
  ),
  // German for one and a half.
  ['anderthalb', 1.5],
]);
/** The words for thousands and more; "Mio" and "mln" are how millions are shortened on the continent. */
const ofScale = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['mio', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
]);
const scales = [...ofScale.keys()].join('|');

/** Digits with their separators, or a word, and the word for thousands and more that may follow. */
const printedNumber = new RegExp(
  `(?<![\\p{L}\\d.,])(?:[A-Z]{3}|€)?(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)*|${[...ofWord.keys()].join('|')}|an?(?=\\s+(?:${scales})\\b))(?:st|nd|rd|th)?(?![\\p{L}\\d])(?:\\s+(?:in\\s+)?(${scales})s?\\b)?`,
  'giu',
);

/** One match of `printedNumber` as a number. */
function numberOf([, digits = '', scale = '']: RegExpExecArray | RegExpMatchArray): number {
  const joined = digits.replace(/\s/g, '');
  const plain = /[.,]\d{3}(?!\d)/.test(joined) ? joined.replace(/[.,](?=\d{3}(?!\d))/g, '') : joined;
  const number = /^an?$/i.test(digits)
    ? 1
    : (ofWord.get(digits.toLowerCase()) ?? Number(plain.replace(',', '.')));
  // Powers of ten leave traces behind the last decimal: 1.1 million is not 1100000.0000000001.
  return Number((number * (ofScale.get(scale.toLowerCase()) ?? 1)).toPrecision(15));
}

/**
 * The numbers a text prints, in its order: "EUR130 million" gives 130000000, "9.449.254" and "9,449,254" the same
 * number, "55.5" and "55,5" too, "fourth" gives 4, "a million" 1000000. A separator before three digits parts thousands, blanks among
 * them ("6 250 000"); any other stands before decimals.
 */
export const printedNumbers = (text: string): number[] => [...text.matchAll(printedNumber)].map(numberOf);

/** The number with which a text begins; undefined where it begins with something else. */
export function numberBeginning(text: string): number | undefined {
  const [first] = text.matchAll(printedNumber);
  return first?.index === 0 ? numberOf(first) : undefined;
}
