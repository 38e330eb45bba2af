// Content → the plain facts a map is drawn from. The last place that knows entries; geometry knows degrees only.
import { entryPath, href } from '#addresses.ts';
import { entriesOf, requireEntry, type Atlas } from '#data/atlas.ts';
import { once } from '#data/once.ts';
import { eventsInOrder, isOnRouteMap, legsInTravelOrder, waypointsOf } from '#data/routes.ts';
import { meaningOf } from '#data/vocabularies.ts';
import type { MapCountry, MapFacts, MapLine, MapRiver, MapSign, MapTown, TownAnchor } from '#geo/facts.ts';
import { countryFrame, type CountryFrame } from '#geo/area-map.ts';
import { middleOf, regionFrame, type Degrees } from '#geo/frame.ts';
import { cellsOf, nearest } from '#geo/nearest.ts';
import { periodText } from '#format/dates.ts';
import { words } from '#words/en.ts';
import type { Entry } from '#schemas/collections.ts';
import { firstDateOf, type Period } from '#schemas/values/dates.ts';

const degreesOf = ({ lon, lat }: { lon: number; lat: number }): Degrees => [lon, lat];

/** The line of a leg, or none where it is described in words only. Throws where a named place has no point. */
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

type HomeMapLabel = NonNullable<Entry<'countries'>['data']['homeMapLabel']>;

const labelPlaceOf = <Place extends Pick<HomeMapLabel, 'at' | 'leader'>>(place: Place) => ({
  ...place,
  at: degreesOf(place.at),
  leader: place.leader && ([degreesOf(place.leader.from), degreesOf(place.leader.to)] as const),
});

const homeLabelOf = ({ data: { homeMapLabel: label } }: Entry<'countries'>): MapCountry['homeLabel'] =>
  label && { ...labelPlaceOf(label), onPhones: label.onPhones && labelPlaceOf(label.onPhones) };

type TownLabel = Pick<NonNullable<Entry<'places'>['data']['label']>, 'side' | 'rightPixels' | 'downPixels'>;

const anchorOf = ({ side, rightPixels, downPixels }: TownLabel): TownAnchor => ({
  side,
  dx: rightPixels,
  dy: downPixels,
});

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
            label: data.label && anchorOf(data.label),
            labelOnPhones: data.label?.onPhones && anchorOf(data.label.onPhones),
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

/** The year with which something began, as the page prints years. */
function yearText(date: Period): string | undefined {
  const first = firstDateOf(date);
  return first && periodText({ on: first.slice(0, 4), yearReadByAtlas: date.yearReadByAtlas });
}

const signsOf = (atlas: Atlas): MapSign[] =>
  eventsInOrder(atlas).flatMap(({ entry }): MapSign[] => {
    const { kind, signAt, title, date } = entry.data;
    const { sign } = meaningOf(atlas, 'event-kinds', kind);
    if (!signAt || !sign) return [];
    const isDated = date.stated !== false;
    const when = isDated ? periodText(date) : words.notDated;
    return [
      {
        id: entry.id,
        // A year the document does not print stands in no title.
        name: date.yearReadByAtlas ? title : `${title}, ${when}`,
        when,
        year: yearText(date),
        href: href(entryPath(entry)),
        kind: sign,
        at: degreesOf(signAt),
        isDated,
      },
    ];
  });

/** The middle of the country to which the map goes first when it is enlarged; undefined where none is named. */
const firstWhenEnlarged = (atlas: Atlas): Degrees | undefined => {
  const country = entriesOf(atlas, 'countries').find(({ data }) => data.homeMapLabel?.isEnlargedFirst);
  const view = country && countryFrame(country.data.codes.alpha2);
  return view && middleOf(view.frame);
};

/** What a map draws at most. Beyond that it would be no map but a stain, and its page too large. */
const onMap = { lines: 16, signs: 12, towns: 16, rivers: 8 } as const;

/** Towns that the home map shows at most when it is enlarged, besides its own. */
const townsOfEnlargedMap = 40;

const allFacts = once((atlas) => ({
  countries: countriesOnMap(atlas),
  lines: legsInTravelOrder(atlas)
    .slice(0, onMap.lines)
    .flatMap(({ entry }) => lineOf(atlas, entry)),
  signs: cellsOf(signsOf(atlas)),
  towns: cellsOf(townsOf(atlas)),
  rivers: riversOf(atlas).slice(0, onMap.rivers),
  first: firstWhenEnlarged(atlas),
}));

/** What the map of the whole region draws: the first legs and signs; of the towns it chooses itself. */
export function mapFactsOf(atlas: Atlas): MapFacts {
  const { countries, lines, signs, towns, rivers, first } = allFacts(atlas);
  return { countries, lines, signs: signs.all.slice(0, onMap.signs), towns: towns.all, rivers, first };
}

/** The towns the enlarged home map may show besides its own: those nearest to where it goes first. */
export function furtherTownsOf(atlas: Atlas): readonly MapTown[] {
  const { towns, first } = allFacts(atlas);
  const further = cellsOf(towns.all.filter(({ isOnHomeMap }) => !isOnHomeMap));
  return nearest(further, first ?? middleOf(regionFrame), townsOfEnlargedMap);
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

/**
 * What the map on the profile of a country shows: the country, where the route map has something in it, or names it and
 * shows all of it.
 */
export function mapViewOf(
  atlas: Atlas,
  { id, data: { codes, homeMapLabel } }: Entry<'countries'>,
): CountryFrame | undefined {
  const view = countryFrame(codes.alpha2);
  return isOnRouteMap(atlas, id) || (homeMapLabel && view?.isWhole) ? view : undefined;
}
