// Where the names of towns and of the river stand on the map of an area.
import type { Frame, Point } from './frame.ts';
import { areaTownAnchors, type Side } from './label-anchors.ts';
import { isFree, overlap, signBox, textBox, type Box } from './label-room.ts';

/** Where the name of a town stands beside its sign, in CSS pixels. */
export interface TownAnchor {
  side: Side;
  dx: number;
  dy: number;
}

/** Sides of a town on which its name is tried, after its hand-kept one where it has one. */
const townSides: readonly TownAnchor[] = [
  { side: 'start', dx: 9, dy: 5 },
  { side: 'end', dx: -9, dy: 5 },
  { side: 'middle', dx: 0, dy: -10 },
  { side: 'middle', dx: 0, dy: 19 },
];

/** Where the name of a town fits; undefined where it fits nowhere, and the town is left to its own map. */
export function townRoom(
  { id, name }: { id: string; name: string },
  point: Point,
  frame: Frame,
  { taken, inked }: { taken: readonly Box[]; inked: readonly Point[] },
): (TownAnchor & { box: Box }) | undefined {
  const preferred = areaTownAnchors[id];
  const free = [...(preferred ? [preferred] : []), ...townSides]
    .map((anchor) => ({ ...anchor, box: textBox(point, frame, { characters: name.length, ...anchor }) }))
    .filter(({ box }) => isFree(box, frame, taken));
  const isClear = ({ box }: { box: Box }): boolean =>
    !inked.some((at) => overlap(box, signBox(at, frame, 2)));
  return free.find(isClear) ?? free[0];
}

/** Where the name of the river stands: beside it, as near to the middle of what is shown as it fits. */
export function riverRoom(
  river: readonly Point[],
  frame: Frame,
  taken: readonly Box[],
): { point: Point; box: Box } | undefined {
  const name = { characters: 'Drina'.length, side: 'start' } as const;
  const middle = river.length / 2;
  return river
    .map((at, index) => ({ at, away: Math.abs(index - middle) }))
    .sort((a, b) => a.away - b.away)
    .flatMap(({ at: [x, y] }) => [24, 48, 72].map((right): Point => [x + right, y]))
    .map((point) => ({ point, box: textBox(point, frame, name) }))
    .find(({ box }) => isFree(box, frame, taken) && !river.some((at) => overlap(box, signBox(at, frame, 6))));
}
