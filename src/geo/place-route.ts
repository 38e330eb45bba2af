// Places legs, signs and labels on a map: degrees in, drawing units and path data out. Pure: it knows neither
// where the facts come from nor how they are drawn.
import { curveThrough, middleOf, nearestOn, pointOn, type Cubic } from './curve.ts';
import { isInFrame, placer, type Degrees, type Frame, type Point } from './frame.ts';
import { curvePath } from './path-text.ts';

/** A line in degrees with the directions in which it leaves and joins others. */
export interface LineOnEarth {
  id: string;
  points: readonly Degrees[];
  leadIn?: Degrees | undefined;
  leadOut?: Degrees | undefined;
}

/** A line on the drawing: its path data and where its arrow stands. */
export interface PlacedLine {
  id: string;
  path: string;
  curves: Cubic[];
  /** Middle of the line, away from any border, with the direction of travel in degrees clockwise from the right. */
  arrow: { point: Point; degrees: number };
}

/**
 * Places a line. Throws, naming the line, where it has fewer than two points or one of them lies outside the
 * frame; `clipped` maps of single countries allow the latter.
 */
export function placeLine(line: LineOnEarth, frame: Frame, { clipped = false } = {}): PlacedLine {
  const place = placer(frame);
  if (line.points.length < 2)
    throw new Error(`${line.id}: a line needs two points or more, and has ${line.points.length}`);
  const points = line.points.map((degrees) => {
    const point = place(degrees);
    if (!clipped && !isInFrame(point, frame))
      throw new Error(`${line.id}: ${degrees.join(', ')} lies outside the frame of the map`);
    return point;
  });
  const curves = curveThrough(points, {
    before: line.leadIn ? place(line.leadIn) : undefined,
    after: line.leadOut ? place(line.leadOut) : undefined,
  });
  const [start = [0, 0] as Point] = points;
  return {
    id: line.id,
    path: curvePath(
      start,
      curves.map(([, b, c, d]) => [b, c, d]),
    ),
    curves,
    arrow: middleOf(curves),
  };
}

/** Direction of the nearest line at a point, so that a closure can stand across it. Zero where there is no line. */
export function directionAt(lines: readonly PlacedLine[], point: Point): number {
  const nearest = lines.map(({ curves }) => nearestOn(curves, point));
  const [first] = nearest;
  if (!first) return 0;
  const away = ({ point: [x, y] }: { point: Point }): number => Math.hypot(x - point[0], y - point[1]);
  return nearest.reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best), first)
    .degrees;
}

/** A position in per cent of a frame, such as "38.6%". */
export interface Position {
  x: string;
  y: string;
}

/** A position as per cent of the frame, with one decimal: labels and signs keep their size on every screen. */
export function percentOf([x, y]: Point, { width, height }: Frame): Position {
  const text = (share: number): string => `${Number((100 * share).toFixed(1))}%`;
  return { x: text(x / width), y: text(y / height) };
}

/** Characters that stand on one line in a narrow country. */
const charactersOnOneLine = 12;

/** The lines of a name: two, as alike in length as they can be, where one would be longer than a country is wide. */
export function nameLines(name: string): string[] {
  if (name.length <= charactersOnOneLine) return [name];
  const parted = [...name.matchAll(/ /g)].map(({ index }) => [name.slice(0, index), name.slice(index + 1)]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));
  return parted.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), [name]);
}

/** Units from the edge of a frame within which no arrow stands. */
const edge = 24;

/**
 * Whether a frame shows a line at all, and the middle of the longest stretch inside it, where its arrow
 * stands; no arrow where only the edge is touched.
 */
export function markInside(
  curves: readonly Cubic[],
  { width, height }: Frame,
): { isShown: boolean; arrow: { point: Point; degrees: number } | undefined } {
  const samples = curves.flatMap((curve) => Array.from({ length: 32 }, (_, at) => pointOn(curve, at / 32)));
  const within = ({ point: [x, y] }: { point: Point }, by: number): boolean =>
    x >= by && x <= width - by && y >= by && y <= height - by;
  let longest: typeof samples = [];
  let run: typeof samples = [];
  for (const sample of samples) {
    run = within(sample, edge) ? [...run, sample] : [];
    if (run.length > longest.length) longest = run;
  }
  return {
    isShown: samples.some((sample) => within(sample, 0)),
    arrow: longest.length < 8 ? undefined : longest[longest.length >> 1],
  };
}
