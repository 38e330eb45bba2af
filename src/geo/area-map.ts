// Maps of one country, one stretch of a river or the surroundings of one place, drawn from the finer outlines.
import world from 'world-atlas/countries-10m.json' with { type: 'json' };
import { geoDistance } from 'd3-geo';
import { pointOn, type Cubic } from './curve.ts';
import type { MapCountry, MapFacts, MapSign, MapTown } from './facts.ts';
import {
  frameAround,
  isInFrame,
  placer,
  regionFrame,
  type Degrees,
  type Frame,
  type Point,
} from './frame.ts';
import { areaTownAnchors, orientationCities, seaAnchors, type Side } from './label-anchors.ts';
import { isInside, nameRoom, overlap, signBox, textBox, type Box } from './label-room.ts';
import { landIn, sharedLine, territoryPoints, type WorldAtlas } from './land.ts';
import { landPath, linePath } from './path-text.ts';
import {
  directionAt,
  markInside,
  nameLines,
  percentOf,
  placeLine,
  type PlacedLine,
  type Position,
} from './place-route.ts';
import { drina, rounded, simplifyLine } from './river.ts';
import { orientation } from './territories.ts';

const atlas = world as unknown as WorldAtlas;

/** All maps of areas are squares of as many units. */
const side = 600;

/** Mean radius of the Earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;

interface AreaName extends Position {
  key: string;
  lines: string[];
  country: MapCountry | undefined;
  /** From the name to its territory, where the name stands off it. */
  leader: [Position, Position] | undefined;
}

/** Where the name of a town stands beside its sign, in CSS pixels. */
interface TownAnchor {
  side: Side;
  dx: number;
  dy: number;
}

export interface PlacedAreaMap {
  /** Side of the square, in units. */
  side: number;
  land: { key: string; path: string; isSubject: boolean }[];
  kosovoLine: string;
  river: string;
  riverName: Position | undefined;
  lines: (PlacedLine & { isSide: boolean; markAt: Position | undefined; markTurn: number })[];
  signs: (MapSign & Position & { turn: number })[];
  towns: (MapTown & Position & TownAnchor)[];
  /** Cities for orientation, which no source names. */
  cities: (Position & TownAnchor & { name: string })[];
  names: AreaName[];
  seas: (Position & { name: string; turn: number })[];
  /** A length on the ground to measure with. */
  scale: (Position & { km: number; units: number; box: Box }) | undefined;
}

/**
 * The frame of the map of a country: the country, as far as the home map shows it, and whether that is all of it.
 * Throws for an unknown key.
 */
export function countryFrame(key: string): { frame: Frame; isWhole: boolean } {
  const place = placer(regionFrame);
  const all = territoryPoints(atlas, key);
  const points = all.filter((degrees) => isInFrame(place(degrees), regionFrame));
  if (points.length === 0) throw new Error(`world-atlas has no territory "${key}" in the frame of the atlas`);
  return { frame: frameAround(points, { side, margin: 0.1 }), isWhole: points.length === all.length };
}

/** A frame round places, with at least so many degrees of latitude from top to bottom. */
export function placesFrame(places: readonly Degrees[], smallestDegrees: number): Frame {
  const around = places.flatMap(([lon, lat]): Degrees[] => [
    [lon, lat - smallestDegrees / 2],
    [lon, lat + smallestDegrees / 2],
  ]);
  return frameAround(around, { side, margin: 0 });
}

interface AreaRequest {
  frame: Frame;
  /** Keys of the territories the map is about. */
  subjects: readonly string[];
  facts: MapFacts;
  /** Key of a territory whose name the page says already. */
  unnamed?: string;
  /** Whether a bar shows a length on the ground. */
  hasScale?: boolean;
}

/** Places everything the frame shows. */
export function placeAreaMap({
  frame,
  subjects,
  facts,
  unnamed,
  hasScale = false,
}: AreaRequest): PlacedAreaMap {
  const place = placer(frame);
  const percent = (degrees: Degrees): Position => percentOf(place(degrees), frame);
  const isShown = (degrees: Degrees): boolean => isInFrame(place(degrees), frame);
  const land = landIn(atlas, { frame, tolerance: 1.5, smallestIsland: 6 });
  const byKey = new Map(facts.countries.map((country) => [country.key, country]));
  const lines = facts.lines.map((line) => {
    const placed = placeLine(line, frame, { clipped: true });
    return { ...placed, isSide: line.isSide, inside: markInside(placed.curves, frame) };
  });
  const river = drina(atlas);
  const scale = hasScale ? scaleOf(frame, river.map(place)) : undefined;
  const signs = facts.signs.filter(({ at }) => isShown(at));
  const shownTowns = facts.towns.filter(({ at }) => isInside(signBox(place(at), frame, 12), frame));

  const inked = [...lines.flatMap(({ curves }) => curves.flatMap(samplesOf)), ...river.map(place)].filter(
    (point) => isInFrame(point, frame),
  );
  const taken: Box[] = [
    ...signs.map(({ at }) => signBox(place(at), frame, 16)),
    ...shownTowns.map(({ at }) => signBox(place(at), frame, 10)),
    ...(scale ? [scale.box] : []),
  ];
  const towns = shownTowns.flatMap((town) => {
    const anchor = townRoom(town, place(town.at), frame, { taken, inked });
    if (!anchor) return [];
    taken.push(anchor.box);
    return [{ ...town, ...percent(town.at), side: anchor.side, dx: anchor.dx, dy: anchor.dy }];
  });
  const riverLabel = riverRoom(river.filter(isShown).map(place), frame, taken);
  if (riverLabel) taken.push(riverLabel.box);
  const seas = seaAnchors.flatMap(({ name, at, turn = 0 }) => {
    const box = signBox(place(at), frame, 7 * name.length);
    const flat = textBox(place(at), frame, { characters: name.length, side: 'middle' });
    const room = turn === 0 ? flat : box;
    if (!isInside(room, frame) || taken.some((other) => overlap(room, other))) return [];
    taken.push(room);
    return [{ name, turn, ...percent(at) }];
  });

  const names = land
    .filter(({ key }) => key !== unnamed)
    .sort((a, b) => Number(b.key === 'XK') - Number(a.key === 'XK'))
    .flatMap((shape): AreaName[] => {
      const country = byKey.get(shape.key);
      const name = country?.name ?? orientation[shape.key]?.name;
      if (!name) return [];
      const text = nameLines(name);
      const characters = Math.max(...text.map(({ length }) => length));
      const room = nameRoom(
        { land: shape, characters, lines: text.length, isRequired: shape.key === 'XK' },
        frame,
        { taken, inked },
      );
      if (!room) return [];
      taken.push(room.box);
      return [
        {
          key: shape.key,
          lines: text,
          country,
          ...percentOf(room.point, frame),
          leader: room.leader && [percentOf(room.point, frame), percentOf(room.leader, frame)],
        },
      ];
    });
  const cities = orientationCities.flatMap(({ name, at }) => {
    const dot = signBox(place(at), frame, 8);
    if (!isInside(dot, frame) || taken.some((other) => overlap(dot, other))) return [];
    const anchor = townRoom({ id: '', name }, place(at), frame, { taken, inked });
    if (!anchor) return [];
    taken.push(anchor.box, dot);
    return [{ name, ...percent(at), side: anchor.side, dx: anchor.dx, dy: anchor.dy }];
  });

  return {
    side,
    land: [...land]
      .sort((a, b) => Number(subjects.includes(a.key)) - Number(subjects.includes(b.key)))
      .map(({ key, polygons }) => ({ key, path: landPath(polygons), isSubject: subjects.includes(key) })),
    kosovoLine: openLine(
      (sharedLine(atlas, 'RS', 'XK')[0] ?? []).map(place),
      land.some(({ key }) => key === 'XK'),
    ),
    river: openLine(river.map(place), river.some(isShown)),
    riverName: riverLabel && percentOf(riverLabel.point, frame),
    lines: lines.flatMap(({ inside, ...line }) =>
      inside.isShown
        ? [
            {
              ...line,
              markAt: inside.mark && percentOf(inside.mark.point, frame),
              markTurn: Math.round(inside.mark?.degrees ?? 0),
            },
          ]
        : [],
    ),
    signs: signs.map((sign) => ({
      ...sign,
      ...percent(sign.at),
      turn: Math.round(directionAt(lines, place(sign.at))),
    })),
    towns,
    cities,
    names,
    seas,
    scale,
  };
}

/** Points along a curve, close enough that no label slips between two of them. */
const samplesOf = (curve: Cubic): Point[] =>
  Array.from({ length: 48 }, (_, at) => pointOn(curve, at / 48).point);

/** Sides of a town on which its name is tried, its hand-kept one first. */
const townSides: readonly TownAnchor[] = [
  { side: 'start', dx: 9, dy: 5 },
  { side: 'end', dx: -9, dy: 5 },
  { side: 'middle', dx: 0, dy: -10 },
  { side: 'middle', dx: 0, dy: 19 },
];

/** Where the name of a town fits; undefined where it fits nowhere, and the town is left to its own map. */
function townRoom(
  { id, name }: { id: string; name: string },
  point: Point,
  frame: Frame,
  { taken, inked }: { taken: readonly Box[]; inked: readonly Point[] },
): (TownAnchor & { box: Box }) | undefined {
  const preferred = areaTownAnchors[id];
  const free = [...(preferred ? [preferred] : []), ...townSides]
    .map((anchor) => ({ ...anchor, box: textBox(point, frame, { characters: name.length, ...anchor }) }))
    .filter(({ box }) => isInside(box, frame) && !taken.some((other) => overlap(box, other)));
  const isClear = ({ box }: { box: Box }): boolean =>
    !inked.some((at) => overlap(box, signBox(at, frame, 2)));
  return free.find(isClear) ?? free[0];
}

/** Where the name of the river stands: beside it, as near to the middle of what is shown as it fits. */
function riverRoom(
  river: readonly Point[],
  frame: Frame,
  taken: readonly Box[],
): { point: Point; box: Box } | undefined {
  const name = { characters: 'Drina'.length, side: 'start' } as const;
  const middle = river.length / 2;
  return river
    .map((at, index) => ({ at, away: Math.abs(index - middle) }))
    .sort((a, b) => a.away - b.away)
    .flatMap(({ at: [x, y] }) => [24, 48, 72].map((right): Point => [x + right, y]))
    .map((point) => ({ point, box: textBox(point, frame, name) }))
    .find(
      ({ box }) =>
        isInside(box, frame) &&
        !taken.some((other) => overlap(box, other)) &&
        !river.some((at) => overlap(box, signBox(at, frame, 6))),
    );
}

/** A line as path data, thinned to the grid; empty where it is not in the frame. */
const openLine = (points: readonly Point[], isShown: boolean): string =>
  isShown ? linePath(rounded(simplifyLine(points, 1.2))) : '';

/**
 * A bar for the longest of 5, 10, 20 and so on kilometres that is no longer than a third of the frame: at the bottom
 * right, or at the left where the river passes there.
 */
function scaleOf(frame: Frame, river: readonly Point[]): NonNullable<PlacedAreaMap['scale']> {
  const place = placer(frame);
  const middle: Degrees = [frame.middleLon, (frame.topLat + frame.bottomLat) / 2];
  const east: Degrees = [middle[0] + 0.1, middle[1]];
  const km = geoDistance([...middle], [...east]) * earthRadiusKm;
  const unitsPerKm = (place(east)[0] - place(middle)[0]) / km;
  const fitting = [5, 10, 20, 50, 100].filter((length) => length * unitsPerKm <= frame.width / 3);
  const longest = fitting.at(-1) ?? 5;
  const units = Math.round(longest * unitsPerKm);
  const bars = [frame.width - 20, 20 + units].map((right): Box => ({
    left: right - units,
    right,
    top: frame.height - 58,
    bottom: frame.height - 10,
  }));
  const isClear = (bar: Box): boolean => !river.some((at) => overlap(bar, signBox(at, frame, 4)));
  const box = bars.find(isClear) ?? bars[0];
  if (!box) throw new Error('a map has room for a scale');
  return { km: longest, units, ...percentOf([box.right - units / 2, box.bottom - 24], frame), box };
}
