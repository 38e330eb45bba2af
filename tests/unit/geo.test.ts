import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import tens from 'world-atlas/countries-10m.json' with { type: 'json' };
import fifties from 'world-atlas/countries-50m.json' with { type: 'json' };
import { countryFrame } from '#geo/area-map.ts';
import { curveThrough, middleOf, nearestOn, pointOn, type Cubic } from '#geo/curve.ts';
import {
  clipMargin,
  frameAround,
  isInFrame,
  placer,
  projectionFor,
  regionFrame,
  type Degrees,
  type Frame,
  type Point,
} from '#geo/frame.ts';
import { overlap } from '#geo/label-room.ts';
import { landTest } from '#geo/land-test.ts';
import { homeLand } from '#geo/home-map.ts';
import { sharedLine, territoryPoints, type WorldAtlas } from '#geo/borders.ts';
import { courseOf, nearestOnBorder, type BorderPiece } from '#geo/course.ts';
import { landIn, type Land } from '#geo/land.ts';
import { withHulls } from '#geo/painters-hulls.ts';
import { curvePath, landPath, linePath } from '#geo/path-text.ts';
import { nameLines, placeLine } from '#geo/place-route.ts';
import { rounded, simplifyLine } from '#geo/thin-line.ts';
import { orientation } from '#geo/orientation.ts';
import { territoryKey, territoryKeys } from '#geo/territories.ts';

const world50 = fifties as unknown as WorldAtlas;
const world10 = tens as unknown as WorldAtlas;
const worlds = [
  { scale: '50m', world: world50 },
  { scale: '10m', world: world10 },
];

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Places inside the region the maps show. */
const degreesInRegion = fc.tuple(
  fc.double({ min: 14, max: 29, noNaN: true }),
  fc.double({ min: 35, max: 48.5, noNaN: true }),
);
const pointOnDrawing = fc.tuple(
  fc.double({ min: -50, max: 1200, noNaN: true }),
  fc.double({ min: -50, max: 1200, noNaN: true }),
);
const wholePoint = fc.tuple(fc.integer({ min: -50, max: 1200 }), fc.integer({ min: -50, max: 1200 }));

describe('territories', () => {
  const drawn = new Map(homeLand().map(({ key, polygons }) => [key, polygons]));

  test.each(worlds)('every key is one territory of world-atlas $scale', ({ world }) => {
    const found = world.objects.countries.geometries.flatMap((geometry) => territoryKey(geometry) ?? []);
    expect(found.sort()).toEqual([...territoryKeys].sort());
  });

  // Czechia and Poland lie beyond the region, and are seen on the map of Hungary.
  test.each(territoryKeys.filter((key) => key !== 'CZ' && key !== 'PL'))(
    '%s is drawn on the home map',
    (key) => {
      const outlines = (drawn.get(key) ?? []).map(([outline = []]) => outline);
      const area = outlines.reduce(
        (sum, outline) =>
          sum +
          outline.reduce((twice, [x, y], at) => {
            const [nextX, nextY] = outline[at + 1] ?? [x, y];
            return twice + x * nextY - nextX * y;
          }, 0),
        0,
      );
      // Clockwise on a drawing whose y grows downward; the smallest, Malta, has 131 square units on the ground.
      expect(area / 2).toBeGreaterThan(90);
    },
  );

  const frames: { of: string; frame: Frame }[] = [
    { of: 'the home map', frame: regionFrame },
    ...['AL', 'BA', 'BG', 'GR', 'HR', 'HU', 'ME', 'MK', 'RS', 'TR', 'XK'].map((key) => {
      const place = placer(regionFrame);
      const points = territoryPoints(world10, key).filter((at) => isInFrame(place(at), regionFrame));
      return { of: `a map of ${key}`, frame: frameAround(points, { side: 600, margin: 0.07 }) };
    }),
  ];

  test.each(frames)('nothing of the world that $of shows is left out', ({ frame }) => {
    const path = geoPath(
      projectionFor(frame).clipExtent([
        [-clipMargin, -clipMargin],
        [frame.width + clipMargin, frame.height + clipMargin],
      ]),
    );
    const seen = feature(world50, world50.objects.countries).features.filter((shape) => path(shape) !== null);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.filter((shape) => !territoryKey(shape)).map(({ properties }) => properties.name)).toEqual([]);
  });

  test.each(frames)('all land that $of shows is drawn', ({ frame }) => {
    const path = geoPath(
      projectionFor(frame).clipExtent([
        [0, 0],
        [frame.width, frame.height],
      ]),
    );
    const seen = feature(world10, world10.objects.countries)
      .features.filter((shape) => territoryKey(shape) && path.area(shape) > 100)
      .map((shape) => territoryKey(shape));
    const drawnHere = landIn(world10, { frame, tolerance: 1.5, smallestIsland: 6 }).map(({ key }) => key);
    expect(drawnHere).toEqual(expect.arrayContaining(seen));
  });

  test.each(worlds)('Kosovo* has an outline of its own beside Serbia in world-atlas $scale', ({ world }) => {
    const line = sharedLine(world, 'RS', 'XK');
    expect(line).toHaveLength(1);
    const outlineOf = (key: string) => new Set(territoryPoints(world, key).map(String));
    const [serbia, kosovo] = [outlineOf('RS'), outlineOf('XK')];
    expect(line[0]?.every((at) => serbia.has(String(at)) && kosovo.has(String(at)))).toBe(true);
    // Only the line between them belongs to both, so that neither lies in the other.
    expect([...kosovo].filter((at) => serbia.has(at))).toHaveLength(new Set(line[0]?.map(String)).size);
    expect(kosovo.size).toBeGreaterThan(serbia.size / 10);
  });

  test('807 is North Macedonia, whatever world-atlas calls it', () => {
    for (const { world } of worlds) {
      const shape = world.objects.countries.geometries.find(({ id }) => id === '807');
      expect(shape && territoryKey(shape)).toBe('MK');
    }
    expect(Object.values(orientation).map(({ name }) => name)).not.toContainEqual(
      expect.stringContaining('Macedonia'),
    );
    for (const name of readdirSync('src/geo')) {
      const text = readFileSync(`src/geo/${name}`, 'utf8');
      expect(text.replaceAll('North Macedonia', ''), name).not.toContain('Macedonia');
    }
  });

  test('territories without a key are not drawn', () => {
    expect(territoryKey({ id: '250', properties: { name: 'France' } })).toBeUndefined();
    expect(territoryKey({ properties: { name: 'N. Cyprus' } })).toBeUndefined();
  });
});

describe('projection', () => {
  const place = placer(regionFrame);

  test('what is placed can be found again', () => {
    const projection = projectionFor(regionFrame);
    fc.assert(
      fc.property(degreesInRegion, (degrees) => {
        const [lon = NaN, lat = NaN] = projection.invert?.([...place(degrees)]) ?? [];
        expect(lon).toBeCloseTo(degrees[0], 8);
        expect(lat).toBeCloseTo(degrees[1], 8);
      }),
    );
  });

  test('north is up, east is right, and the middle meridian is upright', () => {
    const { middleLon, topLat, bottomLat, width, height } = regionFrame;
    const [top, bottom] = [place([middleLon, topLat]), place([middleLon, bottomLat])];
    expect(top[0]).toBeCloseTo(width / 2, 8);
    expect(top[1]).toBeCloseTo(0, 8);
    expect(bottom[0]).toBeCloseTo(width / 2, 8);
    expect(bottom[1]).toBeCloseTo(height, 8);
    fc.assert(
      fc.property(degreesInRegion, ([lon, lat]) => {
        expect(place([lon, lat + 0.1])[1]).toBeLessThan(place([lon, lat])[1]);
        expect(place([lon + 0.1, lat])[0]).toBeGreaterThan(place([lon, lat])[0]);
      }),
    );
  });

  test('shapes are true: a small step east is as long as one north, and at right angles to it', () => {
    const step = 1e-4;
    fc.assert(
      fc.property(degreesInRegion, ([lon, lat]) => {
        const from = place([lon, lat]);
        const stretch = 1 / Math.cos((lat * Math.PI) / 180);
        const east = place([lon + step * stretch, lat]);
        const north = place([lon, lat + step]);
        const [eastX, eastY, northX, northY] = [
          east[0] - from[0],
          east[1] - from[1],
          north[0] - from[0],
          north[1] - from[1],
        ];
        const [eastLength, northLength] = [Math.hypot(eastX, eastY), Math.hypot(northX, northY)];
        expect(eastLength / northLength).toBeCloseTo(1, 4);
        expect((eastX * northX + eastY * northY) / (eastLength * northLength)).toBeCloseTo(0, 4);
      }),
    );
  });

  test('areas differ by less than two per cent between Crete and Budapest', () => {
    const unitsPerDegree = Array.from({ length: 14 }, (_, at) => {
      const lat = 35 + at;
      return distance(place([21.75, lat]), place([21.75, lat + 0.01]));
    });
    expect((Math.max(...unitsPerDegree) / Math.min(...unitsPerDegree)) ** 2).toBeLessThan(1.02);
  });
});

test('a point lies in the frame up to each of its four edges, and no further', () => {
  const { width, height } = regionFrame;
  for (const inside of [
    [0, 0],
    [width, height],
    [width / 2, height / 2],
  ] as Point[])
    expect(isInFrame(inside, regionFrame)).toBe(true);
  for (const outside of [
    [-1, 5],
    [width + 1, 5],
    [5, -1],
    [5, height + 1],
  ] as Point[])
    expect(isInFrame(outside, regionFrame)).toBe(false);
});

test('two boxes share room only where they meet both across and down', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  const at = (left: number, top: number) => ({ left, right: left + 10, top, bottom: top + 10 });
  expect([at(5, 5), at(-5, -5), at(9, -9)].map((other) => overlap(box, other))).toEqual([true, true, true]);
  expect([at(10, 0), at(-10, 0), at(0, 10), at(0, -10)].map((other) => overlap(box, other))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe('whether a point lies on land', () => {
  const square = (from: number, to: number): Point[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];

  test('is told by outlines, holes and islands in holes', () => {
    const isOnLand = landTest({ key: 'XX', polygons: [[square(0, 90), square(10, 80)], [square(30, 40)]] });
    const answers = ([5, 20, 35, 50, 85, 95, -5] as const).map((at) => isOnLand([at, at]));
    expect(answers).toEqual([true, false, true, false, true, false, false]);
    expect(isOnLand([5, 50])).toBe(true);
    expect(isOnLand([-5, 50])).toBe(false);
  });

  test('is answered as edge by edge, in whatever order points are asked', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
    const ring = fc
      .array(point, { minLength: 3, maxLength: 12 })
      .map((points): Point[] => [...points, points[0] as Point]);
    const asked = fc.array(
      fc.tuple(
        fc.double({ min: -1, max: 21, noNaN: true }),
        fc.oneof(fc.integer({ min: -1, max: 21 }), fc.double({ min: -1, max: 21, noNaN: true })),
      ),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), asked, (rings, points) => {
        const isOnLand = landTest({ key: 'XX', polygons: [rings] });
        for (const [x, y] of points) {
          const crossed = rings.flatMap((outline) =>
            outline.slice(1).filter(([x1, y1], before) => {
              const [x2, y2] = outline[before] as Point;
              return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
            }),
          );
          expect(isOnLand([x, y])).toBe(crossed.length % 2 === 1);
        }
      }),
    );
  });
});

describe('a frame round points', () => {
  test('holds all of them, with the margin on every side', () => {
    fc.assert(
      fc.property(
        fc.array(degreesInRegion, { minLength: 2, maxLength: 30 }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (points, margin) => {
          const lats = points.map(([, lat]) => lat);
          fc.pre(Math.max(...lats) - Math.min(...lats) > 0.01);
          const frame = frameAround(points, { side: 600, margin });
          const placed = points.map(placer(frame));
          const least = 600 * margin - 1e-6;
          const sides = placed.map(([x, y]) => Math.min(x, y, 600 - x, 600 - y));
          expect(Math.min(...sides)).toBeGreaterThanOrEqual(least);
          // No larger than it must be: one point lies on the margin.
          expect(Math.min(...sides)).toBeLessThanOrEqual(least + 0.5);
        },
      ),
    );
  });

  test('refuses to be made of nothing', () => {
    expect(() => frameAround([], { side: 600, margin: 0 })).toThrow('a frame needs a point or more');
  });
});

describe('curves', () => {
  const points = fc.array(pointOnDrawing, { minLength: 2, maxLength: 12 });
  const ends = fc.record({
    before: fc.option(pointOnDrawing, { nil: undefined }),
    after: fc.option(pointOnDrawing, { nil: undefined }),
  });

  test('pass exactly through all their points, in order', () => {
    fc.assert(
      fc.property(points, ends, (through, directions) => {
        const curves = curveThrough(through, directions);
        expect(curves.map(([start]) => start)).toEqual(through.slice(0, -1));
        expect(curves.map(([, , , end]) => end)).toEqual(through.slice(1));
        expect(curves.flat(2).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('have no corner where they meet', () => {
    const curves = curveThrough([
      [0, 0],
      [100, 20],
      [120, 140],
      [300, 150],
    ]);
    for (const [at, curve] of curves.slice(1).entries()) {
      const before = curves[at] as Cubic;
      expect(pointOn(before, 1).degrees).toBeCloseTo(pointOn(curve, 0).degrees, 6);
    }
  });

  test('need two points', () => {
    expect(() => curveThrough([])).toThrow('a line needs two points or more, and has 0');
    expect(() => curveThrough([[1, 2]])).toThrow('a line needs two points or more, and has 1');
  });

  test('leave in the direction of the point that leads in', () => {
    const [curve] = curveThrough(
      [
        [100, 100],
        [200, 100],
      ],
      { before: [100, 0] },
    );
    expect(curve).toBeDefined();
    const { degrees } = pointOn(curve as Cubic, 0);
    expect(degrees).toBeGreaterThan(20);
    expect(degrees).toBeLessThan(90);
  });

  const straight = curveThrough([
    [0, 0],
    [100, 0],
    [100, 300],
  ]);

  test('the nearest point of a line lies on it, and nothing sampled is nearer', () => {
    fc.assert(
      fc.property(points, pointOnDrawing, (through, from) => {
        const curves = curveThrough(through);
        const { point } = nearestOn(curves, from);
        for (const each of through) expect(distance(point, from)).toBeLessThanOrEqual(distance(each, from));
      }),
    );
    expect(nearestOn(straight, [100, 300]).point).toEqual([100, 300]);
    expect(() => nearestOn([], [0, 0])).toThrow('no nearest point');
  });

  test('the middle of a line is half way along it, with the direction of travel', () => {
    const middle = middleOf([
      ...curveThrough([
        [0, 0],
        [100, 0],
      ]),
      ...curveThrough([
        [100, 0],
        [100, 300],
      ]),
    ]);
    expect(middle.point[0]).toBeCloseTo(100, 6);
    expect(middle.point[1]).toBeCloseTo(100, -1);
    expect(middle.degrees).toBeCloseTo(90, 6);
    expect(() => middleOf([])).toThrow('no middle');
  });
});

/** All numbers of path data, in order. */
const numbersOf = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const pairsOf = (text: string): Point[] => {
  const numbers = numbersOf(text);
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    numbers[2 * at] ?? NaN,
    numbers[2 * at + 1] ?? NaN,
  ]);
};

/** The subpaths of path data of relative lines, as SVG 2 reads them: after z the pen stands at the start. */
function decodeLines(text: string): Point[][] {
  let pen: Point = [0, 0];
  return text
    .split('m')
    .slice(1)
    .map((subpath) => {
      const points = pairsOf(subpath).map(([dx, dy]) => (pen = [pen[0] + dx, pen[1] + dy]));
      const [start = [0, 0] as Point] = points;
      if (!subpath.endsWith('z')) return points;
      pen = start;
      return [...points, start];
    });
}

/** Start and cubic curves of path data as SVG 2 reads it: all three points of a curve are relative to its start. */
function decodeCurves(text: string): { start: Point; curves: Point[][] } {
  const [move = '', curve = ''] = text.split('c');
  const [start = [NaN, NaN] as Point] = pairsOf(move);
  const steps = pairsOf(curve);
  const curves: Point[][] = [];
  let pen = start;
  for (let at = 0; at < steps.length; at += 3) {
    const [x, y] = pen;
    const points = steps.slice(at, at + 3).map(([dx, dy]): Point => [x + dx, y + dy]);
    curves.push(points);
    pen = points[2] ?? pen;
  }
  return { start, curves };
}

describe('path data', () => {
  const ring = fc
    .array(wholePoint, { minLength: 3, maxLength: 20 })
    .map((points): Point[] => [...points, points[0] as Point]);

  test('of land is read back as the same rings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (polygons) => {
          const text = landPath(polygons);
          expect(text).toMatch(/^[mz\d -]+$/);
          expect(decodeLines(text)).toEqual(polygons.flat());
        },
      ),
    );
  });

  test('of a line is read back as the same points', () => {
    fc.assert(
      fc.property(fc.array(wholePoint, { minLength: 1, maxLength: 30 }), (points) => {
        expect(decodeLines(linePath(points))).toEqual([points]);
      }),
    );
    expect(linePath([])).toBe('');
  });

  test('of curves is read back as the same points, rounded', () => {
    const whole = ([x, y]: Point): Point => [Math.round(x) + 0, Math.round(y) + 0];
    fc.assert(
      fc.property(
        pointOnDrawing,
        fc.array(fc.tuple(pointOnDrawing, pointOnDrawing, pointOnDrawing), { minLength: 1, maxLength: 9 }),
        (start, curves) => {
          const read = decodeCurves(curvePath(start, curves));
          expect(read.start).toEqual(whole(start));
          expect(read.curves).toEqual(curves.map((curve) => curve.map(whole)));
        },
      ),
    );
  });

  test('of the land that is drawn is read back as that land', () => {
    // As JSON, because rounding may give a minus zero, which path data does not know.
    for (const { key, polygons } of homeLand())
      expect(JSON.stringify(decodeLines(landPath(polygons))), key).toBe(JSON.stringify(polygons.flat()));
  });
});

describe('lines', () => {
  const line = fc.array(pointOnDrawing, { minLength: 2, maxLength: 40 });

  test('keep their ends when thinned, and only points they had, in order', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 5000, noNaN: true }), (points: Point[], tolerance) => {
        const thinned = simplifyLine(points, tolerance);
        expect(thinned[0]).toBe(points[0]);
        expect(thinned.at(-1)).toBe(points.at(-1));
        const places = thinned.map((point) => points.indexOf(point));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  test('lose what lies straight between its neighbours, and keep what does not', () => {
    const points: Point[] = [
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 10],
    ];
    expect(simplifyLine(points, 1)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
    expect(simplifyLine(points, 0)).toEqual(points);
  });

  test('are rounded without points that fall together', () => {
    expect(
      rounded([
        [0.2, 0.4],
        [0.4, -0.2],
        [1.6, 0],
        [2.2, 0.1],
      ]).map(([x, y]) => [x + 0, y + 0]),
    ).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });
});

describe('a piece of a border', () => {
  const indexIn = (line: readonly Degrees[], at: Degrees | undefined) => line.map(String).indexOf(String(at));
  const pairs = worlds.flatMap(({ scale, world }) =>
    territoryKeys.flatMap((first) =>
      territoryKeys
        .filter((second) => first < second && (sharedLine(world, first, second)[0]?.length ?? 0) > 3)
        .map((second) => ({ scale, world, between: [first, second] as const })),
    ),
  );

  test.each(pairs)('of $between in world-atlas $scale runs on it, whichever end comes first', (pair) => {
    const { world, between } = pair;
    const [line = []] = sharedLine(world, ...between);
    const [from, to] = [line[1], line.at(-2)] as [Degrees, Degrees];
    expect(courseOf(world, { between, from, to })).toEqual(line.slice(1, -1));
    expect(courseOf(world, { between: [between[1], between[0]], from: to, to: from })).toEqual(
      line.slice(1, -1).reverse(),
    );
  });

  test('begins and ends at the points nearest to its ends, and holds nothing else', () => {
    const between = ['CZ', 'PL'] as const;
    const lines = sharedLine(world10, ...between);
    const line = lines.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), []);
    const near = ([lon, lat]: Degrees): Degrees => [lon + 1e-4, lat - 1e-4];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: line.length - 1 }),
        fc.integer({ min: 0, max: line.length - 1 }),
        (begin, end) => {
          const piece: BorderPiece = {
            between,
            from: near(line[begin] as Degrees),
            to: near(line[end] as Degrees),
          };
          const course = courseOf(world10, piece);
          expect(course).toHaveLength(Math.abs(end - begin) + 1);
          expect([indexIn(line, course[0]), indexIn(line, course.at(-1))]).toEqual([begin, end]);
        },
      ),
    );
  });

  test('is empty where two territories do not touch', () => {
    const between = ['CZ', 'GR'] as const;
    expect(courseOf(world10, { between, from: [19, 44], to: [20, 44] })).toEqual([]);
    expect(nearestOnBorder(world10, between, [19, 44])).toBeUndefined();
  });

  test('tells how far a point lies from it', () => {
    const [line = []] = sharedLine(world10, 'CZ', 'PL');
    const [lon, lat] = line[5] as Degrees;
    expect(nearestOnBorder(world10, ['CZ', 'PL'], [lon, lat])).toEqual({ at: [lon, lat], km: 0 });
    // Far to the south, where no bend of the border can be nearer than another by much: a degree is 111 km.
    const far = nearestOnBorder(world10, ['CZ', 'PL'], [lon, lat - 10])?.km ?? 0;
    expect(far).toBeGreaterThan(900);
    expect(far).toBeLessThan(1113);
  });
});

test('a name longer than a narrow country is parted into two lines as alike as they can be', () => {
  expect(nameLines('Ruritania')).toEqual(['Ruritania']);
  expect(nameLines('New Zenda')).toEqual(['New Zenda']);
  expect(nameLines('Upper Ruritania')).toEqual(['Upper', 'Ruritania']);
  expect(nameLines('Zenda and Hentzau')).toEqual(['Zenda and', 'Hentzau']);
  expect(nameLines('Grandduchyofgraustark')).toEqual(['Grandduchyofgraustark']);
});

describe('a leg', () => {
  const serbia: Degrees[] = [
    [21.9, 42.55],
    [21.4, 43.9],
  ];

  test('is placed exactly on its waypoints', () => {
    const { curves } = placeLine({ id: 'leg', points: serbia }, regionFrame);
    const place = placer(regionFrame);
    expect([curves[0]?.[0], curves.at(-1)?.[3]]).toEqual(serbia.map(place));
  });

  test('with one point, or with one outside the frame, is refused by name', () => {
    expect(() => placeLine({ id: 'vranje-to-sid', points: serbia.slice(1) }, regionFrame)).toThrow(
      'vranje-to-sid: a line needs two points or more, and has 1',
    );
    expect(() => placeLine({ id: 'vranje-to-sid', points: [...serbia, [43.9, 21.4]] }, regionFrame)).toThrow(
      'vranje-to-sid: 43.9, 21.4 lies outside the frame of the map',
    );
  });

  test('may run out of the frame of a map of one country', () => {
    const frame = frameAround(serbia, { side: 600, margin: 0.1 });
    const line = { id: 'leg', points: [...serbia, [19.2, 45.1] as Degrees] };
    expect(() => placeLine(line, frame)).toThrow('outside the frame');
    expect(placeLine(line, frame, { clipped: true }).curves).toHaveLength(2);
  });

  test('may lead in from outside the frame', () => {
    const line = { id: 'leg', points: serbia, leadIn: [60, 30] as Degrees };
    expect(placeLine(line, regionFrame).curves).toHaveLength(1);
  });
});

describe('hulls', () => {
  const whole = homeLand();
  const hulls = withHulls(whole);
  const points = (land: readonly Land[]) => land.flatMap(({ polygons }) => polygons.flat(2)).length;

  test('keep the territories, their order and their islands', () => {
    const shapeOf = (land: readonly Land[]) =>
      land.map(({ key, polygons }) => ({ key, rings: polygons.map((rings) => rings.length) }));
    expect(shapeOf(hulls)).toEqual(shapeOf(whole));
  });

  test('leave the uppermost territory whole and make the others shorter, never longer', () => {
    const pointsOfLast = (land: readonly Land[]) => new Set(land.at(-1)?.polygons.flat(2).map(String));
    expect(pointsOfLast(hulls)).toEqual(pointsOfLast(whole));
    expect(points(hulls)).toBeLessThan(0.9 * points(whole));
    for (const { key, polygons } of hulls) {
      const own = new Set(
        whole
          .find((land) => land.key === key)
          ?.polygons.flat(2)
          .map(String),
      );
      expect(polygons.flat(2).filter((point) => !own.has(String(point)))).toEqual([]);
    }
  });

  test('close every ring', () => {
    for (const { polygons } of hulls)
      for (const ring of polygons.flat()) expect(ring.at(-1)).toEqual(ring[0]);
  });
});

test('land keeps to its frame and margin, in whole numbers, and neighbours share their points', () => {
  const land = landIn(world50, { frame: regionFrame, tolerance: 3, smallestIsland: 20 });
  const pointsOf = (key: string) =>
    new Set(
      land
        .find((shape) => shape.key === key)
        ?.polygons.flat(2)
        .map(String),
    );
  for (const [x, y] of land.flatMap(({ polygons }) => polygons.flat(2))) {
    expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
    expect(x).toBeGreaterThanOrEqual(-clipMargin);
    expect(x).toBeLessThanOrEqual(regionFrame.width + clipMargin);
    expect(y).toBeGreaterThanOrEqual(-clipMargin);
    expect(y).toBeLessThanOrEqual(regionFrame.height + clipMargin);
  }
  const place = placer(regionFrame);
  const border = rounded(sharedLine(world50, 'RS', 'XK')[0]?.map(place) ?? []).map(String);
  const [serbia, kosovo] = [pointsOf('RS'), pointsOf('XK')];
  const drawnInBoth = border.filter((point) => serbia.has(point) && kosovo.has(point));
  expect(drawnInBoth.length).toBeGreaterThan(5);
  expect(border.filter((point) => serbia.has(point) !== kosovo.has(point))).toEqual([]);
});

test('a country that the home map does not show has no map of its own', () => {
  expect(countryFrame('RS')?.isWhole).toBe(true);
  expect(countryFrame('DE')?.isWhole).toBe(false);
  expect(countryFrame('PT')).toBeUndefined();
});
