// Each border is written in full only once. Territories are painted in a fixed order; where a lower one meets an
// upper one, its outline may follow the one-sided convex hull of the shared border, which lies inside the upper
// one and is painted over by it. Fills must be opaque. A raster comparison in the browser tests proves that the
// picture is the same.
import { topology } from 'topojson-server';
import type { MultiPolygon as MultiPolygonArcs } from 'topojson-specification';
import type { Point } from './frame.ts';
import type { Land, Ring } from './land.ts';

/** The points of a border of which every other point lies on the inner side, that of the upper territory. */
function hullOf(border: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of border) {
    for (;;) {
      const [a, b] = [hull.at(-2), hull.at(-1)];
      if (!a || !b) break;
      // Outlines run clockwise on a drawing whose y grows downward, so the neighbour lies to the left.
      const turn = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
      if (turn > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

/** The land in painting order, lowest first, with the outlines of lower territories shortened under upper ones. */
export function withHulls(land: readonly Land[]): Land[] {
  const objects = Object.fromEntries(
    land.map(({ key, polygons }) => [
      key,
      {
        type: 'MultiPolygon' as const,
        coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
      },
    ]),
  );
  const shared = topology(objects);
  const rank = new Map(land.map(({ key }, at) => [key, at]));
  const owners = new Map<number, string[]>();
  for (const { key } of land) {
    for (const at of (shared.objects[key] as MultiPolygonArcs).arcs.flat(2)) {
      const arc = at < 0 ? ~at : at;
      owners.set(arc, [...(owners.get(arc) ?? []), key]);
    }
  }
  const pointsOf = (at: number): Point[] => {
    const arc = (shared.arcs[at < 0 ? ~at : at] ?? []).map(([x = 0, y = 0]): Point => [x, y]);
    return at < 0 ? arc.reverse() : arc;
  };
  return land.map(({ key }, ownRank) => ({
    key,
    polygons: (shared.objects[key] as MultiPolygonArcs).arcs.map((rings) =>
      rings.map((arcs): Ring => {
        const points = arcs.map((at) => {
          const neighbour = owners.get(at < 0 ? ~at : at)?.find((owner) => owner !== key);
          const isCovered = neighbour !== undefined && (rank.get(neighbour) ?? -1) > ownRank;
          return isCovered ? hullOf(pointsOf(at)) : pointsOf(at);
        });
        return points.flatMap((arc, at) => (at === 0 ? arc : arc.slice(1)));
      }),
    ),
  }));
}
