// Room for what the home map writes beside its hand-kept names: the years of closures, and the towns that come when it
// is enlarged.
import { townRoom } from './area-labels.ts';
import { pointsAlong, type Cubic } from './curve.ts';
import type { MapTown, ShownOn, TownAnchor } from './facts.ts';
import { isInFrame, placer, regionFrame, type Frame, type Point } from './frame.ts';
import type { PlacedHomeMap } from './home-map.ts';
import { isFree, linePixels, overlap, signBox, textBox, type Box } from './label-room.ts';
import { percentOf, type Position } from './place-route.ts';

type Labels = Pick<PlacedHomeMap, 'names' | 'towns'> & {
  lines: readonly { curves: readonly Cubic[] }[];
  signs: readonly { point: Point }[];
};

const pointAt = ({ x, y }: Position): Point => [
  (parseFloat(x) / 100) * regionFrame.width,
  (parseFloat(y) / 100) * regionFrame.height,
];

/** What the names and signs of the home map take where it is as wide as the frame says, and what is drawn as lines. */
function roomTaken(map: Labels, frame: Frame, not: ShownOn): { taken: Box[]; inked: Point[] } {
  return {
    taken: [
      ...map.names
        .filter(({ shownOn }) => shownOn !== not)
        .map((name) => {
          const characters = Math.max(...name.lines.map(({ length }) => length));
          const text = { characters, lines: name.lines.length, isCapitals: true, side: name.side };
          return textBox(pointAt(name), frame, text);
        }),
      ...map.towns.flatMap(({ name, onPhones, ...town }) => {
        const { side, dx, dy } = (not === 'wide' && onPhones) || town;
        return [
          signBox(pointAt(town), frame, 10),
          textBox(pointAt(town), frame, { characters: name.length, side, dx, dy }),
        ];
      }),
      ...map.signs.map(({ point }) => signBox(point, frame, 16)),
    ],
    inked: map.lines.flatMap(({ curves }) => curves.flatMap(pointsAlong)),
  };
}

/** Where the year of a sign is tried, in CSS pixels from it: beside it, then higher and lower. */
const yearAnchors: readonly TownAnchor[] = [5, -5, -8, -12, 18, 22].flatMap((dy) =>
  [12, 9, 16].flatMap((dx): TownAnchor[] => [
    { side: 'start', dx, dy },
    { side: 'end', dx: -dx, dy },
  ]),
);

/** Where the year stands beside each sign that has one: clear of names and lines where that is possible. */
export function yearsBeside<Sign extends { id: string; year: string | undefined; point: Point }>(
  signs: readonly Sign[],
  map: Omit<Labels, 'signs'>,
): ReadonlyMap<string, TownAnchor> {
  const { taken, inked } = roomTaken({ ...map, signs }, regionFrame, 'wide');
  const anchors = new Map<string, TownAnchor>();
  for (const { id, year, point } of signs) {
    if (year === undefined) continue;
    const text = { characters: year.length };
    const tried = yearAnchors.map((anchor) => ({
      anchor,
      box: textBox(point, regionFrame, { ...text, ...anchor }),
    }));
    const isClear = ({ box }: { box: Box }): boolean =>
      !inked.some((at) => overlap(box, signBox(at, regionFrame, linePixels)));
    const free = tried.filter(({ box }) => isFree(box, regionFrame, taken));
    const best = free.find(isClear) ?? free[0] ?? tried[0];
    if (!best) continue;
    taken.push(best.box);
    anchors.set(id, best.anchor);
  }
  return anchors;
}

/** A town that the home map shows from some zoom on. */
export interface FurtherTown extends Position, TownAnchor {
  name: string;
  /** The zoom from which on its name has room. */
  zoom: number;
}

/** The zooms at which room is looked for: those of the buttons. */
const zooms = [1.6, 2.56, 4.1, 6.55, 8];

/** The further towns of the enlarged map, each from the zoom on at which its name fits; those that never do are left out. */
export function furtherTowns(map: Labels, towns: readonly MapTown[]): FurtherTown[] {
  const place = placer(regionFrame);
  const found: FurtherTown[] = [];
  const left = new Set(towns.filter(({ at }) => isInFrame(place(at), regionFrame)));
  for (const zoom of zooms) {
    const frame = { ...regionFrame, narrowestPixels: regionFrame.narrowestPixels * zoom };
    const { taken, inked } = roomTaken(map, frame, 'phones');
    for (const { name, side, dx, dy, ...town } of found)
      taken.push(
        signBox(pointAt(town), frame, 10),
        textBox(pointAt(town), frame, { characters: name.length, side, dx, dy }),
      );
    for (const town of left) {
      const point = place(town.at);
      const dot = signBox(point, frame, 10);
      if (!isFree(dot, frame, taken)) continue;
      const anchor = townRoom(town, point, frame, { taken, inked });
      if (!anchor) continue;
      taken.push(dot, anchor.box);
      left.delete(town);
      const { side, dx, dy } = anchor;
      found.push({ name: town.name, ...percentOf(point, regionFrame), side, dx, dy, zoom });
    }
  }
  return found;
}
