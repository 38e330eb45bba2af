import { expect, test } from 'vitest';
import { examinationOf, notesWithoutDiscrepancy } from '#checking/conflicts.ts';
import { entriesOf } from '#data/atlas.ts';
import { correctionsByDate, statementsOf } from '#data/discrepancies.ts';
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

/** Whether two figures or more stand against each other, those apart that are only added to a sum. */
const comparesFigures = ({ data: { statements } }: Entry<'discrepancies'>): boolean =>
  statements.filter(
    ({ claim, figure }) => figure !== undefined || atlas.claims.get(claim ?? '')?.claim.kind === 'figure',
  ).length >= 2;

test('no conflict between figures is unexamined', () => {
  expect(findingsIn(atlas.entries)).toEqual([]);
});

test.each(discrepancies.filter(comparesFigures).map(({ id }) => id))(
  'deleting the discrepancy %s makes the check fail',
  (id) => {
    expect(findingsWithout(id)).toBeGreaterThan(0);
  },
);

test.each(entriesOf(atlas, 'examined').map(({ id }) => id))(
  'deleting the examined record %s makes the check fail',
  (id) => {
    expect(findingsWithout(id)).toBeGreaterThan(0);
  },
);

test('every claim of a discrepancy leads to it', () => {
  for (const entry of discrepancies) {
    for (const statement of statementsOf(atlas, entry)) {
      if (statement.kind === 'claim') expect(statement.homed.disputes).toContain(entry);
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
