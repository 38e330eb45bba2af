// The bar that says how long a length on the ground is on the map of an area.
import { kilometresBetween } from './borders.ts';
import { placer, type Degrees, type Frame, type Point } from './frame.ts';
import { overlap, signBox, type Box } from './label-room.ts';
import { percentOf, type Position } from './place-route.ts';

/** A length on the ground to measure with: its middle, its kilometres, its length in units, and the room it takes. */
export interface ScaleBar extends Position {
  km: number;
  units: number;
  box: Box;
}

/** Units by which a place farther to the left is tried. */
const step = 20;

/**
 * A bar for the longest of 5, 10, 20 and so on kilometres that is no longer than a third of the frame: at the bottom,
 * as far to the right as no line passes there.
 */
export function scaleBar(frame: Frame, lines: readonly Point[]): ScaleBar {
  const place = placer(frame);
  const middle: Degrees = [frame.middleLon, (frame.topLat + frame.bottomLat) / 2];
  const east: Degrees = [middle[0] + 0.1, middle[1]];
  const km = kilometresBetween(middle, east);
  const unitsPerKm = (place(east)[0] - place(middle)[0]) / km;
  const fitting = [5, 10, 20, 50, 100].filter((length) => length * unitsPerKm <= frame.width / 3);
  const longest = fitting.at(-1) ?? 5;
  const units = Math.round(longest * unitsPerKm);
  const steps = Math.floor((frame.width - 40 - units) / step);
  const bars = Array.from({ length: steps + 1 }, (_, at): Box => {
    const right = frame.width - 20 - at * step;
    return { left: right - units, right, top: frame.height - 58, bottom: frame.height - 10 };
  });
  const isClear = (bar: Box): boolean => !lines.some((at) => overlap(bar, signBox(at, frame, 4)));
  const box = bars.find(isClear) ?? bars[0];
  if (!box) throw new Error('a map has room for a scale');
  return { km: longest, units, ...percentOf([box.right - units / 2, box.bottom - 24], frame), box };
}
