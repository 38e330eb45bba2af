// The outlines of the home map once more, from the finest data there is, for readers who zoom in.
import world from 'world-atlas/countries-10m.json' with { type: 'json' };
import { sharedLine, type WorldAtlas } from './borders.ts';
import { courseOf } from './course.ts';
import type { MapRiver } from './facts.ts';
import { placer, regionFrame, type Frame } from './frame.ts';
import { homeLand, riversOfHomeMap } from './home-map.ts';
import { landIn } from './land.ts';
import { withHulls } from './painters-hulls.ts';
import { landPath } from './path-text.ts';
import { thinLinePath } from './thin-line.ts';

const atlas = world as unknown as WorldAtlas;

/**
 * Steps of the finer outlines in one unit of the home map. A quarter of a unit is 0.3 km on the ground, which is
 * as exact as world-atlas is; a finer grid would only draw the steps of that.
 */
const stepsPerUnit = 4;

/** The frame of the home map in steps of the finer outlines. */
const fineFrame: Frame = {
  ...regionFrame,
  width: regionFrame.width * stepsPerUnit,
  height: regionFrame.height * stepsPerUnit,
};

/** Largest triangle that may be cut off an outline, in square steps. */
const tolerance = 2;

/** Smallest island that is drawn, in square steps. */
const smallestIsland = 40;

export interface FineLand {
  /** Steps in one unit of the home map: its path data are whole steps. */
  stepsPerUnit: number;
  /** Path data of each territory by its key, in the painting order of the home map. */
  land: Record<string, string>;
  /** Path data of the lines over the land: that between Serbia and Kosovo*, then the rivers, piece by piece. */
  lines: string[];
}

/** What the home map shows of land and rivers, about five times as fine. */
export function fineLand(rivers: readonly MapRiver[]): FineLand {
  const place = placer(fineFrame);
  const shapes = landIn(atlas, { frame: fineFrame, tolerance, smallestIsland });
  const inOrder = homeLand().map(
    ({ key }) => shapes.find((shape) => shape.key === key) ?? { key, polygons: [] },
  );
  const line = (points: Parameters<typeof place>[0][] = []): string =>
    thinLinePath(points.map(place), tolerance);
  return {
    stepsPerUnit,
    land: Object.fromEntries(withHulls(inOrder).map(({ key, polygons }) => [key, landPath(polygons)])),
    lines: [
      line(sharedLine(atlas, 'RS', 'XK')[0]),
      ...riversOfHomeMap(rivers).flatMap(({ pieces }) => pieces.map((piece) => line(courseOf(atlas, piece)))),
    ],
  };
}
