import { geoConicConformal, type GeoProjection } from 'd3-geo';

/** A longitude and a latitude, in degrees of WGS 84. */
export type Degrees = readonly [lon: number, lat: number];

/** A point of a drawing, in its units, y downward. */
export type Point = readonly [x: number, y: number];

/** What a map shows: a middle meridian, the latitudes at its top and bottom on it, and the size of the drawing. */
export interface Frame {
  middleLon: number;
  topLat: number;
  bottomLat: number;
  width: number;
  height: number;
  /** CSS pixels of the narrowest drawing of the frame, by which room for labels is reckoned. */
  narrowestPixels: number;
}

/**
 * The frame of the home map: Crete closes it at the bottom, Istanbul fits at the right.
 * A thousand units wide, because that is the first grid without visible kinks on screens of double density.
 */
export const regionFrame: Frame = {
  middleLon: 21.75,
  topLat: 48.6,
  bottomLat: 34.88,
  width: 1000,
  height: 1120,
  // A phone of 320 px, on which the sides of the map are cut off (src/styles/parts/hero.css).
  narrowestPixels: 394,
};

/** Width in CSS pixels of the narrowest map of an area, on a phone of 320 px. */
const narrowestAreaPixels = 282;

/** Points along the edge of a frame, in degrees. Throws for a frame beyond what the projection can place. */
export function degreesAlong(frame: Frame): Degrees[] {
  const { invert } = projectionFor(frame);
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const edge = steps.flatMap((share): Point[] => [
    [share * frame.width, 0],
    [share * frame.width, frame.height],
    [0, share * frame.height],
    [frame.width, share * frame.height],
  ]);
  return edge.map(([x, y]) => {
    const degrees = invert?.([x, y]);
    if (!degrees) throw new Error(`the point ${x}, ${y} of a frame is nowhere on the ground`);
    return degrees;
  });
}

/** The middle of a frame, in degrees. */
export const middleOf = ({ middleLon, topLat, bottomLat }: Frame): Degrees => [
  middleLon,
  (topLat + bottomLat) / 2,
];

/** Units outside the frame that are drawn all the same, so that no stroke shows where it was clipped. */
export const clipMargin = 12;

/**
 * The projection of all maps: conic conformal with the standard parallels 39° and 46.5°. Over the region areas
 * differ by less than 2 % and shapes not at all; Mercator would enlarge the north by 42 %.
 */
const conicAt = (middleLon: number): GeoProjection =>
  geoConicConformal()
    .parallels([39, 46.5])
    .rotate([-middleLon, 0])
    .scale(1000)
    .translate([0, 0])
    .precision(0);

/** The projection that fills a frame. */
export function projectionFor({ middleLon, topLat, bottomLat, width, height }: Frame): GeoProjection {
  const projection = conicAt(middleLon);
  const y = (lat: number): number => projection([middleLon, lat])?.[1] ?? 0;
  projection.scale((1000 * height) / (y(bottomLat) - y(topLat)));
  return projection.translate([width / 2, -y(topLat)]);
}

/** Places degrees on the drawing. Throws for what the projection cannot place. */
export function placer(frame: Frame): (degrees: Degrees) => Point {
  const projection = projectionFor(frame);
  return (degrees) => {
    const placed = projection([degrees[0], degrees[1]]);
    if (!placed) throw new Error(`${degrees.join(', ')} cannot be placed`);
    return placed;
  };
}

/** True where a point lies in the frame, its edge included. */
export const isInFrame = ([x, y]: Point, { width, height }: Frame): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

/**
 * The smallest square frame that holds all points with a margin on every side, given as a share of the square.
 * Throws without points.
 */
export function frameAround(
  points: readonly Degrees[],
  { side, margin }: { side: number; margin: number },
): Frame {
  if (points.length === 0) throw new Error('a frame needs a point or more');
  const lons = points.map(([lon]) => lon);
  const middleLon = (Math.min(...lons) + Math.max(...lons)) / 2;
  const projection = conicAt(middleLon);
  const placed = points.map(([lon, lat]): Point => projection([lon, lat]) ?? [0, 0]);
  const ys = placed.map(([, y]) => y);
  const halfWidth = Math.max(...placed.map(([x]) => Math.abs(x)));
  const top = Math.min(...ys);
  const bottom = Math.max(...ys);
  const half = Math.max(halfWidth, (bottom - top) / 2) / (1 - 2 * margin);
  const latAt = (y: number): number => projection.invert?.([0, y])?.[1] ?? 0;
  const middle = (top + bottom) / 2;
  return {
    middleLon,
    topLat: latAt(middle - half),
    bottomLat: latAt(middle + half),
    width: side,
    height: side,
    narrowestPixels: narrowestAreaPixels,
  };
}
