// The index of the documents and the answers it gives. The library is handed over, because the browser loads it on use.
import type MiniSearch from 'minisearch';
import { isNumber, searchedWords } from '#spelling/searched.ts';
import { claimKind, type SearchDocument } from './documents.ts';

type Library = typeof MiniSearch;

/** What a word counts where it stands. Names count most, and years and countries least: many documents share them. */
const boost = { name: 5, otherNames: 4, words: 2.5, summary: 1, facets: 0.3 };
/** What a match counts by its kind, where it is not one: who asks for a name wants the thing of that name. */
const weights: Readonly<Record<string, number>> = {
  countries: 1.6,
  places: 1.3,
  organisations: 1.2,
  references: 0.35,
  [claimKind]: 0.7,
};
/** What a claim counts that only names its entry, which is found by the same name. */
const nameAlone = 0.3;
/** What it counts that a name is the very words asked for, and that a further name is. */
const sameName = 15;
const sameOtherName = 11;
/** What it counts that a name has all of several words. */
const allInName = 3;
/** Letters in which a word may differ, as a share of its length, where nothing has the word itself. */
const misspelt = 0.34;
const wordsNear = 5;

export interface Search {
  documents: readonly SearchDocument[];
  index: MiniSearch<SearchDocument>;
  /** Small words of the language, which are not asked for unless they are all there is. */
  small: ReadonlySet<string>;
  /** Entries by the words of a name of theirs, each with what it counts that this is asked for. */
  named: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** A result with the words that were found in it. */
export interface Hit {
  document: SearchDocument;
  found: readonly string[];
}

export interface Answer {
  /** Documents that have every word, best first. */
  whole: Hit[];
  /** Documents that have some of several words, best first. */
  partly: Hit[];
  /** Where nothing was found: words of the atlas that are spelt alike. */
  near: string[];
}

const textOf = (document: SearchDocument, field: string): string => {
  if (field === 'otherNames') return document.otherNames.join('\n');
  if (field === 'facets') return [...document.year, ...document.country].join(' ');
  return String(document[field as 'name']);
};

/** Indexes documents. `small` are words that a question may leave out. */
export function searchIn(
  library: Library,
  documents: readonly SearchDocument[],
  small: readonly string[],
): Search {
  const index = new library<SearchDocument>({
    fields: Object.keys(boost),
    extractField: (document, field) => (field === 'id' ? document.id : textOf(document, field)) as string,
    tokenize: searchedWords,
    processTerm: (word) => word,
  });
  index.addAll(documents);
  const known = { small: new Set(small) };
  const named = new Map<string, Map<number, number>>();
  for (const { id, name, otherNames, kind } of documents) {
    if (kind === claimKind) continue;
    for (const text of [...otherNames, name]) {
      const words = askedWords(known, text).join(' ');
      const factor = text === name ? sameName : sameOtherName;
      named.set(words, (named.get(words) ?? new Map<number, number>()).set(id, factor));
    }
  }
  return { documents, index, named, ...known };
}

/** The words that are asked for: without small ones, unless there are no others. */
function askedWords({ small }: Pick<Search, 'small'>, question: string): string[] {
  const words = searchedWords(question);
  const large = words.filter((word) => !small.has(word));
  return large[0] ? large : words;
}

const weightOf = (document: SearchDocument | undefined): number =>
  document?.isName ? nameAlone : (weights[document?.kind ?? ''] ?? 1);

/** Answers a question. Every document is in one of the two lists at most. */
export function answerTo(search: Search, question: string): Answer {
  const { index, documents, named } = search;
  const words = askedWords(search, question);
  const factors = named.get(words.join(' '));
  const factorOf = ({ id, name, kind }: SearchDocument): number => {
    const same = factors?.get(id);
    if (same !== undefined || !words[1] || kind === claimKind) return same ?? 1;
    const inName = searchedWords(name);
    return words.every((word) => inName.includes(word)) ? allInName : 1;
  };
  const ask = (combineWith: 'AND' | 'OR'): Hit[] =>
    index
      .search(words.join(' '), {
        combineWith,
        boost,
        prefix: (word) => !isNumber(word) && word.length > 1,
        weights: { prefix: 0.3, fuzzy: 0.1 },
        boostDocument: (id) => weightOf(documents[id as number]),
      })
      .flatMap(({ id, score, terms }) => {
        const document = documents[id as number];
        return document ? [{ document, found: terms, score: score * factorOf(document) }] : [];
      })
      .sort((a, b) => b.score - a.score || a.document.id - b.document.id);
  const all = ask('AND');
  const found = new Set(all.map(({ document }) => document));
  const partly = words[1] ? ask('OR').filter(({ document }) => !found.has(document)) : [];
  return { whole: all, partly, near: all[0] || partly[0] ? [] : near(search, words) };
}

/** Words of the documents that are spelt like those asked for, as they are written there, the likest first. */
function near({ index, documents }: Search, words: readonly string[]): string[] {
  const results = index.search(words.filter((word) => !isNumber(word)).join(' '), { fuzzy: misspelt });
  const written = new Map<string, string>();
  for (const { id, terms } of results) {
    const document = documents[id as number];
    if (!document || written.size >= wordsNear) break;
    const texts = [document.name, ...document.otherNames, document.words, document.summary].join(' ');
    for (const term of terms) {
      const word = texts.match(/[\p{L}\p{M}]+/gu)?.find((text) => searchedWords(text)[0] === term);
      if (word !== undefined && !written.has(term)) written.set(term, word);
    }
  }
  return [...written.values()].slice(0, wordsNear);
}

/** A text in parts, those marked that a result was found by. */
export function markedParts(text: string, found: readonly string[]): [part: string, isFound: boolean][] {
  const known = new Set(found);
  return text
    .split(/(\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+)/u)
    .filter(Boolean)
    .map((part) => [part, searchedWords(part).some((word) => known.has(word))]);
}
