import type { Point } from './frame.ts';
import type { Land } from './land.ts';

/**
 * A test whether points lie in a territory, by the even–odd rule over all its rings. It keeps where each row of the
 * drawing crosses an outline, because labels are tried on the same rows over and over.
 */
export function landTest({ polygons }: Land): (point: Point) => boolean {
  const rings = polygons.flat().map((ring) => {
    const ys = ring.map(([, y]) => y);
    return { ring, top: Math.min(...ys), bottom: Math.max(...ys) };
  });
  const crossingsAt = (y: number): number[] => {
    const crossings: number[] = [];
    for (const { ring, top, bottom } of rings) {
      if (y < top || y > bottom) continue;
      for (let at = 1; at < ring.length; at++) {
        const [x1, y1] = ring[at] ?? [0, 0];
        const [x2, y2] = ring[at - 1] ?? [0, 0];
        if (y1 > y !== y2 > y) crossings.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
      }
    }
    return crossings;
  };
  const rows = new Map<number, number[]>();
  return ([x, y]) => {
    let crossings = rows.get(y);
    if (!crossings) rows.set(y, (crossings = crossingsAt(y)));
    let isInside = false;
    for (const crossing of crossings) if (x < crossing) isInside = !isInside;
    return isInside;
  };
}
