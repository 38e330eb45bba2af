// Where the home map writes years and further towns: on an invented map without content.
import { expect, test } from 'vitest';
import { curveThrough } from '#geo/curve.ts';
import type { MapTown } from '#geo/facts.ts';
import { placer, projectionFor, regionFrame, type Degrees, type Point } from '#geo/frame.ts';
import { furtherTowns, yearsBeside } from '#geo/home-labels.ts';
import { isInside, overlap, signBox, textBox, type Box } from '#geo/label-room.ts';

const across: { curves: ReturnType<typeof curveThrough> } = {
  curves: curveThrough([
    [100, 500],
    [500, 500],
    [900, 500],
  ]),
};
const empty = { names: [], towns: [], lines: [across] };

const boxOf = (
  point: Point,
  characters: number,
  anchor: { side: Parameters<typeof textBox>[2]['side'] },
): Box => textBox(point, regionFrame, { characters, ...anchor });

test('the year of a closure stands beside its sign and off the line it closes', () => {
  const sign = { id: 'closed', year: '1894', point: [500, 500] as Point };
  const anchor = yearsBeside([sign], empty).get('closed');
  if (!anchor) throw new Error('no year');
  const box = boxOf(sign.point, 4, anchor);
  expect(overlap(box, signBox(sign.point, regionFrame, 16))).toBe(false);
  for (let x = 100; x <= 900; x += 2)
    expect(overlap(box, signBox([x, 500], regionFrame, 3)), `at ${x}`).toBe(false);
});

test('the years of two signs side by side do not cover each other, and a sign without one gets none', () => {
  const signs = [
    { id: 'first', year: '1894', point: [500, 500] as Point },
    { id: 'second', year: '1895', point: [560, 500] as Point },
    { id: 'undated', year: undefined, point: [300, 500] as Point },
  ];
  const years = yearsBeside(signs, empty);
  expect([...years.keys()]).toEqual(['first', 'second']);
  const [first, second] = signs.slice(0, 2).map(({ id, point }) => {
    const anchor = years.get(id);
    if (!anchor) throw new Error('no year');
    return boxOf(point, 4, anchor);
  });
  expect(first && second && overlap(first, second)).toBe(false);
});

const degreesAt = (point: Point): Degrees => {
  const degrees = projectionFor(regionFrame).invert?.([point[0], point[1]]);
  if (!degrees) throw new Error('nowhere');
  return degrees;
};
const town = (name: string, point: Point): MapTown => ({
  id: name.toLowerCase(),
  name,
  at: degreesAt(point),
  isCapital: false,
  isOnHomeMap: false,
  label: undefined,
  labelOnPhones: undefined,
});

test('a further town comes at the zoom at which its name has room, sooner alone than in a crowd', () => {
  const crowd = [0, 1, 2, 3, 4, 5].map((at) => town(`Zenda ${at}`, [500 + 12 * at, 300 + 9 * at]));
  const found = furtherTowns({ ...empty, signs: [] }, [...crowd, town('Strelsau', [200, 800])]);
  const zoomOf = (name: string): number => found.find((each) => each.name === name)?.zoom ?? Infinity;
  expect(zoomOf('Strelsau')).toBe(1.6);
  const zooms = crowd.map(({ name }) => zoomOf(name));
  expect(Math.max(...zooms)).toBeGreaterThan(1.6);
  // At every zoom those that are there are apart, and inside the map.
  for (const zoom of [1.6, 2.56, 4.1, 6.55, 8]) {
    const frame = { ...regionFrame, narrowestPixels: regionFrame.narrowestPixels * zoom };
    const boxes = found
      .filter((each) => each.zoom <= zoom)
      .map(({ name, side, dx, dy, x, y }) =>
        textBox([parseFloat(x) * 10, parseFloat(y) * 11.2], frame, { characters: name.length, side, dx, dy }),
      );
    boxes.forEach((box, at) => {
      expect(isInside(box, frame)).toBe(true);
      for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
    });
  }
});

test('a further town stands where it lies, and one outside the map is left out', () => {
  const [found, ...others] = furtherTowns({ ...empty, signs: [] }, [
    town('Strelsau', [250, 840]),
    { ...town('Hentzau', [0, 0]), at: [-77, 38.9] },
  ]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ name: 'Strelsau', x: '25%', y: '75%' });
  expect(placer(regionFrame)(degreesAt([250, 840])).map(Math.round)).toEqual([250, 840]);
});
