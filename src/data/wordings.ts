// Our words for things against the words the documents print for them.
import type { Entry } from '#schemas/collections.ts';
import { longestPassage, unitOf } from '#schemas/values/claim.ts';
import { plain } from '#spelling/plain.ts';
import { byName, entriesOf, grouped, homedClaimsOf, type Atlas, type HomedClaim } from './atlas.ts';
import { shortNameOf } from './names.ts';
import { once } from './once.ts';
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
    const isCount =
      claim.kind === 'gap' || (claim.kind === 'figure' && unitsThatCount.includes(unitOf(claim)));
    const entry = isCount ? termOf.get(claim.counted) : undefined;
    return isCount && entry ? [{ ours: entry.data.name, entry, printed: claim.printed, homed }] : [];
  });
}

/** Every wording a claim records: those of the glossary, and names of countries, places and organisations. */
const recordedWordings = once((atlas): readonly Wording[] => {
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
});

/** Our own words in a claim, where the atlas has any. */
function ownWordsIn({ claim, labels }: HomedClaim): string {
  if (claim.kind === 'mention') return '';
  return claim.kind === 'statement' ? claim.says : `${claim.what} ${labels.counted ?? ''}`;
}

/** True where a text holds a name as whole words, alone or in the plural; both are `plain`. */
const holds = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}s?(?![\\p{L}\\p{N}])`, 'u').test(text);

/** The words of a `plain` text. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The wordings of one document that differ from ours, by where a claim can meet them. */
interface WordingsOfSource {
  /** All of them, in one order. */
  all: readonly Wording[];
  /** Their places in `all`: by the claim that records them, and, for names alone, by entry and by first word. */
  byClaim: ReadonlyMap<string, readonly number[]>;
  byEntry: ReadonlyMap<string, readonly number[]>;
  byFirstWord: ReadonlyMap<string, readonly number[]>;
}

const wordingsBySource = once((atlas) => {
  const differing = recordedWordings(atlas).filter(({ ours, printed }) => differs(ours, printed));
  const sources = Map.groupBy(differing, ({ homed }) => homed.claim.source as string);
  return new Map(
    Array.from(sources, ([source, all]): [string, WordingsOfSource] => {
      const placed = all.map((wording, at) => ({ wording, at }));
      const names = placed.filter(({ wording }) => wording.homed.claim.kind === 'mention');
      const by = (those: typeof placed, keyOf: (wording: Wording) => string) =>
        grouped(those.map(({ wording, at }) => [keyOf(wording), at] as const));
      return [
        source,
        {
          all,
          byClaim: by(placed, ({ homed }) => homed.claim.id),
          byEntry: by(names, ({ entry }) => entry.id),
          byFirstWord: by(names, ({ ours }) => wordsIn(plain(ours))[0] ?? ''),
        },
      ];
    }),
  );
});

/** The places of the names that stand in a text, alone or in the plural. */
const namesIn = ({ all, byFirstWord }: WordingsOfSource, text: string): number[] =>
  [...new Set(wordsIn(text).flatMap((word) => [word, word.replace(/s$/, '')]))]
    .flatMap((word) => byFirstWord.get(word) ?? [])
    .filter((at) => holds(text, plain(all[at]?.ours ?? '')));

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
export function wordingsAt(atlas: Atlas, homed: HomedClaim): WordingsOfWord[] {
  const { claim } = homed;
  const text = plain(ownWordsIn(homed));
  const recorded = wordingsBySource(atlas).get(claim.source);
  if (text === '' || !recorded) return [];
  const territory = 'territory' in claim ? claim.territory : undefined;
  const places = new Set([
    ...(recorded.byClaim.get(claim.id) ?? []),
    ...(recorded.byEntry.get(territory ?? '') ?? []),
    ...namesIn(recorded, text),
  ]);
  const found = [...places].sort((a, b) => a - b).flatMap((at) => recorded.all[at] ?? []);
  const byWord = new Map<string, WordingsOfWord>();
  for (const { ours, entry, printed } of found) {
    const before = byWord.get(entry.id)?.printed ?? [];
    const isNew = before.every((wording) => plain(wording) !== plain(printed));
    byWord.set(entry.id, { ours, entry, printed: isNew ? [...before, printed] : before });
  }
  return [...byWord.values()];
}

/** The recorded wordings of each document under the entry they stand for; those of what is counted left out. */
const namesBySource = once((atlas) => {
  const named = recordedWordings(atlas).filter(
    ({ entry }) => !('countingBasis' in entry.data && entry.data.countingBasis),
  );
  const sources = Map.groupBy(named, ({ homed }) => homed.claim.source as string);
  return new Map(
    Array.from(
      sources,
      ([source, wordings]) => [source, Map.groupBy(wordings, ({ entry }) => entry)] as const,
    ),
  );
});

/** The recorded wordings two documents have for the same thing, by our word, where one of them differs from it. */
export function wordingsOfBoth(
  atlas: Atlas,
  first: string,
  second: string,
): { ours: string; entry: Entry; printed: [Wording[], Wording[]] }[] {
  const [ofFirst, ofSecond] = [namesBySource(atlas).get(first), namesBySource(atlas).get(second)];
  return Array.from(ofFirst ?? [])
    .flatMap(([entry, one]) => {
      const other = ofSecond?.get(entry) ?? [];
      const ours = one[0]?.ours ?? '';
      const isTold = other.length > 0 && [...one, ...other].some(({ printed }) => differs(ours, printed));
      return isTold ? [{ ours, entry, printed: [one, other] as [Wording[], Wording[]] }] : [];
    })
    .sort((a, b) => byName(a.ours, b.ours));
}
