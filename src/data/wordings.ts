// Our words for things against the words the documents print for them.
import type { Entry } from '#schemas/collections.ts';
import { countingBases } from '#schemas/vocabularies/counting-basis.ts';
import { longestPassage, type Claim } from '#schemas/values/claim.ts';
import { byName, entriesOf, homedClaimsOf, type Atlas, type HomedClaim } from './atlas.ts';
import { shortNameOf } from './names.ts';
import { wordingsOf } from './terms.ts';

/** A word of ours with what a document prints in its place. */
export interface Wording {
  ours: string;
  /** The term, country, place or organisation the word stands for. */
  entry: Entry;
  /** At most as many words as a passage may have. */
  printed: string;
  /** The claim that records the wording. */
  homed: HomedClaim;
}

const isShort = (text: string): boolean => text.trim().split(/\s+/).length <= longestPassage;

/** A text without capitals, diacritics and the asterisk of Kosovo*, which make no difference of wording. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}*]/gu, '')
    .toLowerCase();

const differs = (ours: string, printed: string): boolean => !plain(printed).includes(plain(ours));

/** Letters beyond those of a unit or a currency sign, without which nothing is worded. */
const isWorded = (text: string): boolean => /\p{L}{3}/u.test(text);

/** Units that count somebody or something; what is printed with any other names a measure and no thing. */
const unitsThatCount: readonly string[] = ['people', 'people-per-day', 'crossings', 'applications'];

/** The wordings of figures for what they count, against our label of the counting basis. */
function wordingsOfFigures(atlas: Atlas): Wording[] {
  const termOf = new Map(entriesOf(atlas, 'terms').map((entry) => [entry.data.countingBasis, entry]));
  return [...atlas.claims.values()].flatMap((homed) => {
    const { claim } = homed;
    const isCount = claim.kind === 'gap' || (claim.kind === 'figure' && unitsThatCount.includes(claim.unit));
    const entry = isCount ? termOf.get(claim.counted) : undefined;
    return isCount && entry ? [{ ours: entry.data.name, entry, printed: claim.printed, homed }] : [];
  });
}

/** Every wording a claim records: those of the glossary, and names of countries, places and organisations. */
export function recordedWordings(atlas: Atlas): Wording[] {
  const ofPolicy = entriesOf(atlas, 'terms')
    .filter(({ data }) => data.countingBasis === undefined)
    .flatMap((entry) =>
      wordingsOf(atlas, entry).map(({ wording, homed }) => ({
        ours: entry.data.name,
        entry,
        printed: wording,
        homed,
      })),
    );
  const ofNames = (['countries', 'organisations', 'places'] as const)
    .flatMap((collection) => entriesOf(atlas, collection))
    .flatMap((entry) =>
      homedClaimsOf(atlas, entry).flatMap((homed) =>
        homed.claim.kind === 'mention'
          ? [{ ours: shortNameOf(entry), entry, printed: homed.claim.printed, homed }]
          : [],
      ),
    );
  const all: Wording[] = [...wordingsOfFigures(atlas), ...ofPolicy, ...ofNames];
  return all.filter(({ printed }) => isShort(printed) && isWorded(printed));
}

/** Our own words in a claim, where the atlas has any. */
function ownWordsIn(claim: Claim): string {
  if (claim.kind === 'mention') return '';
  return claim.kind === 'statement' ? claim.says : `${claim.what} ${countingBases[claim.counted].label}`;
}

/** True where a text holds a name as whole words, alone or in the plural. */
function holds(text: string, name: string): boolean {
  const literal = RegExp.escape(plain(name));
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}s?(?![\\p{L}\\p{N}])`, 'u').test(plain(text));
}

/** A word of ours at a claim, with everything its document prints in its place, each wording once. */
export interface WordingsOfWord {
  ours: string;
  entry: Entry;
  printed: string[];
}

/**
 * What the document of a claim prints where our words for the claim differ: wordings the claim itself records,
 * and names and terms its document prints elsewhere for a word that stands in our text of the claim. None for a
 * claim that only mentions a name, which is shown as printed anyway.
 */
export function wordingsAt({ claim }: HomedClaim, recorded: readonly Wording[]): WordingsOfWord[] {
  const text = ownWordsIn(claim);
  if (text === '') return [];
  const territory = 'territory' in claim ? claim.territory : undefined;
  const found = recorded.filter(
    (wording) =>
      wording.homed.claim.source === claim.source &&
      differs(wording.ours, wording.printed) &&
      (wording.homed.claim.id === claim.id ||
        (wording.homed.claim.kind === 'mention' &&
          (wording.entry.id === territory || holds(text, wording.ours)))),
  );
  const byWord = new Map<string, WordingsOfWord>();
  for (const { ours, entry, printed } of found) {
    const before = byWord.get(entry.id)?.printed ?? [];
    const isNew = before.every((wording) => plain(wording) !== plain(printed));
    byWord.set(entry.id, { ours, entry, printed: isNew ? [...before, printed] : before });
  }
  return [...byWord.values()];
}

/** The recorded wordings two documents have for the same thing, by our word, where one of them differs from it. */
export function wordingsOfBoth(
  recorded: readonly Wording[],
  first: string,
  second: string,
): { ours: string; entry: Entry; printed: [Wording[], Wording[]] }[] {
  const named = recorded.filter(({ entry }) => !('countingBasis' in entry.data && entry.data.countingBasis));
  const entries = [...new Map(named.map(({ ours, entry }) => [entry.id, { ours, entry }])).values()];
  return entries
    .map(({ ours, entry }) => {
      const from = (source: string): Wording[] =>
        named.filter(({ entry: { id }, homed }) => id === entry.id && homed.claim.source === source);
      const printed: [Wording[], Wording[]] = [from(first), from(second)];
      return { ours, entry, printed };
    })
    .filter(({ ours, printed: [one, other] }) => {
      const all = [...one, ...other];
      return one.length > 0 && other.length > 0 && all.some(({ printed }) => differs(ours, printed));
    })
    .sort((a, b) => byName(a.ours, b.ours));
}
