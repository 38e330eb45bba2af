// Where the names of towns and rivers stand on the map of an area.
import type { TownAnchor } from './facts.ts';
import type { Frame, Point } from './frame.ts';
import { isFree, overlap, signBox, textBox, type Box } from './label-room.ts';

/** Sides of a town on which its name is tried, after its hand-kept one where it has one. */
const townSides: readonly TownAnchor[] = [
  { side: 'start', dx: 9, dy: 5 },
  { side: 'end', dx: -9, dy: 5 },
  { side: 'middle', dx: 0, dy: -10 },
  { side: 'middle', dx: 0, dy: 19 },
];

/** Where the name of a town fits; undefined where it fits nowhere, and the town is left to its own map. */
export function townRoom(
  { name, label }: { name: string; label?: TownAnchor | undefined },
  point: Point,
  frame: Frame,
  { taken, inked }: { taken: readonly Box[]; inked: readonly Point[] },
): (TownAnchor & { box: Box }) | undefined {
  const free = [...(label ? [label] : []), ...townSides]
    .map((anchor) => ({ ...anchor, box: textBox(point, frame, { characters: name.length, ...anchor }) }))
    .filter(({ box }) => isFree(box, frame, taken));
  const isClear = ({ box }: { box: Box }): boolean =>
    !inked.some((at) => overlap(box, signBox(at, frame, 2)));
  return free.find(isClear) ?? free[0];
}

/** Where the name of a river stands: beside it, as near to the middle of what is shown as it fits. */
export function riverRoom(
  { name, points }: { name: string; points: readonly Point[] },
  frame: Frame,
  taken: readonly Box[],
): { point: Point; box: Box } | undefined {
  const text = { characters: name.length, side: 'start' } as const;
  const middle = points.length / 2;
  return points
    .map((at, index) => ({ at, away: Math.abs(index - middle) }))
    .sort((a, b) => a.away - b.away)
    .flatMap(({ at: [x, y] }) => [24, 48, 72].map((right): Point => [x + right, y]))
    .map((point) => ({ point, box: textBox(point, frame, text) }))
    .find(
      ({ box }) => isFree(box, frame, taken) && !points.some((at) => overlap(box, signBox(at, frame, 6))),
    );
}
