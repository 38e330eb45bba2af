import { expect, test } from 'vitest';
import { examinationOf, notesWithoutDiscrepancy } from '#checking/conflicts.ts';
import { entriesOf, requireEntry } from '#data/atlas.ts';
import { claimsOfSides, correctionsByDate, sidesOf } from '#data/discrepancies.ts';
import { collections, type Entry } from '#schemas/collections.ts';
import { referencesIn } from '#schemas/references-in.ts';
import { atlas } from './atlas.ts';

const discrepancies = entriesOf(atlas, 'discrepancies');

/** Conflicts and notes that nothing answers among the entries. */
const findingsIn = (entries: readonly Entry[]): unknown[] => [
  ...examinationOf(entries).unexamined,
  ...notesWithoutDiscrepancy(
    entries.map((entry) => ({
      entry,
      references: referencesIn(collections[entry.collection].schema, entry.data),
    })),
  ),
];

const findingsWithout = (id: string): number =>
  findingsIn(atlas.entries.filter((entry) => entry.id !== id)).length;

/** Ids of the claims that an entry names, those of its sums included. */
const named = (entry: Entry): string[] => {
  if (entry.collection === 'examined') return entry.data.compared;
  if (entry.collection !== 'discrepancies') return [];
  return claimsOfSides(sidesOf(atlas, entry)).map(({ claim }) => claim.id);
};

/**
 * Whether the check must miss a discrepancy: two of its claims are figures, or one has a note that rests on a
 * reference named too; and no other entry names the same claims together.
 */
function isNeeded(entry: Entry<'discrepancies'>): boolean {
  const claims = sidesOf(atlas, entry).flatMap((side) => (side.kind === 'claim' ? [side.homed.claim] : []));
  const figures = claims.filter(({ kind }) => kind === 'figure');
  const seen = entry.data.sides.flatMap(({ reference }) => reference ?? []);
  const hasNote = claims.some(({ note }) => note?.references.some((reference) => seen.includes(reference)));
  const others = [...discrepancies, ...entriesOf(atlas, 'examined')].filter(({ id }) => id !== entry.id);
  const isRepeated = others.some((other) => claims.every(({ id }) => named(other).includes(id)));
  return (figures.length >= 2 || hasNote) && !isRepeated;
}

test('no conflict between figures is unexamined', () => {
  expect(findingsIn(atlas.entries)).toEqual([]);
});

test.each(discrepancies.filter(isNeeded).map(({ id }) => id))(
  'deleting the discrepancy %s makes the check fail',
  (id) => {
    expect(findingsWithout(id)).toBeGreaterThan(0);
  },
);

test.each(entriesOf(atlas, 'examined').map(({ id }) => id))(
  'deleting the examined comparison %s makes the check fail',
  (id) => {
    expect(findingsWithout(id)).toBeGreaterThan(0);
  },
);

test('every claim of a discrepancy leads to it', () => {
  for (const entry of discrepancies) {
    for (const side of sidesOf(atlas, entry)) {
      if (side.kind === 'claim') expect(side.homed.disputes).toContain(entry);
    }
  }
});

test('the corrections are those of the discrepancies that have one, newest first', () => {
  const corrections = correctionsByDate(atlas);
  const due = discrepancies.flatMap(({ data }) => data.correction?.claim ?? []);
  expect(corrections.map(({ homed }) => homed.claim.id).sort()).toEqual(due.sort());
  const days = corrections.map(({ on }) => on);
  expect(days).toEqual([...days].sort().reverse());
});

test('what is said to be probably wrong can be checked: evidence with an address stands beside it', () => {
  const corrections = correctionsByDate(atlas);
  expect(corrections.length).toBeGreaterThan(0);
  for (const { data, id } of discrepancies) {
    if (!data.correction) continue;
    const addresses = data.correction.references.map(
      (reference) => requireEntry(atlas, reference, ['references'], id).data.webAddress,
    );
    expect(addresses.filter(Boolean).length, id).toBeGreaterThan(0);
  }
});
