import { describe, expect, test } from 'vitest';
import { groupedBy, organisationsOf, projectsByAmount, projectsServing, sumOf } from '#data/funding.ts';
import { atlas } from './atlas.ts';

const projects = projectsByAmount(atlas);
const million = (amount: number) => ({ amount: Math.round(amount * 1_000_000), currency: 'EUR' });

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
