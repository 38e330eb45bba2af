// How words are compared in a search: what readers type and what the atlas says come to the same words, whatever the
// alphabet, the diacritics or the separators of a number.
import { plain } from './plain.ts';

/** Letters of other alphabets, without their diacritics, as Latin ones. Cyrillic as Serbian writes it in Latin. */
const transliterated: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'd', е: 'e', є: 'e', ж: 'z', з: 'z', ѕ: 'dz' },
  ...{ и: 'i', і: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r' },
  ...{ с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's', щ: 'st', ъ: 'a' },
  ...{ ы: 'i', ь: '', э: 'e', ю: 'ju', я: 'ja' },
  // Greek, two letters that sound as one first
  ...{ ει: 'i', οι: 'i', ου: 'ou', α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i' },
  ...{ κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y' },
  ...{ φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};

/** A text in plain Latin letters; đ, dj and d are one letter, as are ћ and ć. */
export const folded = (text: string): string =>
  plain(text)
    .replace(/ει|οι|ου|[Ͱ-ӿ]/g, (letter) => transliterated[letter] ?? letter)
    .replace(/dj/g, 'd');

/** A number with its separators, or a word; what an apostrophe parts from a word is no word. */
const parts =
  /\d{1,3}(?:[.,’'\u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?: \d{3}){2,}(?!\d)|\d+[.,]\d+|[\p{L}\p{N}]+(?:['’]s(?!\p{L}))?/gu;

const thousands = /^\d{1,3}(?:\D\d{3})+$/;

/** A number with its decimal point and no other separator; a word in the singular, as far as its ending tells. */
function normal(part: string): string {
  if (/^\d/.test(part)) return thousands.test(part) ? part.replace(/\D/g, '') : part.replace(',', '.');
  const word = part.replace(/['’]s$/, '');
  if (word.length < 4 || /(?:[sui]s|[^s])$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/**
 * The words of a text as a search compares them: "36.150.000 euros for Šid’s police cars" gives 36150000, euro, for,
 * sid, police and car.
 */
export const searchedWords = (text: string): string[] => (folded(text).match(parts) ?? []).map(normal);

/** Whether a word of a search is a number, which is only found as a whole. */
export const isNumber = (word: string): boolean => /^\d/.test(word);
