import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, nearest } from '#geo/nearest.ts';

const degrees = fc.tuple(
  fc.double({ min: 13, max: 30, noNaN: true }),
  fc.double({ min: 35, max: 48, noNaN: true }),
);

test('of things on the ground the nearest are found, so many at most, in the order of their list', () => {
  fc.assert(
    fc.property(
      fc.array(degrees, { maxLength: 60 }),
      degrees,
      fc.integer({ min: 1, max: 9 }),
      (places, at, most) => {
        const things = places.map((place, number) => ({ at: place, number }));
        const found = nearest(cellsOf(things), at, most);
        expect(found).toHaveLength(Math.min(most, things.length));
        expect(found.map(({ number }) => number)).toEqual(
          found.map(({ number }) => number).sort((a, b) => a - b),
        );
        const far = ([lon, lat]: readonly [number, number]): number =>
          Math.hypot((lon - at[0]) * Math.cos((at[1] * Math.PI) / 180), lat - at[1]);
        const farthestFound = Math.max(0, ...found.map((thing) => far(thing.at)));
        const left = things.filter((thing) => !found.includes(thing));
        expect(left.filter((thing) => far(thing.at) < farthestFound - 1e-9)).toEqual([]);
      },
    ),
    // Degrees of longitude are shorter than those of latitude.
    {
      examples: [
        [
          [
            [13, 42.2],
            [19, 38],
          ],
          [28, 47.99],
          1,
        ],
      ],
    },
  );
});
