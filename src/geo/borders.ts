// The borders of world-atlas in degrees: as exact as the data are, before anything is drawn.
import { geoDistance } from 'd3-geo';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Degrees } from './frame.ts';
import { territoryKey } from './territories.ts';

/** Properties that world-atlas gives its features. */
interface AtlasProperties {
  name?: string;
}

export type WorldAtlas = Topology<{ countries: GeometryCollection<AtlasProperties> }>;

/** Mean radius of the Earth in kilometres (IUGG). */
const earthRadiusKm = 6371.0088;

/** Kilometres between two points, along the surface of a sphere. */
export const kilometresBetween = (a: Degrees, b: Degrees): number =>
  geoDistance([...a], [...b]) * earthRadiusKm;

/** The place of an arc in world-atlas: a negative index is the same arc backwards. */
export const arcAt = (index: number): number => (index < 0 ? ~index : index);

/** From west to east and from south to north, in degrees. */
export interface DegreeBounds {
  west: number;
  east: number;
  south: number;
  north: number;
}

const boundsByOutline = new WeakMap<readonly number[], DegreeBounds>();

/** How far an outline of world-atlas reaches; asked by every map, so reckoned once. */
export function boundsOf(world: WorldAtlas, outline: readonly number[]): DegreeBounds {
  const known =
    boundsByOutline.get(outline) ?? boundsAround(outline.flatMap((at) => degreesOf(world, arcAt(at))));
  boundsByOutline.set(outline, known);
  return known;
}

/** The bounds of points. */
export const boundsAround = (points: readonly Degrees[]): DegreeBounds =>
  points.reduce(
    ({ west, east, south, north }, [lon, lat]) => ({
      west: Math.min(west, lon),
      east: Math.max(east, lon),
      south: Math.min(south, lat),
      north: Math.max(north, lat),
    }),
    { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity },
  );

/** Whether two bounds come within a number of degrees of each other. */
export const comeNear = (a: DegreeBounds, b: DegreeBounds, degrees: number): boolean =>
  a.west - degrees <= b.east &&
  b.west - degrees <= a.east &&
  a.south - degrees <= b.north &&
  b.south - degrees <= a.north;

/** All points of the outlines of a territory, in degrees; empty for an unknown key. */
export const territoryPoints = (world: WorldAtlas, key: string): Degrees[] =>
  world.objects.countries.geometries
    .filter((geometry) => territoryKey(geometry) === key)
    .flatMap((geometry) => ('arcs' in geometry ? geometry.arcs.flat(3) : []))
    .flatMap((at) => degreesOf(world, at));

const linesByWorld = new WeakMap<WorldAtlas, Map<string, readonly Degrees[][]>>();

/**
 * The line two territories share in world-atlas, in degrees, longest piece first; empty where they do not touch. It is
 * put together once for each pair, because most maps draw the same ones.
 */
export function sharedLine(world: WorldAtlas, first: string, second: string): readonly Degrees[][] {
  const lines = linesByWorld.get(world) ?? new Map<string, readonly Degrees[][]>();
  linesByWorld.set(world, lines);
  const pair = `${first} ${second}`;
  const known = lines.get(pair) ?? joinedArcs(world, first, second);
  lines.set(pair, known);
  return known;
}

function joinedArcs(world: WorldAtlas, first: string, second: string): Degrees[][] {
  const keys = new Map(
    world.objects.countries.geometries.map((geometry) => [territoryKey(geometry), geometry]),
  );
  const arcsOf = (key: string): number[] => {
    const geometry = keys.get(key);
    return geometry && 'arcs' in geometry ? geometry.arcs.flat(3) : [];
  };
  const others = new Set(arcsOf(second).map(arcAt));
  const shared = arcsOf(first).filter((index) => others.has(arcAt(index)));
  const pieces: Degrees[][] = [];
  for (const at of shared) {
    const arc = degreesOf(world, at);
    const last = pieces.at(-1);
    const end = last?.at(-1);
    const [start] = arc;
    if (last && end && start && end[0] === start[0] && end[1] === start[1]) last.push(...arc.slice(1));
    else pieces.push(arc);
  }
  return pieces.sort((a, b) => b.length - a.length);
}

/** An arc of world-atlas in degrees, reversed for a negative index. */
export function degreesOf(world: WorldAtlas, at: number): Degrees[] {
  const [scaleX, scaleY] = world.transform?.scale ?? [1, 1];
  const [fromX, fromY] = world.transform?.translate ?? [0, 0];
  let [x, y] = [0, 0];
  const arc = (world.arcs[arcAt(at)] ?? []).map(([dx = 0, dy = 0]): Degrees => {
    [x, y] = [x + dx, y + dy];
    return [x * scaleX + fromX, y * scaleY + fromY];
  });
  return at < 0 ? arc.reverse() : arc;
}
