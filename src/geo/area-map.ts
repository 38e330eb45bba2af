// Maps of one country, one stretch of a river or the surroundings of one place, drawn from the finer outlines.
import world from 'world-atlas/countries-10m.json' with { type: 'json' };
import { riverRoom, townRoom } from './area-labels.ts';
import { sharedLine, territoryPoints, type WorldAtlas } from './borders.ts';
import { courseOf } from './course.ts';
import { pointsAlong } from './curve.ts';
import type { MapCountry, MapFacts, MapSign, MapTown, TownAnchor } from './facts.ts';
import { frameAround, isInFrame, placer, regionFrame, type Degrees, type Frame } from './frame.ts';
import { isFree, isInside, nameRoom, signBox, textBox, type Box } from './label-room.ts';
import { landIn } from './land.ts';
import { orientation, orientationCities, seaAnchors } from './orientation.ts';
import { landPath } from './path-text.ts';
import {
  directionAt,
  markInside,
  nameLines,
  percentOf,
  placeLine,
  type PlacedLine,
  type Position,
} from './place-route.ts';
import { scaleBar, type ScaleBar } from './scale-bar.ts';
import { thinLinePath } from './thin-line.ts';

const atlas = world as unknown as WorldAtlas;

/** All maps of areas are squares of as many units. */
const side = 600;

/** Smallest triangle of a drawn line, in square units. */
const lineTolerance = 1.2;

interface AreaName extends Position {
  key: string;
  lines: string[];
  country: MapCountry | undefined;
  /** From the name to its territory, where the name stands off it. */
  leader: [Position, Position] | undefined;
}

export interface PlacedAreaMap {
  /** Side of the square, in units. */
  side: number;
  land: { key: string; path: string; isSubject: boolean }[];
  kosovoLine: string;
  rivers: { name: string; paths: string[]; nameAt: Position | undefined }[];
  lines: (PlacedLine & { isSide: boolean; arrowAt: Position | undefined; arrowTurn: number })[];
  signs: (MapSign & Position & { turn: number })[];
  towns: (MapTown & Position & TownAnchor)[];
  /** Cities for orientation, which no source names. */
  cities: (Position & TownAnchor & { name: string })[];
  names: AreaName[];
  seas: (Position & { name: string; turn: number })[];
  scale: ScaleBar | undefined;
}

/** The frame of the map of a country: the country, as far as the home map shows it, and whether that is all of it. */
export interface CountryFrame {
  frame: Frame;
  isWhole: boolean;
}

/** The frame of the map of a country; undefined for a country that the home map does not show, or an unknown key. */
export function countryFrame(key: string): CountryFrame | undefined {
  const place = placer(regionFrame);
  const all = territoryPoints(atlas, key);
  const points = all.filter((degrees) => isInFrame(place(degrees), regionFrame));
  if (points.length === 0) return undefined;
  return { frame: frameAround(points, { side, margin: 0.1 }), isWhole: points.length === all.length };
}

/** A frame round places, with at least so many degrees of latitude from top to bottom. */
export function placesFrame(places: readonly Degrees[], smallestDegrees: number): Frame {
  const around = places.flatMap(([lon, lat]): Degrees[] => [
    [lon, lat - smallestDegrees / 2],
    [lon, lat + smallestDegrees / 2],
  ]);
  return frameAround(around, { side, margin: 0 });
}

interface AreaRequest {
  frame: Frame;
  /** Keys of the territories the map is about. */
  subjects: readonly string[];
  facts: MapFacts;
  /** Key of a territory whose name the page says already. */
  unnamed?: string;
  /** Whether a bar shows a length on the ground. */
  hasScale?: boolean;
}

/** Places everything the frame shows. */
export function placeAreaMap({
  frame,
  subjects,
  facts,
  unnamed,
  hasScale = false,
}: AreaRequest): PlacedAreaMap {
  const place = placer(frame);
  const percent = (degrees: Degrees): Position => percentOf(place(degrees), frame);
  const isShown = (degrees: Degrees): boolean => isInFrame(place(degrees), frame);
  const land = landIn(atlas, { frame, tolerance: 1.5, smallestIsland: 6 });
  const byKey = new Map(facts.countries.map((country) => [country.key, country]));
  const lines = facts.lines.map((line) => {
    const placed = placeLine(line, frame, { clipped: true });
    return { ...placed, isSide: line.isSide, inside: markInside(placed.curves, frame) };
  });
  const rivers = facts.rivers.flatMap(({ name, pieces }) => {
    const shown = pieces.map((piece) => courseOf(atlas, piece)).filter((course) => course.some(isShown));
    return shown.length === 0 ? [] : [{ name, courses: shown.map((course) => course.map(place)) }];
  });
  const water = rivers.flatMap(({ courses }) => courses.flat());
  const signs = facts.signs.filter(({ at }) => isShown(at));
  const shownTowns = facts.towns.filter(({ at }) => isInside(signBox(place(at), frame, 12), frame));

  const inked = [...lines.flatMap(({ curves }) => curves.flatMap(pointsAlong)), ...water].filter((point) =>
    isInFrame(point, frame),
  );
  const scale = hasScale ? scaleBar(frame, inked) : undefined;
  const taken: Box[] = [
    ...signs.map(({ at }) => signBox(place(at), frame, 16)),
    ...shownTowns.map(({ at }) => signBox(place(at), frame, 10)),
    ...(scale ? [scale.box] : []),
  ];
  const towns = shownTowns.flatMap((town) => {
    const anchor = townRoom(town, place(town.at), frame, { taken, inked });
    if (!anchor) return [];
    taken.push(anchor.box);
    return [{ ...town, ...percent(town.at), side: anchor.side, dx: anchor.dx, dy: anchor.dy }];
  });
  const riverNames = rivers.map(({ name, courses }) => {
    const points = courses.flat().filter((point) => isInFrame(point, frame));
    const room = riverRoom({ name, points }, frame, { taken, inked });
    if (room) taken.push(room.box);
    return room && percentOf(room.point, frame);
  });
  const seas = seaAnchors.flatMap(({ name, at, turn = 0 }) => {
    const box = signBox(place(at), frame, 7 * name.length);
    const flat = textBox(place(at), frame, { characters: name.length, side: 'middle' });
    const room = turn === 0 ? flat : box;
    if (!isFree(room, frame, taken)) return [];
    taken.push(room);
    return [{ name, turn, ...percent(at) }];
  });

  const names = land
    .filter(({ key }) => key !== unnamed)
    .sort((a, b) => Number(b.key === 'XK') - Number(a.key === 'XK'))
    .flatMap((shape): AreaName[] => {
      const country = byKey.get(shape.key);
      const name = country?.name ?? orientation[shape.key]?.name;
      if (!name) return [];
      const text = nameLines(name);
      const characters = Math.max(...text.map(({ length }) => length));
      const room = nameRoom(
        { land: shape, characters, lines: text.length, isRequired: shape.key === 'XK' },
        frame,
        { taken, inked },
      );
      if (!room) return [];
      taken.push(room.box);
      return [
        {
          key: shape.key,
          lines: text,
          country,
          ...percentOf(room.point, frame),
          leader: room.leader && [percentOf(room.point, frame), percentOf(room.leader, frame)],
        },
      ];
    });
  const cities = orientationCities.flatMap(({ name, at }) => {
    const dot = signBox(place(at), frame, 8);
    if (!isFree(dot, frame, taken)) return [];
    const anchor = townRoom({ name }, place(at), frame, { taken, inked });
    if (!anchor) return [];
    taken.push(anchor.box, dot);
    return [{ name, ...percent(at), side: anchor.side, dx: anchor.dx, dy: anchor.dy }];
  });

  return {
    side,
    land: [...land]
      .sort((a, b) => Number(subjects.includes(a.key)) - Number(subjects.includes(b.key)))
      .map(({ key, polygons }) => ({ key, path: landPath(polygons), isSubject: subjects.includes(key) })),
    kosovoLine: land.some(({ key }) => key === 'XK')
      ? thinLinePath((sharedLine(atlas, 'RS', 'XK')[0] ?? []).map(place), lineTolerance)
      : '',
    rivers: rivers.map(({ name, courses }, at) => ({
      name,
      paths: courses.map((course) => thinLinePath(course, lineTolerance)),
      nameAt: riverNames[at],
    })),
    lines: lines.flatMap(({ inside, ...line }) =>
      inside.isShown
        ? [
            {
              ...line,
              arrowAt: inside.arrow && percentOf(inside.arrow.point, frame),
              arrowTurn: Math.round(inside.arrow?.degrees ?? 0),
            },
          ]
        : [],
    ),
    signs: signs.map((sign) => ({
      ...sign,
      ...percent(sign.at),
      turn: Math.round(directionAt(lines, place(sign.at))),
    })),
    towns,
    cities,
    names,
    seas,
    scale,
  };
}
