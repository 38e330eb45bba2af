import { geoContains, geoDistance, geoInterpolate } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import world from 'world-atlas/countries-10m.json' with { type: 'json' };
import { entriesOf, requireEntry } from '#data/atlas.ts';
import { placer, regionFrame, type Degrees, type Point } from '#geo/frame.ts';
import { countryFrame } from '#geo/area-map.ts';
import { furtherTowns } from '#geo/home-labels.ts';
import { homeLand, placeHomeMap } from '#geo/home-map.ts';
import { orientationCities } from '#geo/orientation.ts';
import { sharedLine, type WorldAtlas } from '#geo/borders.ts';
import { territoryKey } from '#geo/territories.ts';
import { isOnRouteMap } from '#data/routes.ts';
import { furtherTownsOf, mapFactsOf, mapViewOf } from '../../src/components/map/map-facts.ts';
import { atlas } from './atlas.ts';

const worldAtlas = world as unknown as WorldAtlas;
const territories = new Map<string, Feature>();
for (const shape of feature(worldAtlas, worldAtlas.objects.countries).features) {
  const key = territoryKey(shape);
  if (key !== undefined) territories.set(key, shape as Feature<Polygon | MultiPolygon>);
}

const kilometres = (a: Degrees, b: Degrees): number => geoDistance([...a], [...b]) * 6371.0088;

/** Kilometres from a point to the nearest of a line, measured every hundredth of each of its pieces. */
const kilometresTo = (at: Degrees, lines: readonly Degrees[][]): number =>
  Math.min(
    ...lines.flatMap((line) =>
      line.slice(1).flatMap((end, before) => {
        const between = geoInterpolate([...(line[before] ?? end)], [...end]);
        return Array.from({ length: 101 }, (_, step) => kilometres(at, between(step / 100)));
      }),
    ),
  );

const territoriesAt = ([lon, lat]: Degrees): string[] =>
  [...territories].filter(([, shape]) => geoContains(shape, [lon, lat])).map(([key]) => key);

const keyOf = (id: string): string => requireEntry(atlas, id, ['countries'], 'test').data.codes.alpha2;

const towns = entriesOf(atlas, 'places').flatMap(({ id, data }) =>
  data.point && !data.point.beyondMap
    ? [
        {
          id,
          kind: data.kind,
          at: [data.point.lon, data.point.lat] as Degrees,
          keys: (data.countries as string[]).map(keyOf),
        },
      ]
    : [],
);

describe('towns', () => {
  test.each(towns.filter(({ kind }) => kind === 'town'))(
    '$id lies on its own side of every border',
    ({ at, keys }) => {
      // The first country is the one it lies in, further ones are those it touches.
      expect(territoriesAt(at)).toEqual(keys.slice(0, 1));
    },
  );

  test.each(towns.filter(({ kind, keys }) => kind === 'crossing' || keys.length > 1))(
    '$id lies at the border of the countries it names',
    ({ kind, at, keys: [first = '', second = ''] }) => {
      // A crossing stands on the border river itself: its point was measured along this very outline. A town
      // that touches a border lies no farther from it than an hour’s walk.
      const most = kind === 'crossing' ? 0.1 : 5;
      expect(kilometresTo(at, sharedLine(worldAtlas, first, second))).toBeLessThan(most);
    },
  );

  const countryOfCity = {
    Sofia: 'BG',
    Sarajevo: 'BA',
    Zagreb: 'HR',
    Budapest: 'HU',
    Athens: 'GR',
    Skopje: 'MK',
    Tirana: 'AL',
    Istanbul: 'TR',
  };

  test('cities for orientation lie in their countries', () => {
    expect(
      Object.fromEntries(orientationCities.map(({ name, at }) => [name, territoriesAt(at).join()])),
    ).toEqual(countryOfCity);
  });
});

describe('signs', () => {
  const marked = entriesOf(atlas, 'events').flatMap(({ id, data }) =>
    data.signAt
      ? [
          {
            id,
            kind: data.kind,
            at: [data.signAt.lon, data.signAt.lat] as Degrees,
            keys: (data.places as string[]).flatMap((place) => {
              const entry = requireEntry(atlas, place, ['countries', 'places'], 'test');
              return entry.collection === 'countries' ? [entry.data.codes.alpha2] : [];
            }),
            places: data.places as string[],
          },
        ]
      : [],
  );

  test.each(marked.filter(({ kind }) => kind === 'closure'))(
    '$id stands at the border between the two countries it names',
    ({ at, keys }) => {
      expect(keys).toHaveLength(2);
      const [first = '', second = ''] = keys;
      // Five kilometres are less than four units of the home map, about the width of the line of a leg.
      expect(kilometresTo(at, sharedLine(worldAtlas, first, second))).toBeLessThan(5);
    },
  );

  test.each(marked.filter(({ kind }) => kind === 'deaths'))(
    '$id stands at a town that its source names',
    ({ at, places }) => {
      const named = towns.filter(({ id }) => places.includes(id));
      expect(named.map((town) => kilometres(town.at, at))).toContain(0);
    },
  );
});

describe('profiles', () => {
  const countries = entriesOf(atlas, 'countries');
  const ofTheRegion = countries.filter(
    ({ id, data: { codes, homeMapLabel } }) =>
      isOnRouteMap(atlas, id) || (homeMapLabel && countryFrame(codes.alpha2)?.isWhole),
  );

  test.each(ofTheRegion.map((country) => [country.id, country] as const))('%s has a map', (_, country) => {
    expect(mapViewOf(atlas, country)).toBeDefined();
  });

  test('those that stand beside the route have one too', () => {
    expect(ofTheRegion.some(({ id }) => !isOnRouteMap(atlas, id))).toBe(true);
  });
});

test('the map goes first to a country that the content names, and knows further towns there', () => {
  expect(mapFactsOf(atlas).first).toBeDefined();
  expect(furtherTowns(placeHomeMap(mapFactsOf(atlas)), furtherTownsOf(atlas)).length).toBeGreaterThan(0);
});

describe('the home map of the real content', () => {
  const map = placeHomeMap(mapFactsOf(atlas));

  test('draws every leg that has a line, and names it', () => {
    const withPath = entriesOf(atlas, 'routes').filter(({ data }) => data.path);
    expect(map.lines.map(({ id }) => id).sort()).toEqual(withPath.map(({ id }) => id).sort());
  });

  test('draws a sign for every event that has a place of its own', () => {
    const marks = entriesOf(atlas, 'events').filter(({ data }) => data.signAt);
    expect(map.signs.map(({ id }) => id).sort()).toEqual(marks.map(({ id }) => id).sort());
  });

  test('says the names of the entries, and nothing else for North Macedonia and Kosovo*', () => {
    const printed = [
      ...map.names.map(({ lines }) => lines.join(' ')),
      ...map.land.flatMap(({ country }) => country?.name ?? []),
      ...map.signs.map(({ name }) => name),
      ...[...map.seas, ...map.cities, ...map.towns].map(({ name }) => name),
    ];
    const names = entriesOf(atlas, 'countries').map(({ data }) => data.name);
    expect(
      map.land.flatMap(({ country }) => country?.name ?? []).filter((name) => !names.includes(name)),
    ).toEqual([]);
    expect(printed.filter((name) => /Macedonia/.test(name.replaceAll('North Macedonia', '')))).toEqual([]);
    expect(printed.filter((name) => /Kosovo(?!\*)/.test(name))).toEqual([]);
  });

  test('signs of towns stand where the towns lie, to a thousandth of the frame', () => {
    const place = placer(regionFrame);
    for (const { id, x, y } of map.towns) {
      const at = towns.find((town) => town.id === id)?.at;
      const [expectedX, expectedY] = place(at ?? [0, 0]);
      expect(Math.abs(parseFloat(x) * 10 - expectedX), id).toBeLessThanOrEqual(0.5);
      expect(Math.abs(parseFloat(y) * 11.2 - expectedY), id).toBeLessThanOrEqual(0.56);
    }
  });

  /** Units from a point to an outline, and whether the point lies inside it (crossing number). */
  function towards(outlines: readonly Point[][], [x, y]: Point): { isInside: boolean; units: number } {
    let [isInside, units] = [false, Infinity];
    for (const ring of outlines)
      for (const [at, [toX, toY]] of ring.slice(1).entries()) {
        const [fromX, fromY] = ring[at] ?? [toX, toY];
        if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX)
          isInside = !isInside;
        const along =
          ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) /
          ((toX - fromX) ** 2 + (toY - fromY) ** 2);
        const share = Math.min(1, Math.max(0, along));
        units = Math.min(
          units,
          Math.hypot(x - fromX - share * (toX - fromX), y - fromY - share * (toY - fromY)),
        );
      }
    return { isInside, units };
  }

  test('its towns stand on the land of their own country, or on its outline', () => {
    const place = placer(regionFrame);
    for (const { id, at } of map.towns) {
      const country = homeLand().find(({ key }) => key === towns.find((town) => town.id === id)?.keys[0]);
      const { isInside, units } = towards(country?.polygons.flat() ?? [], place(at));
      // The outline is drawn 0.8 units wide and from the coarser world-atlas; Ljubovija, on the bank, lies on it.
      if (!isInside) expect(units, id).toBeLessThan(0.4);
    }
  });
});
