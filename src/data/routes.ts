import type { Entry } from '#schemas/collections.ts';
import {
  boundsOf,
  comparePeriods,
  daysOf,
  firstDateOf,
  mayOverlap,
  type Period,
} from '#schemas/values/dates.ts';
import {
  entriesOf,
  grouped,
  homedClaimsOf,
  requireClaim,
  requireEntry,
  type Atlas,
  type HomedClaim,
} from './atlas.ts';
import { once } from './once.ts';
import { meaningOf } from './vocabularies.ts';

export type Place = Entry<'countries'> | Entry<'places'>;

/** A leg with everything it names followed: its ends, what lies between, and who describes it. */
export interface RouteLeg {
  entry: Entry<'routes'>;
  from: Place | undefined;
  via: Place[];
  to: Place | undefined;
  claims: HomedClaim[];
}

const placeOf = (atlas: Atlas, id: string, askedBy: string): Place =>
  requireEntry(atlas, id, ['countries', 'places'], askedBy);

/** The legs of the route in travel order, from south to north. */
export const legsInTravelOrder = once((atlas): readonly RouteLeg[] =>
  entriesOf(atlas, 'routes')
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((entry) => ({
      entry,
      from: entry.data.from === undefined ? undefined : placeOf(atlas, entry.data.from, entry.id),
      via: entry.data.via.map((id) => placeOf(atlas, id, entry.id)),
      to: entry.data.to === undefined ? undefined : placeOf(atlas, entry.data.to, entry.id),
      claims: entry.data.describedBy.map((id) => requireClaim(atlas, id, entry.id)),
    })),
);

/**
 * The points of the line of a leg in travel order, in degrees: those of places, and those that only shape the line.
 * Undefined where it is described in words only. Throws where a named place has no point.
 */
export const waypointsOf = (
  atlas: Atlas,
  { id, data }: Entry<'routes'>,
): { lon: number; lat: number }[] | undefined =>
  data.path?.map(({ place, shape }) => {
    const point = shape ?? requireEntry(atlas, place ?? '', ['places'], id).data.point;
    if (!point) throw new Error(`${id}: the place "${place}" has no coordinates`);
    return point;
  });

/** An event with its places and the claims that tell of it, its own first. */
export interface AtlasEvent {
  entry: Entry<'events'>;
  places: Place[];
  claims: HomedClaim[];
}

/** The events in the order of their dates, those without one last. */
export const eventsInOrder = once((atlas): readonly AtlasEvent[] =>
  entriesOf(atlas, 'events')
    .map((entry) => ({
      entry,
      places: entry.data.places.map((id) => placeOf(atlas, id, entry.id)),
      claims: [
        ...homedClaimsOf(atlas, entry),
        ...entry.data.describedBy.map((id) => requireClaim(atlas, id, entry.id)),
      ],
    }))
    .sort((a, b) => comparePeriods(a.entry.data.date, b.entry.data.date)),
);

/** The events at borders, in the order of their dates, those without one last. */
export const eventsAtBorders = once((atlas): readonly AtlasEvent[] =>
  eventsInOrder(atlas).filter(({ entry }) => meaningOf(atlas, 'event-kinds', entry.data.kind).atBorders),
);

/** The period views of the map, oldest first. */
export const momentsInOrder = once((atlas): readonly Entry<'moments'>[] =>
  entriesOf(atlas, 'moments').toSorted((a, b) => (a.data.from < b.data.from ? -1 : 1)),
);

/** Whether a period shares a day with the time from one date to another; undefined where it is not stated. */
function sharesDay(period: Period, from: string, to: string): boolean | undefined {
  return firstDateOf(period) === undefined ? undefined : mayOverlap(period, { from, to });
}

/**
 * Whether something belongs into a period view: true where a dated claim falls into it, false where all dated
 * claims fall outside, and undefined where no claim is dated, so that no year is given to it.
 */
export function belongsTo(
  periods: readonly (Period | undefined)[],
  moment: Entry<'moments'>,
): boolean | undefined {
  const shared = periods.flatMap((period) => {
    const answer = period ? sharesDay(period, moment.data.from, moment.data.to) : undefined;
    return answer === undefined ? [] : [answer];
  });
  return shared.length === 0 ? undefined : shared.includes(true);
}

/** How a sign stands in a period view: of that time, or of an earlier one and still there. */
export type SignInView = 'own' | 'earlier';

/**
 * How the sign of something that happened stands in a period view; undefined where the view does not show it, because
 * it came later, was over before, or is not dated. What lasts, as a closure does, is over when a source says so.
 */
export function signInView(
  date: Period,
  moment: Entry<'moments'>,
  { lasts }: { lasts: boolean },
): SignInView | undefined {
  const { first } = boundsOf(date);
  const { from, to } = moment.data;
  if (first === undefined || first > daysOf(to).last) return undefined;
  const isOver = !mayOverlap(date, { from, to });
  if (isOver && (!lasts || date.to !== undefined)) return undefined;
  return lasts && first < daysOf(from).first ? 'earlier' : 'own';
}

/** The periods of the claims of a leg. */
export const periodsOfLeg = ({ claims }: RouteLeg): (Period | undefined)[] =>
  claims.map(({ claim }) => ('period' in claim ? claim.period : undefined));

/** Countries a place is, lies in or touches. */
const countriesTouchedBy = (place: Place): readonly string[] =>
  place.collection === 'countries' ? [place.id] : place.data.countries;

/** The countries a leg touches: it begins or ends there, leads through them, or through a place in them. */
const countriesTouchedByLeg = (atlas: Atlas, { from, via, to }: RouteLeg): readonly string[] =>
  [from, ...via, to].flatMap((place) =>
    place === undefined ||
    (place.collection === 'places' && meaningOf(atlas, 'place-kinds', place.data.kind).severalCountries)
      ? []
      : countriesTouchedBy(place),
  );

/** The countries in which the route map has a drawn leg, the sign of an event, or a place with a point on it. */
const countriesOnRouteMap = once(
  (atlas): ReadonlySet<string> =>
    new Set([
      ...legsInTravelOrder(atlas).flatMap((leg) =>
        leg.entry.data.path ? countriesTouchedByLeg(atlas, leg) : [],
      ),
      ...eventsInOrder(atlas).flatMap(({ entry, places }) =>
        entry.data.signAt ? places.flatMap(countriesTouchedBy) : [],
      ),
      ...entriesOf(atlas, 'places').flatMap((place) =>
        place.data.point && !place.data.point.beyondMap ? countriesTouchedBy(place) : [],
      ),
    ]),
);

/** Whether the route map has something in a country: a drawn leg, the sign of an event, or a place with a point on it. */
export const isOnRouteMap = (atlas: Atlas, country: string): boolean =>
  countriesOnRouteMap(atlas).has(country);

/** Events with a sign on the map, by id. */
export const markedEvents = once(
  (atlas): ReadonlyMap<string, AtlasEvent> =>
    new Map(
      eventsInOrder(atlas).flatMap((event) => (event.entry.data.signAt ? [[event.entry.id, event]] : [])),
    ),
);

/** The marks on the map, first by id, under the place that an event names first. */
const marksByPlace = once((atlas) =>
  grouped(
    entriesOf(atlas, 'events').flatMap(({ data: { signAt, places } }) =>
      signAt && places[0] !== undefined ? [[places[0] as string, signAt] as const] : [],
    ),
  ),
);

/**
 * Where a place lies on the map: at its own point, else where the sign of an event stands that names it first;
 * undefined where neither is known, or the map does not reach it.
 */
export function pointOnMapOf(
  atlas: Atlas,
  { id, data: { point } }: Entry<'places'>,
): { lon: number; lat: number } | undefined {
  if (point) return point.beyondMap ? undefined : point;
  return marksByPlace(atlas).get(id)?.[0];
}

/** A part of a river that has a map of its own, with the places at its ends and the claims that tell of it. */
export interface Stretch {
  river: Entry<'places'>;
  ends: [Entry<'places'>, Entry<'places'>];
  claims: HomedClaim[];
}

/** The stretch of a river a document describes, where it describes one. */
export function stretchOf(atlas: Atlas, river: Entry<'places'>): Stretch | undefined {
  const { stretch } = river.data;
  if (!stretch) return undefined;
  const end = (id: string): Entry<'places'> => requireEntry(atlas, id, ['places'], river.id);
  return {
    river,
    ends: [end(stretch.from), end(stretch.to)],
    claims: stretch.describedBy.map((id) => requireClaim(atlas, id, river.id)),
  };
}

const stretchesByCountry = once((atlas) =>
  grouped(
    entriesOf(atlas, 'places').flatMap((river) => {
      const stretch = stretchOf(atlas, river);
      return stretch ? countriesTouchedBy(river).map((country) => [country, stretch] as const) : [];
    }),
  ),
);

/** The stretches of rivers that touch a country. */
export const stretchesIn = (atlas: Atlas, country: string): readonly Stretch[] =>
  stretchesByCountry(atlas).get(country) ?? [];
