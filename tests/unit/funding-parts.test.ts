import { describe, expect, test } from 'vitest';
import { discrepanciesConcerning } from '#data/discrepancies.ts';
import { equipmentLedger } from '#data/equipment.ts';
import { fundingByRole, organisationsOf, projectsByAmount, projectsServing } from '#data/funding.ts';
import { requireEntry } from '#data/atlas.ts';
import type { Entry } from '#schemas/collections.ts';
import { entryLike, inventedAtlas, inventedEntry } from './invented-atlas.ts';

type Part = Entry<'funding'>['data']['organisations'][number];
const bridge = inventedEntry('funding', 'border-bridge-of-zenda');
const part = (organisation: string, role: Part['role']): Part => ({
  organisation,
  role,
  claim: 'border-bridge-treaty',
});

/** Two projects: the bridge of 2,500,000 with the parts given, and the repairs of 120,000, which the crown pays. */
const withParts = (...parts: Part[]) =>
  inventedAtlas(
    { ...bridge, data: { ...bridge.data, organisations: parts } },
    entryLike('funding', 'castle-repairs', 'castle-repairs', {
      organisations: [part('elphberg-crown', 'funder')],
      claims: inventedEntry('funding', 'castle-repairs').data.claims,
    }),
  );

const shown = (atlas: ReturnType<typeof withParts>, organisation: string) =>
  fundingByRole(atlas, organisation).map(({ role, parts }) => [
    role,
    parts.map(({ project, ownAmount }) => [project.entry.id, ownAmount?.amount]),
  ]);

describe('the parts of an organisation', () => {
  test('have the amount of the project where nobody else is named in the part, largest project first', () => {
    const atlas = withParts(part('elphberg-crown', 'funder'), part('town-of-zenda', 'recipient'));
    expect(shown(atlas, 'elphberg-crown')).toEqual([
      [
        'funder',
        [
          ['border-bridge-of-zenda', 2_500_000],
          ['castle-repairs', 120_000],
        ],
      ],
    ]);
    expect(shown(atlas, 'town-of-zenda')).toEqual([['recipient', [['border-bridge-of-zenda', 2_500_000]]]]);
  });

  test('have the amount where no role is stated but nobody else is named besides the funder', () => {
    const atlas = withParts(part('elphberg-crown', 'funder'), part('town-of-zenda', 'role-not-stated'));
    expect(shown(atlas, 'town-of-zenda')).toEqual([
      ['role-not-stated', [['border-bridge-of-zenda', 2_500_000]]],
    ]);
  });

  test('have no amount where several share the part, or others are named and no role is stated', () => {
    const atlas = withParts(
      part('town-of-zenda', 'implementer'),
      part('guild-of-bridge-builders', 'implementer'),
      part('guild-of-bridge-builders', 'role-not-stated'),
    );
    expect(shown(atlas, 'guild-of-bridge-builders')).toEqual([
      ['implementer', [['border-bridge-of-zenda', undefined]]],
      ['role-not-stated', [['border-bridge-of-zenda', undefined]]],
    ]);
    expect(shown(atlas, 'strelsau-gazette-office')).toEqual([]);
  });

  test('stand in the entry in the order of its file', () => {
    const atlas = withParts(part('town-of-zenda', 'recipient'), part('elphberg-crown', 'funder'));
    const entry = requireEntry(atlas, bridge.id, ['funding'], 'test');
    expect(organisationsOf(atlas, entry).map(({ organisation, role }) => [organisation.id, role])).toEqual([
      ['town-of-zenda', 'recipient'],
      ['elphberg-crown', 'funder'],
    ]);
  });
});

test('a country is served by projects that name it or a region it lies in, and by no other', () => {
  const atlas = inventedAtlas(
    entryLike('countries', 'ruritania', 'grenzmark', { name: 'Grenzmark' }),
    entryLike('places', 'zenda', 'lands', { kind: 'region', countries: ['ruritania', 'grenzmark'] }),
    { ...bridge, data: { ...bridge.data, scope: 'regional', countries: ['lands'] } },
  );
  const serving = (country: string) => projectsServing(atlas, country).map(({ entry }) => entry.id);
  expect(serving('ruritania')).toEqual(['border-bridge-of-zenda', 'castle-repairs']);
  expect(serving('grenzmark')).toEqual(['border-bridge-of-zenda']);
  expect(projectsByAmount(atlas).map(({ amount }) => amount.amount)).toEqual([2_500_000, 120_000]);
});

test('the equipment ledger lists items project by project, and shows a project of which no item is named', () => {
  const deliverables = [
    { item: 'stones', claim: 'border-bridge-works' },
    { item: 'mortar', claim: 'border-bridge-purpose' },
  ];
  const atlas = inventedAtlas({ ...bridge, data: { ...bridge.data, deliverables } });
  expect(
    equipmentLedger(atlas).map(({ project, items }) => [
      project.entry.id,
      items.map(({ item, homed }) => `${item}: ${homed.claim.id}`),
    ]),
  ).toEqual([
    ['border-bridge-of-zenda', ['stones: border-bridge-works', 'mortar: border-bridge-purpose']],
    ['castle-repairs', []],
  ]);
});

test('a project is concerned by discrepancies that name one of its claims', () => {
  const atlas = inventedAtlas(
    entryLike('discrepancies', 'guests-and-eaters', 'price-of-the-bridge', {
      title: 'Price of the bridge',
      sides: [{ claim: 'border-bridge-amount' }, { claim: 'gazette-eaters-1894' }],
    } as Partial<Entry<'discrepancies'>['data']>),
  );
  const concerning = (id: string) =>
    discrepanciesConcerning(atlas, requireEntry(atlas, id, ['funding'], 'test')).map(({ entry }) => entry.id);
  expect(concerning('border-bridge-of-zenda')).toEqual(['price-of-the-bridge']);
  expect(concerning('castle-repairs')).toEqual([]);
});
