import type { Ring } from './land.ts';
import type { Point } from './frame.ts';

/**
 * A number after another one in path data: a minus sign separates by itself, else a blank does.
 */
const after = (value: number): string => (value < 0 ? String(value) : ` ${value}`);

/**
 * Outlines as path data: whole numbers, relative, one `m…z` for each ring. After a lower-case m all pairs are
 * relative lines, so no letter is needed between points.
 */
export function landPath(polygons: readonly (readonly Ring[])[]): string {
  let text = '';
  let start: Point = [0, 0];
  for (const ring of polygons.flat()) {
    const [first] = ring;
    if (!first) continue;
    text += `m${first[0] - start[0]}${after(first[1] - start[1])}${relative(ring.slice(0, -1))}z`;
    start = first;
  }
  return text;
}

/** A line of whole numbers as path data. */
export function linePath(points: readonly Point[]): string {
  const [first] = points;
  return first ? `m${first[0]}${after(first[1])}${relative(points)}` : '';
}

/** Steps from each point to the next. */
function relative(points: readonly Point[]): string {
  let text = '';
  for (let at = 1; at < points.length; at++) {
    const [x, y] = points[at] ?? [0, 0];
    const [beforeX, beforeY] = points[at - 1] ?? [0, 0];
    text += after(x - beforeX) + after(y - beforeY);
  }
  return text;
}

/** Cubic curves as path data: a start and steps of whole numbers. */
export function curvePath(start: Point, curves: readonly (readonly [Point, Point, Point])[]): string {
  let [x, y] = [Math.round(start[0]), Math.round(start[1])];
  let text = `m${x}${after(y)}c`;
  let isFirst = true;
  for (const curve of curves) {
    const rounded = curve.map(([px, py]) => [Math.round(px), Math.round(py)] as const);
    for (const [px, py] of rounded) {
      const step = px - x;
      text += (isFirst ? String(step) : after(step)) + after(py - y);
      isFirst = false;
    }
    const end = rounded.at(-1);
    if (end) [x, y] = end;
  }
  return text;
}
