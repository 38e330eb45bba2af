import { describe, expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { observationsAbout, observationsOf } from '#data/claims.ts';
import { definitionOf, termsInGroups } from '#data/terms.ts';
import { boundsOf } from '#schemas/values/dates.ts';
import { atlas } from './atlas.ts';

test('a member of the European Union has a first day', () => {
  const members = entriesOf(atlas, 'countries').filter(({ data }) => data.eu.member);
  expect(members.filter(({ data }) => data.eu.since === undefined)).toEqual([]);
});

test('observations go by time, and those without one come last', () => {
  const lists = [
    ...entriesOf(atlas, 'statistics').map((entry) => observationsOf(atlas, entry)),
    ...entriesOf(atlas, 'countries').map(({ id }) => observationsAbout(atlas, id)),
  ].map((observations) => observations.map(({ claim }) => boundsOf(claim.period).first));
  // Enough to order, and some without a time, or the test would say nothing.
  expect(lists.some((days) => new Set(days).size > 2)).toBe(true);
  expect(lists.some((days) => days.includes(undefined) && new Set(days).size > 1)).toBe(true);
  for (const days of lists) {
    const stated = days.filter((day) => day !== undefined);
    expect(days.slice(0, stated.length)).toEqual([...stated].sort());
  }
});

test('every proposal and every event rests on a claim', () => {
  for (const { id, data } of [...entriesOf(atlas, 'proposals'), ...entriesOf(atlas, 'events')])
    expect(data.describedBy.length + data.claims.length, id).toBeGreaterThan(0);
});

describe('terms', () => {
  const { counting, policy } = termsInGroups(atlas);
  const bases = atlas.vocabularies['counting-bases'];

  test('explain every counting basis, once, in the words of the vocabulary', () => {
    expect(counting.map(({ entry }) => entry.data.countingBasis).sort()).toEqual(Object.keys(bases).sort());
    for (const { entry, definition } of counting)
      expect(bases[entry.data.countingBasis ?? '']).toMatchObject({ label: entry.data.name, definition });
  });

  test('of policy have a definition each, and a word of a document', () => {
    for (const { entry, wordings } of policy) {
      expect(definitionOf(atlas, entry).length, entry.id).toBeGreaterThan(12);
      expect(wordings.length, entry.id).toBeGreaterThan(0);
    }
  });
});
