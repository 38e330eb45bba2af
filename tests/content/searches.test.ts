// What readers find first. searches.yaml holds questions of theirs; the promises about every entry hold no id.
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entryPath } from '#addresses.ts';
import { searchFiles } from '#exports/search-files.ts';
import { answerTo, searchIn } from '#search/answer.ts';
import { claimKind, searchDocumentsOf, type SearchDocument } from '#search/documents.ts';
import { searchedWords } from '#spelling/searched.ts';
import { searchWords } from '#words/search.ts';
import { atlas } from './atlas.ts';

const files = searchFiles(atlas);
const documents = searchDocumentsOf(files.entries, files.claims);
const search = searchIn(MiniSearch, documents, searchWords.small);
const firstFor = (question: string): SearchDocument | undefined =>
  answerTo(search, question).whole[0]?.document;

/** The id of an entry as "collection/id", of which a document is itself or a claim. */
const homeOf = (document: SearchDocument | undefined): string => {
  if (!document) return 'nothing';
  const claim = atlas.claims.get(document.address.split('#')[1] ?? '');
  const entry = document.kind === claimKind ? claim?.home : atlas.entries[document.id];
  return `${entry?.collection}/${entry?.id}`;
};

const searches = parse(readFileSync('tests/content/searches.yaml', 'utf8')) as Record<string, string[]>;

describe('what readers search for', () => {
  test.each(Object.entries(searches).filter(([, wanted]) => wanted[0]))('%s', (question, wanted) => {
    expect(wanted).toContain(homeOf(firstFor(question)));
  });

  test.each(Object.keys(searches).filter((question) => !searches[question]?.[0]))(
    '%s: nothing, and what is near',
    (question) => {
      const { whole, partly, near } = answerTo(search, question);
      expect([...whole, ...partly]).toEqual([]);
      expect(near.length).toBeGreaterThan(0);
      for (const word of near) expect(firstFor(word), word).toBeDefined();
    },
  );
});

/** A name as the search compares it: without small words. */
const wordsOf = (name: string): string =>
  searchedWords(name)
    .filter((word) => !searchWords.small.includes(word))
    .join(' ');

describe('every document', () => {
  test('leads to its address', () => {
    const addresses = new Set(documents.map(({ address }) => address));
    expect(addresses.size).toBe(documents.length);
    for (const entry of atlas.entries) expect(addresses).toContain(entryPath(entry));
    expect(documents.filter(({ kind }) => kind === claimKind)).toHaveLength(atlas.claims.size);
  });

  test('that is an entry comes first for its name, unless another has the same', () => {
    const named = Map.groupBy(documents, ({ name }) => wordsOf(name));
    const others = new Set(documents.flatMap(({ otherNames }) => otherNames.map((name) => wordsOf(name))));
    const entries = documents.filter(({ kind, name }) => {
      const words = wordsOf(name);
      return kind !== claimKind && named.get(words)?.length === 1 && !others.has(words);
    });
    expect(entries.length).toBeGreaterThan(0);
    const missed = entries.filter((document) => firstFor(document.name) !== document);
    expect(missed.map(({ name }) => `${name}: ${firstFor(name)?.name}`)).toEqual([]);
  });

  test('is found by each of its names in the first ten', () => {
    const missed = documents.flatMap((document) =>
      document.otherNames.filter((name) => {
        const { whole } = answerTo(search, name);
        return !whole.slice(0, 10).some((hit) => hit.document === document);
      }),
    );
    expect(missed).toEqual([]);
  });
});
