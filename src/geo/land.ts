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
import { arcAt, boundsAround, boundsOf, comeNear, degreesOf, type WorldAtlas } from './borders.ts';
import { clipMargin, degreesAlong, placer, type Frame, type Point } from './frame.ts';
import { territoryKey } from './territories.ts';

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

/** Stands for an arc that nothing drawn refers to. */
const noArc = [
  [0, 0],
  [0, 0],
];

/**
 * The arcs of world-atlas on the drawing, and under our own keys those polygons of the territories we draw that the
 * frame may show: to weigh the points of all others would be most of the work.
 */
function project(world: WorldAtlas, frame: Frame): Projected {
  const place = placer(frame);
  const placed = new Map<number, Point[]>();
  const onDrawing = (at: number): Point[] => {
    const points = placed.get(at) ?? degreesOf(world, at).map(place);
    placed.set(at, points);
    return points;
  };
  const shown = boundsAround(degreesAlong(frame));
  const mayBeSeen = (outline: readonly number[]): boolean => {
    // To place the points of all others would be most of the work of a map of a small area.
    if (!comeNear(boundsOf(world, outline), shown, 1)) return false;
    const points = outline.flatMap((index) => onDrawing(arcAt(index)));
    const reaches = (axis: 0 | 1, length: number): boolean =>
      points.some((point) => point[axis] >= -clipMargin) &&
      points.some((point) => point[axis] <= length + clipMargin);
    return reaches(0, frame.width) && reaches(1, frame.height);
  };
  const geometries = world.objects.countries.geometries.flatMap((geometry) => {
    const key = territoryKey(geometry);
    if (key === undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    const arcs = polygons.filter(([outline = []]) => mayBeSeen(outline));
    return arcs.length === 0 ? [] : [{ type: 'MultiPolygon' as const, arcs, properties: { key } }];
  });
  const drawn = new Set(geometries.flatMap(({ arcs }) => arcs.flat(2)).map(arcAt));
  return {
    type: 'Topology',
    objects: { countries: { type: 'GeometryCollection', geometries } },
    arcs: world.arcs.map((_, at) => (drawn.has(at) ? onDrawing(at).map((point) => [...point]) : noArc)),
  };
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
