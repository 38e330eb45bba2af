import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { words } from '#words/en.ts';
import { expect, test } from 'vitest';
import ChartDrawing from '#components/chart/ChartDrawing.astro';
import ChartTable from '#components/chart/ChartTable.astro';
import { requireEntry } from '#data/atlas.ts';
import { chartOf, type Chart } from '#data/charts.ts';
import type { Entry } from '#schemas/collections.ts';
import type { Figure } from '#schemas/values/claim.ts';
import { entryLike, inventedAtlas, inventedEntry } from '../unit/invented-atlas.ts';

const container = await AstroContainer.create();
const [travellers] = inventedEntry('statistics', 'travellers-on-the-road').data.claims as [Figure];
const [guests] = inventedEntry('statistics', 'guests-at-the-inn').data.claims as [Figure];
const [bridge] = inventedEntry('funding', 'border-bridge-of-zenda').data.claims as [Figure];
const claimed = (id: string, amount: number, facts: Partial<Figure> = {}): Figure => ({
  ...bridge,
  id,
  what: 'means for the road',
  counted: 'money-claimed',
  value: { amount, currency: 'EUR' },
  territory: 'ruritania',
  ...facts,
});

const atlas = inventedAtlas(
  entryLike('statistics', 'travellers-on-the-road', 'travellers-on-the-road', {
    claims: [
      { ...travellers, id: 'travellers-1893', value: { number: 17_642 }, period: { on: '1893' } },
      travellers,
    ],
    chart: { observations: ['travellers-1893', travellers.id] },
  } as Partial<Entry<'statistics'>['data']>),
  entryLike('statistics', 'guests-at-the-inn', 'guests-at-the-inn', {
    claims: inventedEntry('statistics', 'guests-at-the-inn').data.claims,
    chart: { observations: [guests.id] },
  } as Partial<Entry<'statistics'>['data']>),
  entryLike('statistics', 'guests-at-the-inn', 'money-for-the-road', {
    claims: [
      claimed('claimed-1893', 7_000_000, { period: { from: '1890', to: '1893' } }),
      claimed('claimed-1894', 9_000_000, { period: { from: '1890', to: '1894' }, modality: 'more-than' }),
      claimed('claimed-some-day', 8_000_000, { modality: 'about' }),
    ],
  }),
  entryLike('discrepancies', 'guests-and-eaters', 'money-over-time', {
    chart: 'over-time',
    sides: ['claimed-1893', 'claimed-1894', 'claimed-some-day'].map((claim) => ({ claim })),
  } as Partial<Entry<'discrepancies'>['data']>),
  entryLike('discrepancies', 'guests-and-eaters', 'claimed-and-listed', {
    chart: 'side-by-side',
    sides: [
      { claim: 'claimed-some-day' },
      { says: 'all that is listed', sumOf: ['border-bridge-amount', 'castle-repairs-amount'] },
    ],
  } as Partial<Entry<'discrepancies'>['data']>),
);

function chartNamed(id: string): Chart {
  const chart = chartOf(atlas, requireEntry(atlas, id, ['statistics', 'discrepancies'], 'test'));
  if (!chart) throw new Error(`${id} has no chart`);
  return chart;
}

const draw = (chart: Chart) =>
  container.renderToString(ChartDrawing, { props: { atlas, chart, title: 'A title' } });

test('a chart over time names its axis, its values and its years', async () => {
  const html = await draw(chartNamed('travellers-on-the-road'));
  expect(html).toContain('<title>A title</title>');
  expect(html).toContain(
    '1893: 17,642 (border crossings recorded); 1894: 1,600 (border crossings recorded).',
  );
  for (const text of ['border crossings recorded, Ruritania', '17,642', '1,600', '1893', '1894', '20,000'])
    expect(html).toMatch(new RegExp(`<text[^>]*>\\s*${text}\\s*</text>`));
});

test('“more than” is drawn open, and what has no time stands in a lane that says so', async () => {
  const html = await draw(chartNamed('money-over-time'));
  expect(html.match(/class="open"/g)).toHaveLength(1);
  // Two by their time, and one in the lane.
  expect(html.match(/class="end"/g)).toHaveLength(3);
  expect(html).toMatch(new RegExp(`<text[^>]*>\\s*${words.chart.untimed}\\s*</text>`));
  expect(html).toMatch(/<text class="value"[^>]*>\s*(?:about )?€8 ?(?:million|m)/);
});

test('a drawing asked to mix counting bases throws, naming the chart, the figure and the remedy', async () => {
  const road = chartNamed('travellers-on-the-road');
  const mixed = { ...road, marks: [...road.marks, ...chartNamed('guests-at-the-inn').marks] };
  await expect(draw(mixed)).rejects.toThrow(
    /travellers-on-the-road — chart — "gazette-guests-1894" has as what is counted "registrations".* — a chart over time never mixes what is counted/,
  );
});

test('the table of a chart gives every row its basis and leads to its claim', async () => {
  const html = await container.renderToString(ChartTable, {
    props: { chart: chartNamed('claimed-and-listed') },
  });
  expect(html).toContain('href="/statistics/money-for-the-road/#claimed-some-day"');
  expect(html).toContain('<data value="2620000">');
  expect(html.match(/money listed/g)).toHaveLength(1);
  expect(html.match(/money claimed/g)).toHaveLength(1);
  expect(html.match(/sum by the atlas/g)).toHaveLength(1);
});
