// Open lines, with no more points than the eye can tell.
import type { Point } from './frame.ts';
import { linePath } from './path-text.ts';

/** An open line as path data on the whole grid, thinned; `tolerance` is an area in square units of the frame. */
export const thinLinePath = (points: readonly Point[], tolerance: number): string =>
  linePath(rounded(simplifyLine(points, tolerance)));

/** Leaves out points of an open line whose triangle with their neighbours is smaller than the tolerance (Visvalingam). */
export function simplifyLine(points: readonly Point[], tolerance: number): Point[] {
  const kept = [...points];
  const area = (at: number): number => {
    const [a, b, c] = [kept[at - 1], kept[at], kept[at + 1]];
    return a && b && c
      ? Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
      : Infinity;
  };
  for (;;) {
    let smallest = -1;
    for (let at = 1; at < kept.length - 1; at++)
      if (smallest === -1 || area(at) < area(smallest)) smallest = at;
    if (smallest === -1 || area(smallest) >= tolerance) return kept;
    kept.splice(smallest, 1);
  }
}

/** Points in whole numbers, those that fall together left out. */
export function rounded(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const [x, y] of points) {
    const point: Point = [Math.round(x), Math.round(y)];
    const before = out.at(-1);
    if (before?.[0] !== point[0] || before[1] !== point[1]) out.push(point);
  }
  return out;
}
