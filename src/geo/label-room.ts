// Room for labels on maps of areas, where nobody keeps anchors by hand: boxes in units of the drawing, estimated for
// the narrowest width such a map is shown at, so that labels are apart on every wider one too.
import type { Side } from './facts.ts';
import { isInFrame, type Frame, type Point } from './frame.ts';
import type { Land } from './land.ts';
import { landTest } from './land-test.ts';

/** A rectangle on the drawing. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Measured widths of a character in CSS pixels: capitals with spacing at 12 px, and town names at 13.5 px. */
const capitalPixels = 8.6;
const letterPixels = 7.2;

/** Height of a line of a label in CSS pixels. */
const lineHeightPixels = 14;

const unitsPerPixel = ({ width, narrowestPixels }: Frame): number => width / narrowestPixels;

/** The box of a text of so many characters and lines at a point, shifted by CSS pixels, as SVG sets it. */
export function textBox(
  [x, y]: Point,
  frame: Frame,
  text: { characters: number; lines?: number; isCapitals?: boolean; side: Side; dx?: number; dy?: number },
): Box {
  const scale = unitsPerPixel(frame);
  const { characters, lines = 1, isCapitals = false, side, dx = 0, dy = 0 } = text;
  const width = characters * (isCapitals ? capitalPixels : letterPixels) * scale;
  const left = x + dx * scale - { start: 0, middle: width / 2, end: width }[side];
  const baseline = y + dy * scale;
  return {
    left,
    right: left + width,
    top: baseline - 12.5 * scale,
    bottom: baseline + ((lines - 1) * lineHeightPixels + 3.5) * scale,
  };
}

/** A square box round a sign of so many CSS pixels. */
export function signBox([x, y]: Point, frame: Frame, pixels: number): Box {
  const half = (pixels / 2) * unitsPerPixel(frame);
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Whether two boxes share room. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a box lies in the frame, some units from its edge. */
export const isInside = ({ left, top, right, bottom }: Box, { width, height }: Frame): boolean =>
  left >= 4 && top >= 4 && right <= width - 4 && bottom <= height - 4;

/** Whether a box lies in the frame and over no box that is taken. */
export const isFree = (box: Box, frame: Frame, taken: readonly Box[]): boolean =>
  isInside(box, frame) && !taken.some((other) => overlap(box, other));

/** Share of a box that lies on a territory, from twenty-one samples. */
function shareOnLand(box: Box, isOnLand: (point: Point) => boolean): number {
  let hits = 0;
  for (let across = 0; across < 7; across++)
    for (let down = 0; down < 3; down++) {
      const x = box.left + ((box.right - box.left) * across) / 6;
      const y = box.top + ((box.bottom - box.top) * down) / 2;
      if (isOnLand([x, y])) hits++;
    }
  return hits / 21;
}

/** Step of the grid on which places for names are tried, in units. */
const step = 12;

/** Width of the line of a leg with a little air, in CSS pixels. */
export const linePixels = 6;

/** Share of a name that must stand on its own land. */
const leastOnLand = 0.72;

/**
 * The candidate whose two costs together are least, the first of several. What is dear to reckon is asked only of those
 * that are cheap so far. Throws where there is none.
 */
function cheapest<Candidate>(
  candidates: readonly Candidate[],
  cheap: (candidate: Candidate) => number,
  dear: (candidate: Candidate) => number,
): Candidate {
  const inTurn = candidates
    .map((candidate, at) => ({ candidate, at, cost: cheap(candidate) }))
    .sort((a, b) => a.cost - b.cost || a.at - b.at);
  let best: { candidate: Candidate; at: number; cost: number } | undefined;
  for (const { candidate, at, cost } of inTurn) {
    if (best && cost > best.cost) break;
    const whole = cost + dear(candidate);
    if (!best || whole < best.cost || (whole === best.cost && at < best.at))
      best = { candidate, at, cost: whole };
  }
  if (!best) throw new Error('there is no candidate');
  return best.candidate;
}

export interface NameRequest {
  land: Land;
  /** Characters of its longest line, and number of lines. */
  characters: number;
  lines: number;
  /** Whether it is written even where it hardly fits. */
  isRequired: boolean;
}

/**
 * The best place for the name of a territory: on its land, in the frame, clear of other labels and of lines, and near
 * the middle of what is seen of it; where a required name must stand off its land, with the point to which a leader
 * leads. Undefined where it does not fit and is not required.
 */
export function nameRoom(
  { land, characters, lines, isRequired }: NameRequest,
  frame: Frame,
  { taken, inked }: { taken: readonly Box[]; inked: readonly Point[] },
): { point: Point; box: Box; leader: Point | undefined } | undefined {
  const isOnLand = landTest(land);
  const candidates: { point: Point; box: Box; onLand: number }[] = [];
  const seen: Point[] = [];
  for (let y = step / 2; y < frame.height; y += step)
    for (let x = step / 2; x < frame.width; x += step) {
      const point: Point = [x, y];
      const isOwn = isOnLand(point);
      if (isOwn) seen.push(point);
      if (!isOwn && !isRequired) continue;
      const box = textBox(point, frame, { characters, lines, isCapitals: true, side: 'middle' });
      if (!isFree(box, frame, taken)) continue;
      const onLand = shareOnLand(box, isOnLand);
      if (onLand < leastOnLand && !isRequired) continue;
      candidates.push({ point, box, onLand });
    }
  const corners = land.polygons.flat(2).filter((at) => isInFrame(at, frame));
  const own = seen.length > 0 || !isRequired ? seen : corners;
  const isCrossed = (box: Box): boolean => inked.some((at) => overlap(box, signBox(at, frame, linePixels)));
  if (candidates.length === 0 || own.length === 0) return undefined;
  const mean = (axis: 0 | 1): number => own.reduce((sum, at) => sum + at[axis], 0) / own.length;
  const middle: Point = [mean(0), mean(1)];
  const best = cheapest(
    candidates,
    ({ point, onLand }) => 400 * (1 - onLand) + Math.hypot(point[0] - middle[0], point[1] - middle[1]),
    ({ box }) => (isCrossed(box) ? 10_000 : 0),
  );
  if (isCrossed(best.box) && !isRequired) return undefined;
  return { point: best.point, box: best.box, leader: best.onLand < 0.5 ? middle : undefined };
}
