// What readers find first. searches.yaml holds questions of theirs; the promises about every entry hold no id.
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entryPath } from '#addresses.ts';
import { searchFiles } from '#exports/search-files.ts';
import { answerTo, searchIn } from '#search/answer.ts';
import { claimKind, recordsOf, type SearchRecord } from '#search/records.ts';
import { searchedWords } from '#spelling/searched.ts';
import { searchWords } from '#words/search.ts';
import { atlas } from './atlas.ts';

const files = searchFiles(atlas);
const records = recordsOf(files.entries, files.claims);
const search = searchIn(MiniSearch, records, searchWords.small);
const firstFor = (question: string): SearchRecord | undefined => answerTo(search, question).whole[0]?.record;

/** The id of an entry as "collection/id", of which a record is itself or a claim. */
const homeOf = (record: SearchRecord | undefined): string => {
  if (!record) return 'nothing';
  const claim = atlas.claims.get(record.address.split('#')[1] ?? '');
  const entry = record.kind === claimKind ? claim?.home : atlas.entries[record.id];
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

describe('every record', () => {
  test('leads to its address', () => {
    const addresses = new Set(records.map(({ address }) => address));
    expect(addresses.size).toBe(records.length);
    for (const entry of atlas.entries) expect(addresses).toContain(entryPath(entry));
    expect(records.filter(({ kind }) => kind === claimKind)).toHaveLength(atlas.claims.size);
  });

  test('that is an entry comes first for its name, unless another has the same', () => {
    const named = Map.groupBy(records, ({ name }) => wordsOf(name));
    const others = new Set(records.flatMap(({ otherNames }) => otherNames.map((name) => wordsOf(name))));
    const entries = records.filter(({ kind, name }) => {
      const words = wordsOf(name);
      return kind !== claimKind && named.get(words)?.length === 1 && !others.has(words);
    });
    expect(entries.length).toBeGreaterThan(0);
    const missed = entries.filter((record) => firstFor(record.name) !== record);
    expect(missed.map(({ name }) => `${name}: ${firstFor(name)?.name}`)).toEqual([]);
  });

  test('is found by each of its names in the first ten', () => {
    const missed = records.flatMap((record) =>
      record.otherNames.filter((name) => {
        const { whole } = answerTo(search, name);
        return !whole.slice(0, 10).some((hit) => hit.record === record);
      }),
    );
    expect(missed).toEqual([]);
  });
});
