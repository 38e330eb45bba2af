import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartTitle } from '#components/chart/chart-notes.ts';
import { chartsOf, inTime } from '#data/charts.ts';
import { entriesOf } from '#data/atlas.ts';
import { observationsByBasis } from '#data/claims.ts';
import { figureInProse, figureText } from '#format/figures.ts';
import { moneyInMillions } from '#format/money.ts';
import { numberOf, unitOf } from '#schemas/values/claim.ts';
import { words } from '#words/en.ts';
import { atlas } from '../content/atlas.ts';
import { htmlByAddress, rowsOf, textOf, visibleText } from './built-site.ts';

const htmlOf = await htmlByAddress();
const charts = chartsOf(atlas);
const drawingsIn = (html: string): string[] => html.match(/<svg[^>]*class="chart"[\s\S]*?<\/svg>/g) ?? [];

describe.each(charts)('the chart $id', (chart) => {
  const { id, entry, marks, kind } = chart;
  const address = entry ? `/${entry.collection}/${entry.id}/` : '/charts/';
  const html = htmlOf(address);
  const drawing = drawingsIn(html).find((svg) => svg.includes(`<title>${chartTitle(chart)}</title>`));

  test('has a name, and says in words every value it shows', () => {
    expect(drawing).toContain('role="img"');
    const description = /<desc>([\s\S]*?)<\/desc>/.exec(drawing ?? '')?.[1] ?? '';
    for (const { figure, basis } of marks) {
      const { value } = figure;
      const shown = kind === 'shares' && 'amount' in value ? moneyInMillions(value) : figureInProse(figure);
      expect(description).toContain(shown);
      if (kind !== 'shares') expect(description).toContain(basis.label);
    }
  });

  test('has a table with the same values, each with what it counts', () => {
    const table = visibleText(html);
    for (const { figure, basis } of marks) {
      expect(table).toContain(figureText(figure));
      expect(table).toContain(basis.label);
      expect(html).toContain(`<data value="${numberOf(figure.value)}">`);
    }
  });

  test('has rows as CSV that equal the claims', () => {
    expect(html).toContain(`href="/data/charts/${id}.csv"`);
    const rows = rowsOf(`data/charts/${id}.csv`);
    expect(rows).toHaveLength(marks.length);
    for (const { value, counted, unit, claims, told_by: toldBy } of rows) {
      const behind = (claims ?? '').split(' | ').filter(Boolean);
      const values = behind.map((claim) => {
        const found = atlas.claims.get(claim)?.claim;
        if (found?.kind !== 'figure') throw new Error(`no figure ${claim}`);
        expect(found.counted).toBe(counted);
        expect(unitOf(found)).toBe(unit);
        return numberOf(found.value) ?? NaN;
      });
      // The public record is no claim: its values are those of the sides of the entry.
      if (behind.length === 0) {
        const record = marks.filter(
          ({ origin }) => origin.kind === 'public-record' && origin.reference.id === toldBy,
        );
        expect(record.map(({ figure }) => numberOf(figure.value))).toContain(Number(value));
      } else expect(Number(value)).toBe(values.reduce((sum, part) => sum + part, 0));
    }
  });

  test('has a drawing as SVG, light, without links and scripts', () => {
    expect(html).toContain(`href="/data/charts/${id}.svg"`);
    const file = textOf(`data/charts/${id}.svg`);
    expect(file).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(file).not.toMatch(/<script|<a |href=|@media|\sstyle="|undefined|NaN/);
    expect(file).toContain('CC BY 4.0');
  });
});

test.each(charts.filter(({ kind }) => kind !== 'over-time'))(
  'the bars of $id are as long as its amounts, measured in the page',
  ({ id, marks }) => {
    const drawing = textOf(`data/charts/${id}.svg`);
    const lengths = [...drawing.matchAll(/<rect class="bar[^"]*"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    const amounts = marks.map(({ figure }) => numberOf(figure.value) ?? NaN);
    expect(lengths).toHaveLength(amounts.length);
    const perUnit = Math.max(...lengths) / Math.max(...amounts);
    for (const [at, amount] of amounts.entries())
      expect(Math.abs((lengths[at] ?? NaN) - amount * perUnit), String(amount)).toBeLessThan(0.6);
  },
);

test.each(charts.filter(({ kind }) => kind === 'over-time'))(
  'the marks of $id are as high above zero as its values, measured in the page',
  ({ id, marks }) => {
    const drawing = textOf(`data/charts/${id}.svg`);
    const heightOf = ([, y]: RegExpMatchArray): number => Number(y);
    const [zero = NaN] = [...drawing.matchAll(/class="zero" d="M\S+ ([\d.]+)H/g)].map(heightOf);
    const heights = [...drawing.matchAll(/class="cap" d="M\S+ ([\d.]+)H/g)].map(
      (cap) => zero - heightOf(cap),
    );
    const values = inTime(marks).placed.map(({ value }) => value);
    expect(heights).toHaveLength(values.length);
    const perUnit = Math.max(...heights) / Math.max(...values);
    for (const [at, value] of values.entries())
      expect(Math.abs((heights[at] ?? NaN) - value * perUnit), String(value)).toBeLessThan(0.6);
  },
);

test('every chart has both files, and no file is left over', () => {
  expect(readdirSync('dist/data/charts').sort()).toEqual(
    charts.flatMap(({ id }) => [`${id}.csv`, `${id}.svg`]).sort(),
  );
  const html = htmlOf('/charts/');
  expect(drawingsIn(html)).toHaveLength(charts.length);
  for (const { id } of charts) expect(html).toContain(`<h2 id="${id}">`);
  expect(existsSync('dist/charts/index.html')).toBe(true);
});

test('a statistics page without a chart says why', () => {
  for (const { id, data } of entriesOf(atlas, 'statistics')) {
    const html = htmlOf(`/statistics/${id}/`);
    const says = Object.values(words.noChart).filter((reason) => visibleText(html).includes(reason));
    expect(says, id).toHaveLength(data.chart ? 0 : 1);
    expect(drawingsIn(html), id).toHaveLength(data.chart ? 1 : 0);
  }
});

test('the list of figures has a part for each thing counted, which a plain link alone shows', () => {
  const html = htmlOf('/statistics/');
  for (const { basis, observations } of observationsByBasis(atlas)) {
    expect(html).toContain(`href="#${basis}"`);
    const part = html.split(`<tbody class="basis" id="${basis}">`)[1]?.split('<tbody')[0] ?? '';
    for (const { claim, home } of observations)
      expect(part, claim.id).toContain(`href="/${home.collection}/${home.id}/#${claim.id}"`);
  }
  // One table, so that columns stand below each other.
  expect(html.match(/<table/g)).toHaveLength(1);
  expect(html).toMatch(/@media screen\{\.bases:has\(\.basis:target\) \.basis:not\(:target\)\{display:none\}/);
});
