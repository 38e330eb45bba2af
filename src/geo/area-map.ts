// Maps of one country, one stretch of a river or the surroundings of one place, drawn from the finer outlines.
import world from 'world-atlas/countries-10m.json' with { type: 'json' };
import { geoDistance } from 'd3-geo';
import polylabel from 'polylabel';
import type { MapCountry, MapFacts, MapSign, MapTown } from './facts.ts';
import { frameAround, isInFrame, placer, regionFrame, type Degrees, type Frame, type Point } from './frame.ts';
import { areaAnchors, areaTownAnchors, seaAnchors, type Side } from './label-anchors.ts';
import { landIn, sharedLine, territoryPoints, type Land, type WorldAtlas } from './land.ts';
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

/** Territories smaller than this share of the frame are drawn without a name, Kosovo* excepted. */
const smallestNamed = 0.012;

export interface AreaName extends Position {
  key: string;
  lines: string[];
  country: MapCountry | undefined;
}

export interface PlacedAreaMap {
  /** Side of the square, in units. */
  side: number;
  land: { key: string; path: string; isSubject: boolean }[];
  kosovoLine: string;
  river: string;
  lines: (PlacedLine & { isSide: boolean; markAt: Position | undefined; markTurn: number })[];
  signs: (MapSign & Position & { turn: number })[];
  towns: (MapTown & Position & { side: Side; dx: number; dy: number })[];
  names: AreaName[];
  seas: (Position & { name: string; turn: number })[];
  /** A length on the ground to measure with. */
  scale: { km: number; units: number } | undefined;
}

/** The frame of the map of a country: the country, as far as the home map shows it. Throws for an unknown key. */
export function countryFrame(key: string): Frame {
  const place = placer(regionFrame);
  const points = territoryPoints(atlas, key).filter((degrees) => isInFrame(place(degrees), regionFrame));
  if (points.length === 0) throw new Error(`world-atlas has no territory "${key}" in the frame of the atlas`);
  return frameAround(points, { side, margin: 0.07 });
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
  /** Name of the map in the table of hand-kept anchors. */
  id: string;
  frame: Frame;
  /** Keys of the territories the map is about. */
  subjects: readonly string[];
  facts: MapFacts;
  /** Whether a bar shows a length on the ground. */
  hasScale?: boolean;
}

/** Places everything the frame shows. */
export function placeAreaMap({ id, frame, subjects, facts, hasScale = false }: AreaRequest): PlacedAreaMap {
  const place = placer(frame);
  const percent = (degrees: Degrees): Position => percentOf(place(degrees), frame);
  const isShown = (degrees: Degrees): boolean => isInFrame(place(degrees), frame);
  const land = landIn(atlas, { frame, tolerance: 1.5, smallestIsland: 6 });
  const byKey = new Map(facts.countries.map((country) => [country.key, country]));
  const lines = facts.lines.map((line) => {
    const placed = placeLine(line, frame, { clipped: true });
    return { ...placed, isSide: line.isSide, inside: markInside(placed.curves, frame) };
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
    river: openLine(drina(atlas).map(place), drina(atlas).some(isShown)),
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
    signs: facts.signs
      .filter(({ at }) => isShown(at))
      .map((sign) => ({
        ...sign,
        ...percent(sign.at),
        turn: Math.round(directionAt(lines, place(sign.at))),
      })),
    towns: facts.towns
      .filter(({ at }) => isShown(at))
      .map((town) => ({
        ...town,
        ...percent(town.at),
        ...(areaTownAnchors[town.id] ?? { side: 'start', dx: 9, dy: 5 }),
      })),
    names: land
      .filter(({ key }) => !subjects.includes(key) || subjects.length > 1)
      .flatMap((shape): AreaName[] => {
        const country = byKey.get(shape.key);
        const name = country?.name ?? orientation[shape.key]?.name;
        const anchor = areaAnchors[id]?.[shape.key];
        const point = anchor ? place(anchor) : middleOfLand(shape, frame);
        return name && point ? [{ key: shape.key, lines: nameLines(name), country, ...percentOf(point, frame) }] : [];
      }),
    seas: seaAnchors.flatMap(({ name, at, turn = 0 }) =>
      isInFrame(place(at), { ...frame, width: frame.width * 0.9 }) ? [{ name, turn, ...percent(at) }] : [],
    ),
    scale: hasScale ? scaleOf(frame) : undefined,
  };
}

/** A line as path data, thinned to the grid; empty where it is not in the frame. */
const openLine = (points: readonly Point[], isShown: boolean): string =>
  isShown ? linePath(rounded(simplifyLine(points, 1.2))) : '';

/**
 * Where the name of a territory fits best: the point of its largest visible part that is farthest from its outline,
 * measured twice as strictly sidewards because names are wide. Undefined for what is too small to be named.
 */
function middleOfLand({ key, polygons }: Land, { width, height }: Frame): Point | undefined {
  const inside = polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([x, y]): [number, number] => [
        Math.min(width, Math.max(0, x)) / 2,
        Math.min(height, Math.max(0, y)),
      ]),
    ),
  );
  const area = ([outline = []]: [number, number][][]): number =>
    Math.abs(
      outline.reduce((sum, [x, y], at) => {
        const [nextX, nextY] = outline[at + 1] ?? outline[0] ?? [0, 0];
        return sum + x * nextY - nextX * y;
      }, 0),
    );
  const largest = inside.reduce((best, polygon) => (area(polygon) > area(best) ? polygon : best));
  if (area(largest) < smallestNamed * width * height && key !== 'XK') return undefined;
  const [x, y] = polylabel(largest, 1);
  return [2 * x, y];
}

/** The longest of 5, 10, 20 and so on kilometres that is no longer than a third of the frame. */
function scaleOf(frame: Frame): { km: number; units: number } {
  const place = placer(frame);
  const middle: Degrees = [frame.middleLon, (frame.topLat + frame.bottomLat) / 2];
  const east: Degrees = [middle[0] + 0.1, middle[1]];
  const km = geoDistance([...middle], [...east]) * earthRadiusKm;
  const unitsPerKm = (place(east)[0] - place(middle)[0]) / km;
  const fitting = [5, 10, 20, 50, 100].filter((length) => length * unitsPerKm <= frame.width / 3);
  const longest = fitting.at(-1) ?? 5;
  return { km: longest, units: Math.round(longest * unitsPerKm) };
}
