// Where the names of towns and rivers stand on the map of an area.
import type { TownAnchor } from './facts.ts';
import type { Frame, Point } from './frame.ts';
import { isFree, linePixels, overlap, signBox, textBox, type Box } from './label-room.ts';

/** Where the name of a town is tried beside its sign, after its hand-kept place where it has one. */
const townAnchors: readonly TownAnchor[] = [
  { side: 'start', dx: 9, dy: 5 },
  { side: 'end', dx: -9, dy: 5 },
  { side: 'middle', dx: 0, dy: -10 },
  { side: 'middle', dx: 0, dy: 19 },
  { side: 'start', dx: 7, dy: -5 },
  { side: 'end', dx: -7, dy: -5 },
  { side: 'start', dx: 7, dy: 15 },
  { side: 'end', dx: -7, dy: 15 },
  { side: 'start', dx: 18, dy: 5 },
  { side: 'end', dx: -18, dy: 5 },
];

/**
 * Where the name of a town fits and no line runs through it; undefined where it fits nowhere, and the town is left to
 * a map that shows more of its surroundings.
 */
export function townRoom(
  { name, label }: { name: string; label?: TownAnchor | undefined },
  point: Point,
  frame: Frame,
  { taken, inked }: { taken: readonly Box[]; inked: readonly Point[] },
): (TownAnchor & { box: Box }) | undefined {
  return [...(label ? [label] : []), ...townAnchors]
    .map((anchor) => ({ ...anchor, box: textBox(point, frame, { characters: name.length, ...anchor }) }))
    .find(
      ({ box }) =>
        isFree(box, frame, taken) && !inked.some((at) => overlap(box, signBox(at, frame, linePixels))),
    );
}

/** Where the name of a river stands: beside it and off all lines, as near to the middle of what is shown as it fits. */
export function riverRoom(
  { name, points }: { name: string; points: readonly Point[] },
  frame: Frame,
  { taken, inked }: { taken: readonly Box[]; inked: readonly Point[] },
): { point: Point; box: Box } | undefined {
  const middle = points.length / 2;
  const sides = (['start', 'end'] as const).flatMap((side) =>
    [24, 48, 72].map((pixels) => ({ side, right: side === 'start' ? pixels : -pixels })),
  );
  return points
    .map((at, index) => ({ at, away: Math.abs(index - middle) }))
    .sort((a, b) => a.away - b.away)
    .flatMap(({ at: [x, y] }) =>
      sides.map(({ side, right }) => {
        const box = textBox([x + right, y], frame, { characters: name.length, side });
        return { point: [box.left, y] as Point, box };
      }),
    )
    .filter(({ box }) => isFree(box, frame, taken))
    .find(({ box }) => !inked.some((at) => overlap(box, signBox(at, frame, linePixels))));
}
