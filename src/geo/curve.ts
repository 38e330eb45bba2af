import type { Point } from './frame.ts';

/** One cubic curve: start, two control points, end. */
export type Cubic = readonly [Point, Point, Point, Point];

/** Exponent of the centripetal Catmull-Rom spline: no loops, no cusps (Yuksel, Schaefer and Keyser 2011). */
const alpha = 0.5;

const spacing = (a: Point, b: Point): number => Math.max(1e-6, Math.hypot(a[0] - b[0], a[1] - b[1]) ** alpha);

/**
 * A smooth line through all the points. `before` and `after` are points that are not drawn: they give a branch the
 * direction in which it leaves or joins another line. Throws for fewer than two points.
 */
export function curveThrough(
  points: readonly Point[],
  ends: { before?: Point | undefined; after?: Point | undefined } = {},
): Cubic[] {
  if (points.length < 2) throw new Error(`a line needs two points or more, and has ${points.length}`);
  const mirrored = (of: Point, at: Point): Point => [2 * at[0] - of[0], 2 * at[1] - of[1]];
  return points.slice(1).map((p2, at): Cubic => {
    const p1 = points[at] ?? p2;
    const p0 = points[at - 1] ?? ends.before ?? mirrored(p2, p1);
    const p3 = points[at + 2] ?? ends.after ?? mirrored(p1, p2);
    const [d1, d2, d3] = [spacing(p0, p1), spacing(p1, p2), spacing(p2, p3)];
    const control = (near: Point, far: Point, beyond: Point, inner: number, outer: number): Point => {
      const of = (axis: 0 | 1): number =>
        (outer * outer * far[axis] -
          inner * inner * beyond[axis] +
          (2 * outer * outer + 3 * outer * inner + inner * inner) * near[axis]) /
        (3 * outer * (outer + inner));
      return [of(0), of(1)];
    };
    return [p1, control(p1, p2, p0, d2, d1), control(p2, p1, p3, d2, d3), p2];
  });
}

/** A point of a curve and the direction there, in degrees clockwise from the right. `t` runs from 0 to 1. */
export function pointOn([a, b, c, d]: Cubic, t: number): { point: Point; degrees: number } {
  const u = 1 - t;
  const position = (axis: 0 | 1): number =>
    u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
  const speed = (axis: 0 | 1): number =>
    3 * u * u * (b[axis] - a[axis]) + 6 * u * t * (c[axis] - b[axis]) + 3 * t * t * (d[axis] - c[axis]);
  return { point: [position(0), position(1)], degrees: (Math.atan2(speed(1), speed(0)) * 180) / Math.PI };
}

/** The samples of a line, kept as long as the line: every sign of a map asks every line how near it is. */
const samplesOfLine = new WeakMap<readonly Cubic[], readonly { point: Point; degrees: number }[]>();

function samplesOf(curves: readonly Cubic[]): readonly { point: Point; degrees: number }[] {
  const known =
    samplesOfLine.get(curves) ??
    curves.flatMap((curve) => Array.from({ length: 33 }, (_, at) => pointOn(curve, at / 32)));
  samplesOfLine.set(curves, known);
  return known;
}

/** The place on a line that is nearest to a point, with the direction of the line there. */
export function nearestOn(curves: readonly Cubic[], [x, y]: Point): { point: Point; degrees: number } {
  const samples = samplesOf(curves);
  const [first] = samples;
  if (!first) throw new Error('a line without curves has no nearest point');
  const distance = ({ point }: { point: Point }): number => Math.hypot(point[0] - x, point[1] - y);
  return samples.reduce((best, sample) => (distance(sample) < distance(best) ? sample : best), first);
}

/** The middle of a line by the length of its curves’ chords, with the direction there. */
export function middleOf(curves: readonly Cubic[]): { point: Point; degrees: number } {
  const lengths = curves.map(([a, , , d]) => Math.hypot(d[0] - a[0], d[1] - a[1]));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, curve] of curves.entries()) {
    const length = lengths[at] ?? 0;
    if (rest <= length || at === curves.length - 1)
      return pointOn(curve, length === 0 ? 0.5 : Math.min(1, rest / length));
    rest -= length;
  }
  throw new Error('a line without curves has no middle');
}

/** Points along a curve, close enough that no label slips between two of them. */
export const pointsAlong = (curve: Cubic): Point[] =>
  Array.from({ length: 48 }, (_, at) => pointOn(curve, at / 48).point);
