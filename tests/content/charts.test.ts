import { describe, expect, test } from 'vitest';
import { axisFigureOf, whyNoChart } from '#chart/axis.ts';
import { characterWidth } from '#chart/over-time.ts';
import { drawingWidth, layOutBars, layOutTimes } from '#components/chart/layout.ts';
import { entriesOf } from '#data/atlas.ts';
import { chartOf, chartsOf } from '#data/charts.ts';
import { observationsByBasis, observationsOf } from '#data/claims.ts';
import { numberOf } from '#schemas/values/claim.ts';
import { boundsOf } from '#schemas/values/dates.ts';
import { atlas, claims } from './atlas.ts';

const charts = chartsOf(atlas);
const chartNamed = (id: string) => {
  const chart = charts.find((candidate) => candidate.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart;
};

test('the charts that the research found honest are there', () => {
  expect(charts.map(({ id, kind }) => `${id}: ${kind}`).sort()).toEqual([
    'asylum-applications-serbia: over-time',
    'headline-against-items: side-by-side',
    'irregular-crossings-serbia: over-time',
    'projects-listed: shares',
    'total-of-eu-support: over-time',
  ]);
});

test('headline and items stand beside each other, with what each of them counts', () => {
  expect(
    chartNamed('headline-against-items').marks.map(({ figure }) => [numberOf(figure.value), figure.counted]),
  ).toEqual([
    [240_000_000, 'money-claimed'],
    [115_630_000, 'money-listed'],
    [66_430_000, 'money-listed'],
  ]);
});

test('the total as it grew places three readings and lists five that have no time of their own', () => {
  const { placed, unplaced } = layOutTimes(chartNamed('total-of-eu-support'));
  expect(placed.map(({ last, value }) => [last, value])).toEqual([
    ['2015-10-07', 7_000_000],
    ['2021-12-31', 130_000_000],
    ['2024-12-31', 250_000_000],
  ]);
  expect(unplaced.map(({ figure }) => numberOf(figure.value))).toEqual([
    240_000_000, 130_000_000, 28_000_000, 40_000_000, 50_000_000,
  ]);
});

test('the eleven projects are drawn, each with its amount', () => {
  const { marks } = chartNamed('projects-listed');
  expect(marks).toHaveLength(11);
  expect(marks.reduce((sum, { figure }) => sum + (numberOf(figure.value) ?? 0), 0)).toBe(115_630_000);
});

describe.each(charts.filter(({ kind }) => kind === 'over-time'))('the drawing of $id', (chart) => {
  test('has no label on another', () => {
    const { places, labels } = layOutTimes(chart);
    const boxes = places.marks.map(({ label }, at) => {
      const width = (labels[at]?.length ?? 0) * characterWidth;
      const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
      return { left, right: left + width, top: label.y - 12, bottom: label.y };
    });
    const overlapping = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlapping).toEqual([]);
  });
});

test.each(charts.filter(({ kind }) => kind !== 'over-time'))('the bars of $id stay inside', (chart) => {
  const { rows } = layOutBars(chart);
  expect(rows).toHaveLength(chart.marks.length);
  for (const { bar } of rows) expect(bar.length).toBeLessThan(drawingWidth);
});

test('every statistics entry has either a chart or a reason why it has none', () => {
  for (const entry of entriesOf(atlas, 'statistics')) {
    const reason = whyNoChart(
      observationsOf(atlas, entry).map(({ claim }) =>
        claim.kind === 'figure'
          ? axisFigureOf(claim.id, claim, { ...claim, ...boundsOf(claim.period) })
          : { id: claim.id, value: undefined, unit: '', counted: claim.counted },
      ),
    );
    expect(reason === undefined, entry.id).toBe(chartOf(atlas, entry) !== undefined);
  }
});

test('the list by what is counted holds every figure and gap once', () => {
  const listed = observationsByBasis(atlas).flatMap(({ basis, observations }) =>
    observations.map(({ claim }) => {
      expect(claim.counted).toBe(basis);
      return claim.id;
    }),
  );
  const all = claims.filter(({ claim }) => claim.kind === 'figure' || claim.kind === 'gap');
  expect(listed.sort()).toEqual(all.map(({ claim }) => claim.id).sort());
});
