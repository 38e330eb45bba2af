import { expect, test } from 'vitest';
import { conflictsIn, notesWithoutDiscrepancy, unexaminedConflicts } from '#checking/conflicts.ts';
import { entriesOf, requireEntry } from '#data/atlas.ts';
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

test('no conflict between figures is unexamined, and there are conflicts to examine', () => {
  expect(conflictsIn(atlas.entries).length).toBeGreaterThan(50);
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

test('those that compare words and no two figures are the ones the check cannot find', () => {
  const words = discrepancies.filter((entry) => !comparesFigures(entry)).map(({ id }) => id);
  expect(words.filter((id) => findingsWithout(id) === 0)).toEqual([
    'branch-or-centre',
    'closures-of-2016',
    'crossings-in-bosnia-and-herzegovina',
    'part-of-the-eu',
    'regional-or-serbia-only',
    'start-of-the-movement',
    'what-needs-protecting',
  ]);
});

test('every claim of a discrepancy leads to it', () => {
  for (const entry of discrepancies) {
    for (const statement of statementsOf(atlas, entry)) {
      if (statement.kind === 'claim') expect(statement.homed.disputes).toContain(entry);
    }
  }
});

test('the headline stands against the sums of all projects and of those for Serbia alone', () => {
  const entry = requireEntry(atlas, 'headline-against-items', ['discrepancies'], 'test');
  const sums = statementsOf(atlas, entry).flatMap((statement) =>
    statement.kind === 'sum' ? [[statement.of.length, statement.sum.amount]] : [],
  );
  expect(sums).toEqual([
    [11, 115_630_000],
    [9, 66_430_000],
  ]);
});

test('the corrections are those of the documents that are probably wrong', () => {
  expect(
    correctionsByDate(atlas)
      .map(({ homed }) => homed.claim.id)
      .sort(),
  ).toEqual([
    'fact-refuge-police-operation-found',
    'kas-change-western-balkans-2021',
    'kas-october-2015-eu-members',
    'kas-switzerland-rank-non-eu',
    'pupin-stay-serbia',
  ]);
});
