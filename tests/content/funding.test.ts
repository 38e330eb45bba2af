import { describe, expect, test } from 'vitest';
import { entriesOf, requireEntry } from '#data/atlas.ts';
import { claimedTotals, headlineAgainstItems } from '#data/claimed-total.ts';
import { discrepanciesConcerning } from '#data/discrepancies.ts';
import {
  equipmentLedger,
  fundingByRole,
  groupedBy,
  organisationsOf,
  projectsByAmount,
  projectsServing,
  sumOf,
} from '#data/funding.ts';
import { atlas } from './atlas.ts';

const projects = projectsByAmount(atlas);
const million = (amount: number) => ({ amount: Math.round(amount * 1_000_000), currency: 'EUR' });

test('amounts of two currencies are not added', () => {
  const [first, second] = projects;
  if (!first || !second) throw new Error('no projects');
  const inFrancs = { ...second, amount: { ...second.amount, currency: 'CHF' } };
  expect(() => sumOf([first, inFrancs])).toThrow(`${second.entry.id}: CHF cannot be added to EUR`);
});

describe('the eleven projects', () => {
  test('are eleven and sum to €115,630,000', () => {
    expect(projects).toHaveLength(11);
    expect(sumOf(projects)).toEqual(million(115.63));
  });

  test('sum to €66.43 million for Serbia alone and €49.20 million for the region', () => {
    const scope = Object.fromEntries(
      groupedBy(projects, ({ entry }) => entry.data.scope).map(({ key, sum }) => [key, sum]),
    );
    expect(scope).toEqual({ national: million(66.43), regional: million(49.2) });
  });

  test('sum by the heading of the source to 45.95, 19.98, 0.50 and 49.20 million', () => {
    const headings = Object.fromEntries(
      groupedBy(projects, ({ entry }) => entry.data.sourceHeading).map(({ key, sum }) => [key, sum]),
    );
    expect(headings).toEqual({
      'reception-and-asylum': million(45.95),
      'border-management': million(19.98),
      returns: million(0.5),
      'fight-against-smugglers': million(49.2),
    });
  });

  test('have a printed currency in five cases and one that follows from the page in six', () => {
    const printed = projects.map(({ amountClaim }) => amountClaim.claim.currencyPrinted);
    expect(printed.filter(Boolean)).toHaveLength(5);
    expect(printed.filter((value) => value === false)).toHaveLength(6);
  });

  test('call a name in a bracket "role not stated", unless the text supports a role', () => {
    const roles = Object.fromEntries(
      projects.map(({ entry }) => [
        entry.id,
        organisationsOf(atlas, entry)
          .filter(({ role }) => role !== 'funder')
          .map(({ organisation, role }) => `${organisation.id}: ${role}`),
      ]),
    );
    expect(roles).toEqual({
      'reception-and-protection-services-iii': [
        'commissariat-for-refugees-and-migration: role-not-stated',
        'commissariat-for-refugees-and-migration: recipient',
      ],
      'access-to-health-iii': ['serbian-ministry-of-health: role-not-stated'],
      'improving-reception-capacity-iii': ['iom: role-not-stated'],
      'social-cohesion-of-host-communities': ['iom: role-not-stated', 'unhcr: role-not-stated'],
      'migration-management-and-border-control': ['iom: role-not-stated'],
      'efficient-border-management-supplies': [],
      'ibm-and-schengen-action-plans': [],
      'border-surveillance-equipment': [],
      'non-voluntary-returns': ['serbian-ministry-of-interior: recipient'],
      'fight-against-smuggling-and-trafficking': [],
      'protection-sensitive-migration-management-iii': [
        'euaa: implementer',
        'frontex: implementer',
        'iom: implementer',
        'unhcr: implementer',
      ],
    });
  });

  test('serve Serbia all, and its neighbours in the region only where they are regional', () => {
    expect(projectsServing(atlas, 'serbia')).toHaveLength(11);
    expect(projectsServing(atlas, 'albania').map(({ entry }) => entry.data.scope)).toEqual([
      'regional',
      'regional',
    ]);
    expect(projectsServing(atlas, 'hungary')).toEqual([]);
  });

  test('name the equipment with its numbers', () => {
    const pieces = [...atlas.claims.values()].flatMap(({ claim }) =>
      claim.kind === 'figure' && claim.counted === 'equipment' && 'number' in claim.value
        ? [[claim.id, claim.value.number]]
        : [],
    );
    expect(Object.fromEntries(pieces)).toEqual({
      'efficient-border-management-supplies-off-road-vehicles': 7,
      'efficient-border-management-supplies-suvs': 56,
      'efficient-border-management-supplies-video-systems': 6,
      'efficient-border-management-supplies-thermal-cameras': 45,
      'efficient-border-management-supplies-drones': 5,
      'border-surveillance-equipment-pillars': 2,
      'border-surveillance-equipment-drones': 25,
    });
  });
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

  test('keeps the drones of two projects apart', () => {
    const drones = items.filter(({ item }) => item === 'drones');
    expect(
      drones.map(({ project, homed: { claim } }) => [
        project.entry.id,
        claim.kind === 'figure' && claim.printed,
      ]),
    ).toEqual([
      ['efficient-border-management-supplies', '5 drones'],
      ['border-surveillance-equipment', '25 unmanned aerial vehicles'],
    ]);
  });

  test('shows the projects of which no item is named', () => {
    expect(
      ledger.filter(({ items: own }) => own.length === 0).map(({ project }) => project.entry.id),
    ).toEqual([
      'fight-against-smuggling-and-trafficking',
      'protection-sensitive-migration-management-iii',
      'ibm-and-schengen-action-plans',
    ]);
  });
});

describe('the parts of an organisation', () => {
  const partsOf = (organisation: string) =>
    fundingByRole(atlas, organisation).map(({ role, parts }) => [
      role,
      parts.map(({ project, ownAmount }) => [project.entry.id, ownAmount?.amount]),
    ]);

  test('together are the parts of all projects', () => {
    const count = entriesOf(atlas, 'organisations')
      .flatMap(({ id }) => fundingByRole(atlas, id))
      .reduce((sum, { parts }) => sum + parts.length, 0);
    expect(count).toBe(projects.reduce((sum, { entry }) => sum + entry.data.organisations.length, 0));
  });

  test('have no amount where several share the part, or no role is stated', () => {
    expect(partsOf('iom')).toEqual([
      ['implementer', [['protection-sensitive-migration-management-iii', undefined]]],
      [
        'role-not-stated',
        [
          ['migration-management-and-border-control', undefined],
          ['improving-reception-capacity-iii', undefined],
          ['social-cohesion-of-host-communities', undefined],
        ],
      ],
    ]);
  });

  test('have the amount of the project where nobody else is named in the part', () => {
    expect(partsOf('commissariat-for-refugees-and-migration')).toEqual([
      ['recipient', [['reception-and-protection-services-iii', 36_150_000]]],
      ['role-not-stated', [['reception-and-protection-services-iii', undefined]]],
    ]);
    const [funder] = fundingByRole(atlas, 'european-union');
    expect(funder?.role).toBe('funder');
    expect(funder?.parts.map(({ ownAmount }) => ownAmount)).toEqual(projects.map(({ amount }) => amount));
  });

  test('are none where an organisation stands in no project', () => {
    expect(fundingByRole(atlas, 'konrad-adenauer-stiftung')).toEqual([]);
  });
});

test('the discrepancies that concern a project are those that name one of its claims', () => {
  const concerning = (id: string) =>
    discrepanciesConcerning(atlas, requireEntry(atlas, id, ['funding'], 'test')).map(({ entry }) => entry.id);
  expect(concerning('access-to-health-iii')).toEqual(['headline-against-items']);
  expect(concerning('fight-against-smuggling-and-trafficking').sort()).toEqual([
    'headline-against-items',
    'smuggling-programme-amount',
  ]);
  expect(concerning('protection-sensitive-migration-management-iii').sort()).toEqual([
    'headline-against-items',
    'regional-or-serbia-only',
  ]);
});

describe('the headline against the items', () => {
  const { claimed, all, national, regional } = headlineAgainstItems(atlas);

  test('is about 240 million claimed, 115.63 listed, 66.43 of it for Serbia alone', () => {
    expect(claimed.amount).toEqual(million(240));
    expect(claimed.homed.claim).toMatchObject({ modality: 'about', counted: 'money-claimed' });
    expect(all.sum).toEqual(million(115.63));
    expect(national.sum).toEqual(million(66.43));
    expect(regional.sum).toEqual(million(49.2));
  });

  test('rests on the same claims as the discrepancy about it', () => {
    const { data } = requireEntry(atlas, 'headline-against-items', ['discrepancies'], 'test');
    const claimIds = ({ projects: listed }: typeof all) =>
      listed.map(({ amountClaim }) => amountClaim.claim.id);
    expect(data.statements[0]?.claim).toBe(claimed.homed.claim.id);
    expect(data.statements.slice(1).map(({ sumOf: ids }) => [...(ids ?? [])].sort())).toEqual([
      claimIds(all).sort(),
      claimIds(national).sort(),
    ]);
  });
});

test('the totals claimed stand in the order of the texts that claim them, undated texts last', () => {
  expect(
    claimedTotals(atlas).map(({ toldOn, modality, amount, period, from }) => [
      toldOn,
      modality,
      amount.amount / 1_000_000,
      period,
      from.kind === 'claim' ? from.homed.claim.id : from.reference.id,
    ]),
  ).toEqual([
    ['2015-10-07', 'exact', 7, { on: '2015-10-07' }, 'eu-special-measure-2015'],
    ['2021', 'more-than', 130, { from: '2015', to: '2021' }, 'eu-delegation-2021'],
    ['2024-12', 'more-than', 250, { from: '2015', to: '2024-12' }, 'srbija-gov-2024'],
    [undefined, 'about', 240, { since: '2015' }, 'eu-support-total'],
    [undefined, 'more-than', 130, { since: '2015' }, 'eu-support-older-total'],
    [undefined, 'more-than', 28, { stated: false }, 'eu-support-border-control'],
    [undefined, 'exact', 40, { stated: false }, 'azilsrbija-eu-support'],
    [undefined, 'more-than', 50, { stated: false }, 'cord-eu-support'],
  ]);
});
