// What numbers a printed form gives, so that a value cannot drift away from what the source prints.

const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';
const ofWord = new Map(
  [cardinals, ordinals].flatMap((words) =>
    words.split(' ').map((word, at): [string, number] => [word, at + 1]),
  ),
);
const ofScale = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** Digits with their separators, or a word, and the word for thousands and more that may follow. */
const printedNumber = new RegExp(
  `(?<![\\p{L}\\d.,])(?:[A-Z]{3}|€)?(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)*|${[...ofWord.keys()].join('|')})(?:st|nd|rd|th)?(?![\\p{L}\\d])(?:\\s+(${[...ofScale.keys()].join('|')})\\b)?`,
  'giu',
);

/**
 * The numbers a text prints, in its order: "EUR130 million" gives 130000000, "9.449.254" and "9,449,254" the same
 * number, "55.5" and "55,5" too, "fourth" gives 4. A separator before three digits parts thousands, blanks among
 * them ("6 250 000"); any other stands before decimals.
 */
export const printedNumbers = (text: string): number[] =>
  [...text.matchAll(printedNumber)].map(([, digits = '', scale = '']) => {
    const joined = digits.replace(/\s/g, '');
    const plain = /[.,]\d{3}(?!\d)/.test(joined) ? joined.replace(/[.,](?=\d{3}(?!\d))/g, '') : joined;
    const number = ofWord.get(digits.toLowerCase()) ?? Number(plain.replace(',', '.'));
    // Powers of ten leave traces behind the last decimal: 1.1 million is not 1100000.0000000001.
    return Number((number * (ofScale.get(scale.toLowerCase()) ?? 1)).toPrecision(15));
  });
