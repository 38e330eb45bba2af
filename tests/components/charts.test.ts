import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, test } from 'vitest';
import ChartDrawing from '#components/chart/ChartDrawing.astro';
import ChartTable from '#components/chart/ChartTable.astro';
import { requireEntry } from '#data/atlas.ts';
import { chartOf, type Chart } from '#data/charts.ts';
import { openAtlas } from '#data/open-atlas.ts';

let container: AstroContainer;
const atlas = await openAtlas();

beforeAll(async () => {
  container = await AstroContainer.create();
});

function chartNamed(id: string): Chart {
  const chart = chartOf(atlas, requireEntry(atlas, id, ['statistics', 'discrepancies'], 'test'));
  if (!chart) throw new Error(`${id} has no chart`);
  return chart;
}

const draw = (chart: Chart) =>
  container.renderToString(ChartDrawing, { props: { atlas, chart, title: 'A title' } });

test('a chart over time names its axis, its values and its years', async () => {
  const html = await draw(chartNamed('irregular-crossings-serbia'));
  expect(html).toContain('<title>A title</title>');
  expect(html).toContain(
    '2019: 17,642 (border crossings recorded); 2020: 1,600 (border crossings recorded).',
  );
  for (const text of ['border crossings recorded, Serbia', '17,642', '1,600', '2019', '2020', '20,000'])
    expect(html).toMatch(new RegExp(`<text[^>]*>\\s*${text}\\s*</text>`));
});

test('“more than” is drawn open, and what has no time is said and not drawn', async () => {
  const html = await draw(chartNamed('total-of-eu-support'));
  expect(html.match(/class="open"/g)).toHaveLength(2);
  expect(html.match(/class="end"/g)).toHaveLength(3);
  expect(html).toMatch(/Not placed[^<]*about €240 million/);
  expect(html).not.toMatch(/<text[^>]*>[^<]*€240 million/);
});

test('a drawing asked to mix counting bases throws, naming the chart, the figure and the remedy', async () => {
  const crossings = chartNamed('irregular-crossings-serbia');
  const applications = chartNamed('asylum-applications-serbia');
  const mixed = { ...crossings, marks: [...crossings.marks, ...applications.marks] };
  await expect(draw(mixed)).rejects.toThrow(
    /irregular-crossings-serbia — chart — "kas-applications-serbia-2019" has as what is counted "applications".* — a chart over time never mixes what is counted/,
  );
});

test('the table of a chart gives every row its basis and leads to its claim', async () => {
  const html = await container.renderToString(ChartTable, {
    props: { chart: chartNamed('headline-against-items') },
  });
  expect(html).toContain('href="/statistics/eu-support-to-serbia/#eu-support-total"');
  expect(html.match(/money listed/g)).toHaveLength(2);
  expect(html.match(/money claimed/g)).toHaveLength(1);
  expect(html.match(/sum by the atlas/g)).toHaveLength(2);
});
