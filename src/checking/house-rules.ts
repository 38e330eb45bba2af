import type { HouseStyle } from '#schemas/house-style.ts';
import { fault } from '#schemas/values/text.ts';

/** Words the atlas does not use in its own voice, with what it writes instead. Sources keep theirs in `printed`. */
const wordsNotUsed: readonly { pattern: RegExp; instead: string }[] = [
  { pattern: /\billegal(?:ly)?\b/gi, instead: 'write "irregular", or report the source’s word in `printed`' },
  { pattern: /\bKosovo\b(?!\*)/g, instead: 'write "Kosovo*"' },
  {
    pattern: /\b(?:flood|floods|flooded|wave|waves|influx|swarm|invasion|hordes?)\b/gi,
    instead: 'use a word without an image',
  },
  {
    pattern: /\b(?:organization|center|labor|program|fueled|recognize|utilize|harmonize)s?\b/g,
    instead: 'use British spelling',
  },
];

/** Anything with a digit of any script in it, and the words for numbers. */
const numeral =
  /\S*\p{N}\S*|\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)s?|dozens?)\b/giu;

/** Number words that may stand in prose, because nothing is counted by them. */
const idioms = ['the two'];

/** A year, a month with its year or a day, as titles may name them: "2024", "March 2016", "22 August 2024". */
const writtenDates =
  /\b(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\d{2}\b(?![.,]\d)/g;

/** What is wrong with a text, and at which sign of it. */
interface FaultInProse {
  at: number;
  message: string;
}

/**
 * What is wrong with a text of our own: words we do not use, names that the house style writes otherwise, and numerals
 * that should be claims. With `numerals` they are looked for; with `dates` beside it, a date may stand.
 */
export function faultsInProse(
  text: string,
  style: HouseStyle,
  { numerals, dates = false }: { numerals: boolean; dates?: boolean },
): FaultInProse[] {
  const unwanted = [
    ...wordsNotUsed.flatMap(({ pattern, instead }) => unwantedIn(text, pattern, instead)),
    ...style.names.flatMap(({ write, not, also = [] }) => {
      if (!not.some((form) => text.includes(form))) return [];
      const others = [write, ...also].reduce(
        (rest, form) => rest.replaceAll(wholeWord([form]), blanks),
        text,
      );
      return unwantedIn(others, wholeWord(not), `write "${write}"`);
    }),
  ];
  if (!numerals) return unwanted;
  const withoutNames = [...style.numeralsInNames.map(({ name }) => name), ...idioms].reduce(
    (rest, name) => rest.replaceAll(new RegExp(RegExp.escape(name), 'gi'), blanks),
    dates ? text.replaceAll(writtenDates, blanks) : text,
  );
  return [
    ...unwanted,
    ...allIn(withoutNames, numeral).map(({ found, at }) => ({
      at,
      message: fault(
        `has the numeral "${found}" in prose`,
        'make it a claim and write <Figure claim="…" /> or <When claim="…" />; in a field, say it without the number',
      ),
    })),
  ];
}

const unwantedIn = (text: string, pattern: RegExp, instead: string): FaultInProse[] =>
  allIn(text, pattern).map(({ found, at }) => ({ at, message: fault(`says "${found}"`, instead) }));

/** Any of these forms where no letter stands before or after it. */
const wholeWord = (forms: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** As many blanks, so that what follows keeps its place. */
const blanks = (found: string): string => ' '.repeat(found.length);

/** What of a text matches, in the order of the text, each wording once, and where it first stands. */
function allIn(text: string, pattern: RegExp): { found: string; at: number }[] {
  const first = new Map<string, number>();
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const found = match.trim();
    if (!first.has(found)) first.set(found, index + match.indexOf(found));
  }
  return [...first].map(([found, at]) => ({ found, at }));
}
