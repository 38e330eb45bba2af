// The course of a river as far as it is a border: world-atlas has borders and no rivers.
import { kilometresBetween, sharedLine, type WorldAtlas } from './borders.ts';
import type { Degrees } from './frame.ts';

/** A piece of the border of two territories, by their keys, from one point on it to another. */
export interface BorderPiece {
  between: readonly [string, string];
  from: Degrees;
  to: Degrees;
}

interface Nearest {
  index: number;
  km: number;
}

/** The point of a line nearest to another point; an infinite distance where the line is empty. */
const nearestIn = (line: readonly Degrees[], to: Degrees): Nearest =>
  line.reduce<Nearest>(
    (best, point, index) => {
      const km = kilometresBetween(point, to);
      return km < best.km ? { index, km } : best;
    },
    { index: -1, km: Infinity },
  );

/**
 * The point of the border of two territories that is nearest to another point, and how far it is; undefined where
 * the two have no border in common.
 */
export function nearestOnBorder(
  world: WorldAtlas,
  [first, second]: BorderPiece['between'],
  to: Degrees,
): { at: Degrees; km: number } | undefined {
  const points = sharedLine(world, first, second).flat();
  const { index, km } = nearestIn(points, to);
  const at = points[index];
  return at && { at, km };
}

/**
 * A piece of a border in degrees, from the point of the data nearest to where it begins to the one nearest to where
 * it ends. Empty where the two territories have no border in common.
 */
export function courseOf(world: WorldAtlas, { between: [first, second], from, to }: BorderPiece): Degrees[] {
  const lines = sharedLine(world, first, second).map((line) => ({
    line,
    begin: nearestIn(line, from),
    end: nearestIn(line, to),
  }));
  const [best] = lines.sort((a, b) => a.begin.km + a.end.km - (b.begin.km + b.end.km));
  if (!best) return [];
  const { line, begin, end } = best;
  return begin.index <= end.index
    ? line.slice(begin.index, end.index + 1)
    : line.slice(end.index, begin.index + 1).reverse();
}
