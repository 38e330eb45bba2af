// The home map as numbers and path data: everything a component needs to draw it, and nothing about markup.
import world from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { MapCountry, MapFacts, MapSign, MapTown } from './facts.ts';
import { placer, regionFrame, type Degrees, type Point } from './frame.ts';
import {
  countryAnchors,
  orientationAnchors,
  orientationCities,
  riverAnchor,
  seaAnchors,
  townAnchors,
  townsOnHomeMap,
  type Anchor,
  type Ground,
  type Side,
} from './label-anchors.ts';
import { landIn, sharedLine, type Land, type WorldAtlas } from './land.ts';
import { withHulls } from './painters-hulls.ts';
import { landPath } from './path-text.ts';
import {
  directionAt,
  nameLines,
  percentOf,
  placeLine,
  type PlacedLine,
  type Position,
} from './place-route.ts';
import { drina } from './river.ts';
import { orientation } from './territories.ts';
import { thinLinePath } from './thin-line.ts';

const atlas = world as unknown as WorldAtlas;

/**
 * Largest triangle cut off an outline, in square units: with 4 the home page stays within the first round trip, and
 * at 1280 px no kink shows that 3 would not show too. Zoomed in, the finer file takes its place.
 */
const tolerance = 4;

/**
 * Painting order, lowest first. Territories without a link are merged with those they do not touch.
 * A lower country’s outline is shortened where a higher one covers it.
 */
const paintingOrder: readonly string[] = [
  'MT',
  'CZ',
  'DE',
  'IT',
  'SK',
  'UA',
  'MD',
  'RO',
  'AT',
  'SI',
  'TR',
  'GR',
  'BG',
  'HU',
  'HR',
  'AL',
  'BA',
  'ME',
  'MK',
  'RS',
  'XK',
];

interface PlacedName extends Position {
  /** One line, or two for a long name. */
  lines: string[];
  side: Side;
  ground: Ground;
  isWideOnly: boolean;
  leader: [Position, Position] | undefined;
}

export interface PlacedHomeMap {
  land: { key: string; path: string; isMember: boolean; country: MapCountry | undefined }[];
  /** Dashes in the colour of the land over the line between Serbia and Kosovo*. */
  kosovoLine: string;
  river: string;
  riverName: Position;
  lines: (PlacedLine & { isSide: boolean; markAt: Position; markTurn: number })[];
  signs: (MapSign & Position & { turn: number; point: Point })[];
  towns: (MapTown & Position & { side: Side; dx: number; dy: number })[];
  cities: (Position & { name: string; side: Side; dx: number; dy: number; ground: Ground })[];
  names: (PlacedName & { country: MapCountry | undefined })[];
  seas: (Position & { name: string; turn: number; isWideOnly: boolean })[];
}

/**
 * The land of the home map in painting order, with whole outlines: what the hulls must look like. Throws where the
 * frame shows a territory without a place in that order. The outlines never change and are placed once.
 */
export function homeLand(): readonly Land[] {
  return (landInOrder ??= placeLand());
}

let landInOrder: readonly Land[] | undefined;

function placeLand(): readonly Land[] {
  const land = landIn(atlas, { frame: regionFrame, tolerance, smallestIsland: 20 });
  const unplaced = land.filter(({ key }) => !paintingOrder.includes(key)).map(({ key }) => key);
  if (unplaced.length > 0) throw new Error(`no place in the painting order for ${unplaced.join(', ')}`);
  return paintingOrder.flatMap((key) => land.find((shape) => shape.key === key) ?? []);
}

/** Places everything on the home map. Throws, naming the leg, where one cannot be placed inside the frame. */
export function placeHomeMap(facts: MapFacts): PlacedHomeMap {
  const place = placer(regionFrame);
  const percent = (degrees: Degrees): Position => percentOf(place(degrees), regionFrame);
  const byKey = new Map(facts.countries.map((country) => [country.key, country]));
  const isMember = (key: string): boolean => byKey.get(key)?.isMember ?? orientation[key]?.isMember ?? false;
  const lines = facts.lines.map((line) => ({ ...placeLine(line, regionFrame), isSide: line.isSide }));

  const placeName = (key: string, name: string, anchor: Anchor): PlacedName => ({
    ...percent(anchor.at),
    lines: nameLines(name),
    side: anchor.side ?? 'middle',
    ground: anchor.ground ?? (isMember(key) ? 'member' : 'other'),
    isWideOnly: anchor.wideOnly ?? false,
    leader: anchor.leader && [percent(anchor.leader[0]), percent(anchor.leader[1])],
  });

  return {
    land: withHulls(homeLand()).map(({ key, polygons }) => ({
      key,
      path: landPath(polygons),
      isMember: isMember(key),
      country: byKey.get(key),
    })),
    kosovoLine: kosovoLine(),
    river: thinLinePath(drina(atlas).map(place), 1.2),
    riverName: percent(riverAnchor),
    lines: lines.map((line) => ({
      ...line,
      markAt: percentOf(line.mark.point, regionFrame),
      markTurn: Math.round(line.mark.degrees),
    })),
    signs: facts.signs.map((sign) => {
      const point = place(sign.at);
      return {
        ...sign,
        ...percentOf(point, regionFrame),
        point,
        turn: Math.round(directionAt(lines, point)),
      };
    }),
    towns: facts.towns
      .filter(({ id }) => townsOnHomeMap.includes(id))
      .map((town) => ({
        ...town,
        ...percent(town.at),
        ...(townAnchors[town.id] ?? { side: 'start', dx: 9, dy: 5 }),
      })),
    cities: orientationCities.map((city) => ({ ...city, ...percent(city.at) })),
    names: [
      ...Object.entries(countryAnchors).flatMap(([key, anchor]) => {
        const country = byKey.get(key);
        return country ? [{ ...placeName(key, country.name, anchor), country }] : [];
      }),
      ...Object.entries(orientationAnchors).map(([key, anchor]) => ({
        ...placeName(key, orientation[key]?.name ?? key, anchor),
        country: undefined,
      })),
    ],
    seas: seaAnchors.map(({ name, at, turn = 0, wideOnly = false }) => ({
      name,
      ...percent(at),
      turn,
      isWideOnly: wideOnly,
    })),
  };
}

/** The line between Serbia and Kosovo* as its outlines draw it, so that dashes can lie exactly over it. */
function kosovoLine(): string {
  const [border = []] = sharedLine(atlas, 'RS', 'XK');
  return thinLinePath(border.map(placer(regionFrame)), tolerance);
}
