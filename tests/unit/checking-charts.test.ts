import { expect, test } from 'vitest';
import { faultsAfter, type ChangedAtlas } from './ruritania.ts';

const road = 'statistics/travellers-on-the-road.mdx';
const contested = 'discrepancies/guests-and-eaters.mdx';

/** A year after the one observation that the invented atlas has of the road. */
const yearAfter = `  - id: gazette-travellers-1895
    kind: figure
    question: irregular-crossings
    what: travellers counted on the road
    value:
      number: 900
    printed: 900 travellers
    modality: exact
    counted: crossings
    unit: crossings
    period:
      on: "1895"
    territory: ruritania
    source: strelsau-gazette
    passage: 900 travellers
reviewed:`;

/** The road with two years, and with a chart of the claims named. */
const withChart =
  (claims: readonly string[], from = '', to = '') =>
  async ({ edit }: ChangedAtlas) => {
    await edit(road, 'reviewed:', yearAfter.replace(from, to));
    const list = claims.map((id) => `    - ${id}\n`).join('');
    if (claims.length > 0) await edit(road, 'claims:\n', `chart:\n  observations:\n${list}claims:\n`);
  };
const both = ['gazette-travellers-1894', 'gazette-travellers-1895'];

test('a chart of two years that count the same is no fault', async () => {
  expect(await faultsAfter(withChart(both))).toEqual([]);
});

test('two years that could be drawn and are not are named', async () => {
  expect(await faultsAfter(withChart([]))).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — chart — is missing, though two observations or more can share an axis of time — list those under chart.observations",
    ]
  `);
});

test('a chart asked to mix counting bases is refused, with what to do instead', async () => {
  expect(await faultsAfter(withChart(both, 'counted: crossings', 'counted: registrations')))
    .toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — chart.observations[1] — "gazette-travellers-1895" has as what is counted "registrations", "gazette-travellers-1894" has "crossings" — a chart over time never mixes what is counted: take one of them out, and let the table show both",
    ]
  `);
});

test('a chart asked to mix units is refused, with what to do instead', async () => {
  expect(await faultsAfter(withChart(both, 'unit: crossings', 'unit: people'))).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — chart.observations[1] — "gazette-travellers-1895" has as the unit "people", "gazette-travellers-1894" has "crossings" — a chart over time never mixes the unit: take one of them out, and let the table show both",
    ]
  `);
});

test('a chart of an observation without a time of its own is refused', async () => {
  expect(await faultsAfter(withChart(both, 'on: "1895"', 'stated: false'))).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — chart.observations — fewer than two of its figures have a first and a last day — leave the chart out; the table shows what has no time",
      "content/statistics/travellers-on-the-road.mdx — claims[0] — "gazette-travellers-1894", 1600 (crossings, 1894), and "gazette-travellers-1895", 900 (crossings, no time stated), in content/statistics/travellers-on-the-road.mdx answer "irregular-crossings" and differ — name both in a discrepancy (\`npm run new discrepancies <id>\`), or say why they do not disagree (\`npm run new examined <id>\`)",
    ]
  `);
});

test('a chart of a claim that stands elsewhere, or twice, or of one alone, is refused', async () => {
  expect([
    ...(await faultsAfter(withChart(['gazette-travellers-1894', 'gazette-guests-1894']))),
    ...(await faultsAfter(withChart(['gazette-travellers-1894', 'gazette-travellers-1894']))),
    ...(await faultsAfter(withChart(['gazette-travellers-1894']))),
  ]).toMatchInlineSnapshot(`
    [
      "content/statistics/travellers-on-the-road.mdx — chart.observations[1] — "gazette-guests-1894" is no claim of this entry — name a figure that stands under \`claims\` of this file",
      "content/statistics/travellers-on-the-road.mdx — chart.observations[1] — "gazette-travellers-1894" stands twice in the list — name it once",
      "content/statistics/travellers-on-the-road.mdx — chart.observations — draws fewer than two observations — name another, or leave the chart out",
    ]
  `);
});

test('a chart of a discrepancy is refused where its sides share no axis', async () => {
  const draw = (kind: string) => (atlas: ChangedAtlas) =>
    atlas.edit(contested, 'reason: counting-basis', `chart: ${kind}\nreason: counting-basis`);
  expect(await faultsAfter(draw('side-by-side'))).toEqual([]);
  expect([
    ...(await faultsAfter(draw('over-time'))),
    ...(await faultsAfter(draw('stacked'))),
    ...(await faultsAfter(async (atlas) => {
      await draw('side-by-side')(atlas);
      await atlas.edit(contested, 'unit: people', 'unit: pieces');
    })),
  ]).toMatchInlineSnapshot(`
    [
      "content/discrepancies/guests-and-eaters.mdx — sides[1] — "gazette-guests-1894" has as what is counted "registrations", "gazette-eaters-1894" has "persons" — a chart over time never mixes what is counted: take one of them out, and let the table show both",
      "content/discrepancies/guests-and-eaters.mdx — chart — "stacked" is not in the list — write one of over-time, side-by-side",
      "content/discrepancies/guests-and-eaters.mdx — sides[2] — "sides[2]" has as the unit "pieces", "gazette-eaters-1894" has "people" — a chart side by side never mixes the unit: take one of them out, and let the table show both",
    ]
  `);
});

test('a title says a number that is drawn, a year of a figure or how many there are, and no other', async () => {
  const titled = (title: string) => async (changed: ChangedAtlas) => {
    await withChart(both)(changed);
    await changed.edit(road, 'chart:\n', `chartTitle: ${title}\nchart:\n`);
  };
  expect(await faultsAfter(titled('Two counts of travellers, 900 of them in 1895'))).toEqual([]);
  expect(await faultsAfter(titled('Three counts of travellers, 901 of them in 1896'))).toEqual(
    [1896, 3, 901].map(
      (number) =>
        `content/${road} — chartTitle — says ${number}, which none of its figures bears — write a number that is drawn, a year of a figure, how many figures there are, or no number`,
    ),
  );
});

test('a title without a chart is refused', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit(contested, 'sides:\n', 'chartTitle: Guests outnumber the meals\nsides:\n'),
    ),
  ).toEqual([
    `content/${contested} — chartTitle — stands without a chart — declare the chart, or leave the title out`,
  ]);
});
