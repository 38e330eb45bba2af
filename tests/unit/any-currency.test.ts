// Ruritania with three projects in euros, one in another currency, and a total that is claimed beside them.
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripBlocks } from '#chart/lengths.ts';
import { requireEntry } from '#data/atlas.ts';
import { chartsOf, sharesCharts } from '#data/charts.ts';
import { claimedTotals, discrepanciesOnHome } from '#data/discrepancies.ts';
import { largestOf, projectsByAmount, projectsByCurrency, type FundingProject } from '#data/funding.ts';
import { chartCsv } from '#exports/chart-csv.ts';
import { claimColumns } from '#exports/columns/claims.ts';
import { ftsColumns } from '#exports/columns/fts.ts';
import { funding as fundingColumns } from '#exports/columns/funding.ts';
import { csvText } from '#exports/csv.ts';
import { fundingFile } from '#exports/funding-file.ts';
import { iatiFileOf } from '#exports/iati.ts';
import { sumsOf } from '#schemas/values/sums.ts';
import { atlasAfter, completeProject, twoCurrencies } from './ruritania.ts';

const source = 'sources/strelsau-gazette.yaml';
const atlas = await atlasAfter(async ({ lay, edit }) => {
  await lay(completeProject);
  await lay(twoCurrencies);
  await edit(source, 'viewpoint:', 'projectList:\n  total: gazette-crown-money\nviewpoint:');
});
const road = requireEntry(atlas, 'north-road', ['funding'], 'test');
const kroner = { amount: 450_000, currency: 'NOK' };

describe('sums', () => {
  test('are one for each currency, that of most projects first', () => {
    expect(projectsByCurrency(atlas).map(({ sum, projects }) => [sum, projects.length])).toEqual([
      [{ amount: 2_650_000, currency: 'EUR' }, 3],
      [kroner, 1],
    ]);
  });

  test('never mix currencies, and lose nothing', () => {
    const amounts = fc.array(
      fc.record({ amount: fc.nat(10 ** 9), currency: fc.constantFrom('EUR', 'NOK', 'RSD') }),
    );
    fc.assert(
      fc.property(amounts, (all) => {
        const sums = sumsOf(all);
        expect(new Set(sums.map(({ currency }) => currency)).size).toBe(sums.length);
        for (const { amount, currency } of all.length > 0 ? sums : [])
          expect(
            all.filter((one) => one.currency === currency).reduce((sum, one) => sum + one.amount, 0),
          ).toBe(amount);
        expect(sums.map(({ currency }) => currency).sort()).toEqual(
          [...new Set(all.map(({ currency }) => currency))].sort(),
        );
      }),
    );
  });
});

test('projects stand by amount within their currency', () => {
  expect(projectsByAmount(atlas).map(({ entry }) => entry.id)).toEqual([
    'border-bridge-of-zenda',
    'castle-repairs',
    'inn-roof',
    'north-road',
  ]);
});

test('shares are drawn in one chart for each currency', () => {
  expect(
    sharesCharts(atlas).map(({ id, marks }) => [id, marks.map((mark) => [mark.what, mark.figure.value])]),
  ).toEqual([
    [
      'projects-listed',
      [
        ['Border bridge of Zenda', { amount: 2_500_000, currency: 'EUR' }],
        ['Castle repairs', { amount: 120_000, currency: 'EUR' }],
        ['Roof of the inn', { amount: 30_000, currency: 'EUR' }],
      ],
    ],
    ['projects-listed-nok', [['Road to the north', kroner]]],
  ]);
});

describe('the largest projects', () => {
  const [first] = projectsByAmount(atlas);
  const listOf = (count: number): FundingProject[] =>
    Array.from({ length: first ? count : 0 }, (_, at) => ({
      ...(first as FundingProject),
      entry: { ...road, id: `project-${at}` },
      amount: { amount: 1000 * (count - at), currency: 'EUR' },
    }));

  test('are few, with the one asked for among them, and come with all others to the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        (count, most, at) => {
          const projects = listOf(count);
          const asked = projects[at % count]?.entry;
          const { shown, rest } = largestOf(projects, most, asked);
          expect(shown).toHaveLength(Math.min(most, count));
          expect(shown.map(({ entry }) => entry)).toContain(asked);
          expect(shown.length + (rest?.projects.length ?? 0)).toBe(count);
          const [whole] = sumsOf(projects.map(({ amount }) => amount));
          const [sum] = sumsOf([...shown.map(({ amount }) => amount), ...(rest ? [rest.sum] : [])]);
          expect(sum).toEqual(whole);
        },
      ),
    );
  });

  test('fill their strip and are never narrower than nothing, however many they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 ** 8), { minLength: 1, maxLength: 3000 }), (amounts) => {
        const blocks = stripBlocks(amounts, 1000, 1.5);
        for (const { width } of blocks) expect(width).toBeGreaterThanOrEqual(0);
        const last = blocks.at(-1);
        if (amounts.some((amount) => amount > 0))
          expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(1000, 5);
      }),
    );
  });
});

test('a total that a document claims stands with the discrepancy that sets it against a sum of its list', () => {
  expect(
    claimedTotals(atlas).map(({ homed, discrepancies }) => [
      homed.claim.id,
      discrepancies.map(({ id }) => id),
    ]),
  ).toEqual([['gazette-crown-money', ['crown-money-and-projects']]]);
});

test('an atlas without totals, comparisons and projects asks for none', async () => {
  const bare = await atlasAfter(async ({ remove, undefine }) => {
    await remove('funding/castle-repairs.mdx');
    await undefine('counting-bases', 'money-listed');
    await undefine('funding-themes', 'returns');
    await undefine('questions', 'project-amount');
    await undefine('topics', 'projects');
  });
  expect(claimedTotals(bare)).toEqual([]);
  expect(discrepanciesOnHome(bare, 4)).toEqual([]);
  expect(projectsByCurrency(bare)).toEqual([]);
  expect(chartsOf(bare)).toEqual([]);
});

test('the home page shows what asks for it, in the order asked for, and no more than fits', async () => {
  const onHome = (order: number, first: string, second: string) =>
    `onHome:\n  order: ${order}\n  title: Guests in Zenda\n  note: Different things counted.\n  figures: [${first}, ${second}]\nreason:`;
  const shown = await atlasAfter(async ({ copy, edit }) => {
    const guests = 'discrepancies/guests-and-eaters.mdx';
    await copy(guests, 'discrepancies/cooks-and-guests.mdx');
    await edit(guests, 'reason:', onHome(1, 'gazette-guests-1894', 'gazette-eaters-1894'));
    await edit(
      'discrepancies/cooks-and-guests.mdx',
      'reason:',
      onHome(2, 'gazette-eaters-1894', 'gazette-guests-1894'),
    );
  });
  const idsOf = (most: number) =>
    discrepanciesOnHome(shown, most).map(({ entry, figures }) => [
      entry.id,
      ...figures.map(({ claim }) => claim.id),
    ]);
  expect(idsOf(4)).toEqual([
    ['guests-and-eaters', 'gazette-guests-1894', 'gazette-eaters-1894'],
    ['cooks-and-guests', 'gazette-eaters-1894', 'gazette-guests-1894'],
  ]);
  expect(idsOf(1)).toHaveLength(1);
});

describe('files give the amount with its currency', () => {
  const rowOf = (csv: string): Record<string, string> => {
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} rows`);
    return rows[0];
  };

  test('as CSV: funding, FTS, claims and charts', () => {
    expect(rowOf(csvText(fundingColumns(atlas), [road]))).toMatchObject({
      amount: '450000',
      currency: 'NOK',
      source_heading: 'Roads and bridges',
    });
    expect(rowOf(csvText(ftsColumns(atlas), [road]))).toMatchObject({
      originalAmount: '450000',
      originalCurrency: 'NOK',
    });
    const homed = atlas.claims.get('north-road-amount');
    if (!homed) throw new Error('no claim');
    expect(rowOf(csvText(claimColumns(atlas), [homed]))).toMatchObject({
      value: '450000',
      currency: 'NOK',
      unit: 'NOK',
    });
    const [, chart] = sharesCharts(atlas);
    if (!chart) throw new Error('no chart');
    expect(rowOf(chartCsv(chart))).toMatchObject({ value: '450000', currency: 'NOK', unit: 'NOK' });
  });

  test('as JSON, and as IATI where everything is stated', async () => {
    expect(fundingFile(atlas, road).amount).toMatchObject({ ...kroner, printed: 'NOK 450,000' });
    const bridge = 'funding/border-bridge-of-zenda.mdx';
    const changed = await atlasAfter(async ({ lay, edit }) => {
      await lay(completeProject);
      await edit(bridge, 'currency: EUR', 'currency: NOK');
    });
    const file = iatiFileOf(changed, requireEntry(changed, 'border-bridge-of-zenda', ['funding'], 'test'));
    if (!('xml' in file)) throw new Error('no file');
    const { 'iati-activities': activities } = new XMLParser({ ignoreAttributes: false }).parse(file.xml);
    expect(activities['iati-activity']['@_default-currency']).toBe('NOK');
  });
});
