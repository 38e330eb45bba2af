import { describe, expect, test } from 'vitest';
import { axisFigureOf, whyNoChart } from '#chart/axis.ts';
import { characterWidth } from '#chart/over-time.ts';
import { drawingWidth, layOutBars, layOutTimes } from '#components/chart/layout.ts';
import { entriesOf } from '#data/atlas.ts';
import { chartOf, chartsOf } from '#data/charts.ts';
import { observationsByBasis, observationsOf } from '#data/claims.ts';
import { boundsOf } from '#schemas/values/dates.ts';
import { atlas, claims } from './atlas.ts';

const charts = chartsOf(atlas);
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
