import { describe, expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { claimsOfSides, discrepanciesConcerning, sidesOf } from '#data/discrepancies.ts';
import { equipmentLedger } from '#data/equipment.ts';
import { fundingByRole, projectsByAmount, projectsServing } from '#data/funding.ts';
import { iatiFactsOf } from '#data/iati.ts';
import { iatiFileOf } from '#exports/iati.ts';
import { atlas } from './atlas.ts';

const projects = projectsByAmount(atlas);

test('every project serves the countries it names, and one that names no place of several serves no other', () => {
  for (const { entry } of projects) {
    const named = entry.data.countries as string[];
    const served = entriesOf(atlas, 'countries').filter(({ id }) =>
      projectsServing(atlas, id).some((project) => project.entry === entry),
    );
    const countries = named.filter((id) => atlas.byId.get(id)?.collection === 'countries');
    expect(served.map(({ id }) => id)).toEqual(expect.arrayContaining(countries));
    if (countries.length === named.length) expect(served).toHaveLength(named.length);
  }
});

describe('the equipment ledger', () => {
  const ledger = equipmentLedger(atlas);
  const items = ledger.flatMap(({ items: own }) => own);

  test('holds every item of every project, largest project first', () => {
    expect(ledger.map(({ project }) => project.entry.id)).toEqual(projects.map(({ entry }) => entry.id));
    expect(items.map(({ item, homed }) => `${item}: ${homed.claim.id}`)).toEqual(
      projects.flatMap(({ entry }) => entry.data.deliverables.map(({ item, claim }) => `${item}: ${claim}`)),
    );
  });

  test('has a claim of its own for each item, in the project that pays for it', () => {
    expect(new Set(items.map(({ homed }) => homed.claim.id)).size).toBe(items.length);
    for (const { homed, project } of items) expect(homed.home).toBe(project.entry);
  });
});

test('the parts of organisations together are the parts of all projects, each with the amount of its project or none', () => {
  const parts = entriesOf(atlas, 'organisations')
    .flatMap(({ id }) => fundingByRole(atlas, id))
    .flatMap(({ parts: held }) => held);
  expect(parts).toHaveLength(projects.reduce((sum, { entry }) => sum + entry.data.organisations.length, 0));
  for (const { role, project, ownAmount } of parts) {
    const sharing = project.entry.data.organisations.filter((part) =>
      role === 'role-not-stated' ? part.role !== 'funder' : part.role === role,
    );
    const isAlone = sharing.length === 1;
    expect(ownAmount, `${project.entry.id}, ${role}`).toEqual(isAlone ? project.amount : undefined);
  }
});

test('a project is concerned by the discrepancies that name one of its claims, alone or in a sum, and by no other', () => {
  const discrepancies = entriesOf(atlas, 'discrepancies');
  for (const { entry } of projects) {
    const naming = discrepancies.filter((discrepancy) =>
      claimsOfSides(sidesOf(atlas, discrepancy)).some(({ home }) => home === entry),
    );
    expect(
      discrepanciesConcerning(atlas, entry)
        .map((found) => found.entry.id)
        .sort(),
      entry.id,
    ).toEqual(naming.map(({ id }) => id).sort());
  }
});

test.each(entriesOf(atlas, 'funding'))('$id has a file for IATI, or the facts that it lacks', (entry) => {
  const { required, stated, missing } = iatiFactsOf(atlas, entry);
  expect([...stated, ...missing].sort()).toEqual([...required].sort());
  const file = iatiFileOf(atlas, entry);
  if (missing.length === 0) expect(file).toHaveProperty('xml');
  else expect(file).toEqual({ missing });
});
