// Land: world-atlas in, polygons of whole numbers out. Project, then simplify, then clip, then round: simplifying
// the projected topology makes the tolerance a matter of the screen and lets neighbours share their points.
import { geoIdentity, geoStream } from 'd3-geo';
import type { Feature, GeometryObject, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import {
  filter,
  filterWeight,
  planarRingArea,
  planarTriangleArea,
  presimplify,
  simplify,
} from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { clipMargin, placer, type Degrees, type Frame, type Point } from './frame.ts';
import { territoryKey } from './territories.ts';

/** Properties that world-atlas gives its features. */
interface AtlasProperties {
  name?: string;
}

export type WorldAtlas = Topology<{ countries: GeometryCollection<AtlasProperties> }>;

/** A ring of whole numbers, closed: the last point repeats the first. */
export type Ring = Point[];

/** What is drawn of one territory: polygons of rings, the first of each the outline. */
export interface Land {
  key: string;
  polygons: Ring[][];
}

export interface LandOptions {
  frame: Frame;
  /** Largest triangle that may be cut off an outline, in square units of the drawing. */
  tolerance: number;
  /** Smallest island that is drawn, in square units. */
  smallestIsland: number;
}

type Projected = Topology<{ countries: GeometryCollection<{ key: string }> }>;

/** The arcs of world-atlas on the drawing, the territories we draw under our own keys, all else left out. */
function project(world: WorldAtlas, frame: Frame): Projected {
  const place = placer(frame);
  const [scaleX, scaleY] = world.transform?.scale ?? [1, 1];
  const [fromX, fromY] = world.transform?.translate ?? [0, 0];
  const geometries = world.objects.countries.geometries.flatMap((geometry) => {
    const key = territoryKey(geometry);
    return key === undefined ? [] : [{ ...geometry, properties: { key } }];
  });
  const drawn = new Set(
    geometries
      .flatMap((geometry) => ('arcs' in geometry ? geometry.arcs.flat(3) : []))
      .map((at) => (at < 0 ? ~at : at)),
  );
  const arcs = world.arcs.map((arc, at) => {
    // Arcs far away cannot be placed by a conic projection; nothing drawn refers to them, and they are pruned.
    if (!drawn.has(at))
      return [
        [0, 0],
        [0, 0],
      ];
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      [x, y] = [x + dx, y + dy];
      return [...place([x * scaleX + fromX, y * scaleY + fromY])];
    });
  });
  return {
    type: 'Topology',
    objects: { countries: { type: 'GeometryCollection', geometries } },
    arcs,
  } as Projected;
}

/** Polygons of a geometry inside the frame and its margin, clipped by d3-geo. */
function clip(geometry: GeometryObject, { width, height }: Frame): Ring[][] {
  const polygons: Ring[][] = [];
  let ring: Point[] = [];
  const identity = geoIdentity().clipExtent([
    [-clipMargin, -clipMargin],
    [width + clipMargin, height + clipMargin],
  ]);
  const sink = {
    point: (x: number, y: number) => void ring.push([x, y]),
    lineStart: () => void (ring = []),
    lineEnd: () => void polygons.at(-1)?.push(ring),
    polygonStart: () => void polygons.push([]),
    polygonEnd: () => {},
    sphere: () => {},
  };
  geoStream(geometry, identity.stream(sink));
  return polygons.filter((rings) => rings.length > 0);
}

/** A ring in whole numbers without points that fall together, closed. */
function round(ring: readonly Point[]): Ring {
  const rounded: Point[] = [];
  for (const [x, y] of ring) {
    const point: Point = [Math.round(x), Math.round(y)];
    const before = rounded.at(-1);
    if (before?.[0] !== point[0] || before[1] !== point[1]) rounded.push(point);
  }
  const [start] = rounded;
  const end = rounded.at(-1);
  if (start && (start[0] !== end?.[0] || start[1] !== end[1])) rounded.push(start);
  return rounded;
}

/** The polygons of a geometry, each by itself. */
const polygonsOf = (geometry: Polygon | MultiPolygon): Polygon[] =>
  geometry.type === 'Polygon'
    ? [geometry]
    : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));

/** What a frame shows of the world, in the order of the keys. Throws where a territory is drawn as nothing. */
export function landIn(world: WorldAtlas, { frame, tolerance, smallestIsland }: LandOptions): Land[] {
  const weighed = presimplify(project(world, frame), planarTriangleArea);
  const simplified = simplify(
    filter(weighed, filterWeight(weighed, smallestIsland, planarRingArea)),
    tolerance,
  ) as unknown as Projected;
  return simplified.objects.countries.geometries
    .flatMap((geometry): Land[] => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
      const { geometry: whole } = feature(simplified, geometry) as Feature<Polygon | MultiPolygon>;
      const polygons = polygonsOf(whole)
        .flatMap((polygon) => clip(polygon, frame))
        .map((rings) => rings.map(round).filter((ring) => ring.length >= 4))
        .filter((rings) => rings.length > 0);
      return polygons.length === 0 ? [] : [{ key: geometry.properties?.key ?? '', polygons }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** All points of the outlines of a territory, in degrees; empty for an unknown key. */
export const territoryPoints = (world: WorldAtlas, key: string): Degrees[] =>
  world.objects.countries.geometries
    .filter((geometry) => territoryKey(geometry) === key)
    .flatMap((geometry) => ('arcs' in geometry ? geometry.arcs.flat(3) : []))
    .flatMap((at) => degreesOf(world, at));

/** The line two territories share in world-atlas, in degrees, longest piece first; empty where they do not touch. */
export function sharedLine(world: WorldAtlas, first: string, second: string): Degrees[][] {
  const keys = new Map(
    world.objects.countries.geometries.map((geometry) => [territoryKey(geometry), geometry]),
  );
  const arcsOf = (key: string): number[] => {
    const geometry = keys.get(key);
    return geometry && 'arcs' in geometry ? geometry.arcs.flat(3) : [];
  };
  const others = new Set(arcsOf(second).map((at) => (at < 0 ? ~at : at)));
  const shared = arcsOf(first).filter((at) => others.has(at < 0 ? ~at : at));
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
function degreesOf(world: WorldAtlas, at: number): Degrees[] {
  const [scaleX, scaleY] = world.transform?.scale ?? [1, 1];
  const [fromX, fromY] = world.transform?.translate ?? [0, 0];
  let [x, y] = [0, 0];
  const arc = (world.arcs[at < 0 ? ~at : at] ?? []).map(([dx = 0, dy = 0]): Degrees => {
    [x, y] = [x + dx, y + dy];
    return [x * scaleX + fromX, y * scaleY + fromY];
  });
  return at < 0 ? arc.reverse() : arc;
}
