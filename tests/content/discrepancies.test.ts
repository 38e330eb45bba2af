import { expect, test } from 'vitest';
import { notesWithoutDiscrepancy, unexaminedConflicts } from '#checking/conflicts.ts';
import { entriesOf } from '#data/atlas.ts';
import { claimsOfStatements, correctionsByDate, statementsOf } from '#data/discrepancies.ts';
import type { Entry } from '#schemas/collections.ts';
import { atlas } from './atlas.ts';

const discrepancies = entriesOf(atlas, 'discrepancies');

const findingsWithout = (id: string): number => {
  const rest = atlas.entries.filter((entry) => entry.id !== id);
  return unexaminedConflicts(rest).length + notesWithoutDiscrepancy(rest).length;
};

const figuresIn = (entry: Entry<'discrepancies'>) =>
  claimsOfStatements(statementsOf(atlas, entry)).filter(({ claim }) => claim.kind === 'figure');

const comparesFigures = (entry: Entry<'discrepancies'>): boolean =>
  figuresIn(entry).length + entry.data.statements.filter(({ figure }) => figure).length >= 2;

test('no conflict between figures is unexamined', () => {
  expect(unexaminedConflicts(atlas.entries)).toEqual([]);
  expect(notesWithoutDiscrepancy(atlas.entries)).toEqual([]);
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
