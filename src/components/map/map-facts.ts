// Content → the plain facts a map is drawn from. The last place that knows entries; geometry knows degrees only.
import { entryPath, href } from '#addresses.ts';
import { entriesOf, requireEntry, type Atlas } from '#data/atlas.ts';
import { once } from '#data/once.ts';
import {
  belongsTo,
  eventsInOrder,
  legsInTravelOrder,
  momentsInOrder,
  periodsOfLeg,
  waypointsOf,
} from '#data/routes.ts';
import { meaningOf } from '#data/vocabularies.ts';
import type { MapCountry, MapFacts, MapLine, MapRiver, MapSign, MapTown } from '#geo/facts.ts';
import type { Degrees } from '#geo/frame.ts';
import { cellsOf, nearest } from '#geo/nearest.ts';
import { periodText } from '#format/dates.ts';
import { words } from '#words/en.ts';
import type { Entry } from '#schemas/collections.ts';

const degreesOf = ({ lon, lat }: { lon: number; lat: number }): Degrees => [lon, lat];

/** The line of a leg, or none where it is told in words only. Throws where a named place has no point. */
function lineOf(atlas: Atlas, entry: Entry<'routes'>): MapLine[] {
  const { id, data } = entry;
  const points = waypointsOf(atlas, entry);
  if (!points) return [];
  return [
    {
      id,
      points: points.map(degreesOf),
      isSide: data.rank === 'side',
      leadIn: data.leadIn && degreesOf(data.leadIn),
      leadOut: data.leadOut && degreesOf(data.leadOut),
    },
  ];
}

const countriesOnMap = (atlas: Atlas): MapCountry[] =>
  entriesOf(atlas, 'countries').map((country) => ({
    key: country.data.codes.alpha2,
    name: country.data.name,
    href: href(entryPath(country)),
    isMember: country.data.eu.member,
    homeLabel: homeLabelOf(country),
  }));

function homeLabelOf({ data: { homeMapLabel: label } }: Entry<'countries'>): MapCountry['homeLabel'] {
  if (!label) return undefined;
  return {
    ...label,
    at: degreesOf(label.at),
    leader: label.leader && [degreesOf(label.leader.from), degreesOf(label.leader.to)],
  };
}

function townsOf(atlas: Atlas): MapTown[] {
  const capitals = new Set(entriesOf(atlas, 'countries').map(({ data }) => data.capital.value));
  return entriesOf(atlas, 'places').flatMap(({ id, data }) =>
    data.point && !data.point.beyondMap
      ? [
          {
            id,
            name: data.name,
            at: degreesOf(data.point),
            isCapital: capitals.has(data.name),
            isOnHomeMap: data.onHomeMap ?? false,
            label: data.label && {
              side: data.label.side,
              dx: data.label.rightPixels,
              dy: data.label.downPixels,
            },
          },
        ]
      : [],
  );
}

const riversOf = (atlas: Atlas): MapRiver[] =>
  entriesOf(atlas, 'places').flatMap(({ id, data: { name, course } }) => {
    const keyOf = (country: string): string =>
      requireEntry(atlas, country, ['countries'], id).data.codes.alpha2;
    if (!course) return [];
    return [
      {
        name,
        pieces: course.pieces.map(({ borderOf: [first = '', second = ''], from, to }) => ({
          between: [keyOf(first), keyOf(second)],
          from: degreesOf(from),
          to: degreesOf(to),
        })),
        nameAt: course.nameAt && degreesOf(course.nameAt),
      },
    ];
  });

const signsOf = (atlas: Atlas): MapSign[] =>
  eventsInOrder(atlas).flatMap(({ entry }): MapSign[] => {
    const { kind, mark, title, date } = entry.data;
    const { sign } = meaningOf(atlas, 'event-kinds', kind);
    if (!mark || !sign) return [];
    const isDated = date.stated !== false;
    const when = isDated ? periodText(date) : words.notDated;
    return [
      {
        id: entry.id,
        // A year the document does not print stands in no title.
        name: date.yearReadByAtlas ? title : `${title}, ${when}`,
        when,
        href: href(entryPath(entry)),
        kind: sign,
        at: degreesOf(mark),
        isDated,
      },
    ];
  });

/** What a map draws at most. Beyond that it would be no map but a stain, and its page too large. */
const onMap = { lines: 16, signs: 12, towns: 16, rivers: 8 } as const;

const allFacts = once((atlas) => ({
  countries: countriesOnMap(atlas),
  lines: legsInTravelOrder(atlas)
    .slice(0, onMap.lines)
    .flatMap(({ entry }) => lineOf(atlas, entry)),
  signs: cellsOf(signsOf(atlas)),
  towns: cellsOf(townsOf(atlas)),
  rivers: riversOf(atlas).slice(0, onMap.rivers),
}));

/** What the map of the whole region draws: the first legs and signs; of the towns it chooses itself. */
export function mapFactsOf(atlas: Atlas): MapFacts {
  const { countries, lines, signs, towns, rivers } = allFacts(atlas);
  return { countries, lines, signs: signs.all.slice(0, onMap.signs), towns: towns.all, rivers };
}

/** What a map of the surroundings of a point draws: the first legs, and the signs and towns that are nearest. */
export function mapFactsAround(atlas: Atlas, at: Degrees): MapFacts {
  const { countries, lines, signs, towns, rivers } = allFacts(atlas);
  return {
    countries,
    lines,
    signs: nearest(signs, at, onMap.signs),
    towns: nearest(towns, at, onMap.towns),
    rivers,
  };
}

/** A period view: what stays bright in it, and what is dimmed because every dated account falls outside. */
export interface PeriodView {
  moment: Entry<'moments'>;
  /** Its place on the home page, such as "y2015": the fragment that chooses it. */
  id: string;
  /** The class of what it dims: "dim1" for the first view shown. */
  dims: string;
  dimmed: ReadonlySet<string>;
  /** What a dated account puts into the period. */
  dated: ReadonlySet<string>;
}

/** Views that the home page has room for, and its style rules. */
const mostViews = 6;

/** The latest period views, oldest first. Undated legs and closures are neither dimmed nor given a year. */
export function periodViewsOf(atlas: Atlas): PeriodView[] {
  const legs = legsInTravelOrder(atlas).map((leg) => ({ id: leg.entry.id, periods: periodsOfLeg(leg) }));
  const events = eventsInOrder(atlas).map(({ entry }) => ({ id: entry.id, periods: [entry.data.date] }));
  return momentsInOrder(atlas)
    .slice(-mostViews)
    .map((moment, at) => {
      const answers = [...legs, ...events].map(({ id, periods }) => ({
        id,
        belongs: belongsTo(periods, moment),
      }));
      const those = (wanted: boolean): Set<string> =>
        new Set(answers.filter(({ belongs }) => belongs === wanted).map(({ id }) => id));
      return {
        moment,
        id: `y${moment.data.from}`,
        dims: `dim${at + 1}`,
        dimmed: those(false),
        dated: those(true),
      };
    });
}

/** Lines that the same period views dim, under a short id by which small maps draw them again. */
export interface LineGroup<Line> {
  id: string;
  /** Classes of the views that dim the group. */
  dimmedIn: string[];
  lines: Line[];
}

/** Groups lines by the period views that dim them; the lines that no view dims come first. */
export function lineGroups<Line extends { id: string }>(
  lines: readonly Line[],
  views: readonly Pick<PeriodView, 'dims' | 'dimmed'>[],
): LineGroup<Line>[] {
  const groups = new Map<string, LineGroup<Line>>();
  for (const line of lines) {
    const dimmedIn = views.filter(({ dimmed }) => dimmed.has(line.id)).map(({ dims }) => dims);
    const key = dimmedIn.join(' ');
    const group = groups.get(key) ?? { id: '', dimmedIn, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => a.dimmedIn.length - b.dimmedIn.length)
    .map((group, at) => ({ ...group, id: `g${at}` }));
}
