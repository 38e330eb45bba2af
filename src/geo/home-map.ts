// The home map as numbers and path data: everything a component needs to draw it, and nothing about markup.
import world from 'world-atlas/countries-50m.json' with { type: 'json' };
import { sharedLine, type WorldAtlas } from './borders.ts';
import { courseOf } from './course.ts';
import type {
  Ground,
  HomeLabel,
  LabelPlace,
  MapCountry,
  MapFacts,
  MapRiver,
  MapSign,
  MapTown,
  ShownOn,
  Side,
  TownAnchor,
} from './facts.ts';
import { middleOf, placer, regionFrame, type Degrees, type Point } from './frame.ts';
import { yearsBeside } from './home-labels.ts';
import { landIn, type Land } from './land.ts';
import { orientation, orientationCities, seaAnchors } from './orientation.ts';
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
import { territoryKeys } from './territories.ts';
import { thinLinePath } from './thin-line.ts';

const atlas = world as unknown as WorldAtlas;

/**
 * Largest triangle cut off an outline, in square units: with 4 the home page stays within the first round trip, and
 * at 1280 px no kink shows that 3 would not show too. Zoomed in, the finer file takes its place.
 */
const tolerance = 4;

/** Where the name of a town stands for which nobody keeps a place by hand: to the right of its sign. */
const besideSign: TownAnchor = { side: 'start', dx: 9, dy: 5 };

interface PlacedName extends Position {
  /** One line, or two for a long name. */
  lines: string[];
  side: Side;
  ground: Ground;
  shownOn: ShownOn;
  leader: [Position, Position] | undefined;
}

export interface PlacedHomeMap {
  land: { key: string; path: string; isMember: boolean; country: MapCountry | undefined }[];
  /** Dashes in the colour of the land over the line between Serbia and Kosovo*. */
  kosovoLine: string;
  rivers: (Position & { name: string; paths: string[] })[];
  lines: (PlacedLine & { isSide: boolean; arrowAt: Position; arrowTurn: number })[];
  signs: (MapSign & Position & { turn: number; point: Point; yearAt: TownAnchor | undefined })[];
  towns: (MapTown & Position & TownAnchor & { onPhones: TownAnchor | undefined })[];
  cities: (Position & TownAnchor & { name: string; ground: Ground })[];
  names: (PlacedName & { country: MapCountry | undefined })[];
  seas: (Position & { name: string; turn: number; isWideOnly: boolean })[];
  /** The point to which the map goes first when it is enlarged, in whole units. */
  first: Point;
}

/**
 * The land of the home map in painting order, with whole outlines: what the hulls must look like. The outlines
 * never change and are placed once.
 */
export function homeLand(): readonly Land[] {
  return (landInOrder ??= placeLand());
}

let landInOrder: readonly Land[] | undefined;

function placeLand(): readonly Land[] {
  const land = landIn(atlas, { frame: regionFrame, tolerance, smallestIsland: 20 });
  return territoryKeys.flatMap((key) => land.find((shape) => shape.key === key) ?? []);
}

/** The rivers the home map shows: those whose name has a place on it. */
export const riversOfHomeMap = (rivers: readonly MapRiver[]): (MapRiver & { nameAt: Degrees })[] =>
  rivers.flatMap((river) => (river.nameAt ? [{ ...river, nameAt: river.nameAt }] : []));

/** Places everything on the home map. Throws, naming the leg, where one cannot be placed inside the frame. */
export function placeHomeMap(facts: MapFacts): PlacedHomeMap {
  const place = placer(regionFrame);
  const percent = (degrees: Degrees): Position => percentOf(place(degrees), regionFrame);
  const byKey = new Map(facts.countries.map((country) => [country.key, country]));
  const isMember = (key: string): boolean => byKey.get(key)?.isMember ?? orientation[key]?.isMember ?? false;
  const lines = facts.lines.map((line) => ({ ...placeLine(line, regionFrame), isSide: line.isSide }));

  const placeLabel = (key: string, name: string, label: LabelPlace, shownOn: ShownOn): PlacedName => ({
    ...percent(label.at),
    lines: nameLines(name),
    side: label.side ?? 'middle',
    ground: label.isOverSea ? 'sea' : isMember(key) ? 'member' : 'other',
    shownOn,
    leader: label.leader && [percent(label.leader[0]), percent(label.leader[1])],
  });
  /** A name where it stands on all screens, or twice: where it stands on phones, and on all others. */
  const placeName = (key: string, name: string, label: HomeLabel): PlacedName[] => [
    placeLabel(key, name, label, label.isWideOnly || label.onPhones ? 'wide' : 'all'),
    ...(label.onPhones ? [placeLabel(key, name, label.onPhones, 'phones')] : []),
  ];
  const towns = facts.towns.filter(({ isOnHomeMap }) => isOnHomeMap);
  const named = facts.countries
    .flatMap((country) => (country.homeLabel ? [{ country, label: country.homeLabel }] : []))
    .sort((a, b) => a.label.order - b.label.order);

  const placedTowns = towns.map((town) => ({
    ...town,
    ...percent(town.at),
    ...(town.label ?? besideSign),
    onPhones: town.labelOnPhones,
  }));
  const names = [
    ...named.flatMap(({ country, label }) =>
      placeName(country.key, country.name, label).map((name) => ({ ...name, country })),
    ),
    ...Object.entries(orientation).flatMap(([key, { name, homeLabel }]) =>
      homeLabel && !byKey.has(key)
        ? placeName(key, name, homeLabel).map((placed) => ({ ...placed, country: undefined }))
        : [],
    ),
  ];
  const signs = facts.signs.map((sign) => ({ ...sign, point: place(sign.at) }));
  const years = yearsBeside(signs, { names, towns: placedTowns, lines });
  const [firstX, firstY] = place(facts.first ?? middleOf(regionFrame));

  return {
    land: withHulls(homeLand()).map(({ key, polygons }) => ({
      key,
      path: landPath(polygons),
      isMember: isMember(key),
      country: byKey.get(key),
    })),
    kosovoLine: kosovoLine(),
    rivers: riversOfHomeMap(facts.rivers).map(({ name, pieces, nameAt }) => ({
      name,
      ...percent(nameAt),
      paths: pieces.map((piece) => thinLinePath(courseOf(atlas, piece).map(place), 1.2)),
    })),
    lines: lines.map((line) => ({
      ...line,
      arrowAt: percentOf(line.arrow.point, regionFrame),
      arrowTurn: Math.round(line.arrow.degrees),
    })),
    signs: signs.map((sign) => ({
      ...sign,
      ...percentOf(sign.point, regionFrame),
      turn: Math.round(directionAt(lines, sign.point)),
      yearAt: years.get(sign.id),
    })),
    towns: placedTowns,
    cities: orientationCities
      .filter(({ name }) => !towns.some((town) => town.name === name))
      .map((city) => ({ ...city, ...percent(city.at) })),
    names,
    seas: seaAnchors.map(({ name, at, turn = 0, isWideOnly = false }) => ({
      name,
      ...percent(at),
      turn,
      isWideOnly,
    })),
    first: [Math.round(firstX), Math.round(firstY)],
  };
}

/** The line between Serbia and Kosovo* as its outlines draw it, so that dashes can lie exactly over it. */
function kosovoLine(): string {
  const [border = []] = sharedLine(atlas, 'RS', 'XK');
  return thinLinePath(border.map(placer(regionFrame)), tolerance);
}
