import type { Entry } from '#schemas/collections.ts';
import { comparePeriods, firstDateOf, type Period } from '#schemas/values/dates.ts';
import { statusKind } from '#schemas/vocabularies/vocabularies.ts';
import { eventsBeside, ladderOf, partiesOf, type LadderStep } from './agreements.ts';
import { byName, entriesOf, grouped, type Atlas, type HomedClaim } from './atlas.ts';
import { countriesByName } from './countries.ts';
import { once } from './once.ts';
import { groupStarts, onListPage } from './paging.ts';
import { partsOf } from './timeline-parts.ts';
import { eventsInOrder, type AtlasEvent, type Place } from './routes.ts';
import { meaningOf, wordsOf } from './vocabularies.ts';

/** A dated status of an agreement. */
export interface AgreementStatus {
  agreement: Entry<'agreements'>;
  step: LadderStep;
}

/** An event, with the statuses of agreements that are the same happening; or a status that no event tells of. */
export type TimelineItem =
  | { form: 'event'; date: Period; event: AtlasEvent; statuses: AgreementStatus[] }
  | { form: 'status'; date: Period; status: AgreementStatus };

const titleOf = (item: TimelineItem): string =>
  item.form === 'event' ? item.event.entry.data.title : item.status.agreement.data.title;

/**
 * The event that a status is, among those that begin on the same date: it rests on a claim of the status. Of several,
 * the one with most of its claims; undefined where there is none.
 */
function eventOf({ step }: AgreementStatus, events: readonly AtlasEvent[]): AtlasEvent | undefined {
  const ofStatus = new Set(step.claims.map(({ claim }) => claim.id));
  const shared = ({ claims }: AtlasEvent): number =>
    claims.filter(({ claim }) => ofStatus.has(claim.id)).length;
  return events
    .filter((event) => shared(event) > 0)
    .reduce<AtlasEvent | undefined>(
      (best, event) => (best === undefined || shared(event) > shared(best) ? event : best),
      undefined,
    );
}

/** Every event and every dated status of an agreement, each once: earliest first, undated events last, by title. */
export const timelineOf = once((atlas): readonly TimelineItem[] => {
  const events = eventsInOrder(atlas);
  const eventsByDate = Map.groupBy(events, ({ entry }) => firstDateOf(entry.data.date));
  const statuses = entriesOf(atlas, 'agreements')
    .flatMap((agreement) => ladderOf(atlas, agreement).map((step) => ({ agreement, step })))
    .filter(({ step }) => step.date.stated !== false)
    .map((status) => ({
      status,
      event: eventOf(status, eventsByDate.get(firstDateOf(status.step.date)) ?? []),
    }));
  const statusesByEvent = Map.groupBy(statuses, ({ event }) => event);
  const items: TimelineItem[] = [
    ...events.map((event) => ({
      form: 'event' as const,
      date: event.entry.data.date,
      event,
      statuses: (statusesByEvent.get(event) ?? []).map(({ status }) => status),
    })),
    ...(statusesByEvent.get(undefined) ?? []).map(({ status }) => ({
      form: 'status' as const,
      date: status.step.date,
      status,
    })),
  ];
  return items.sort((a, b) => comparePeriods(a.date, b.date) || byName(titleOf(a), titleOf(b)));
});

/** The claims that tell of an item, those of its statuses last, each once. */
export function claimsOfItem(item: TimelineItem): HomedClaim[] {
  const claims =
    item.form === 'event'
      ? [...item.event.claims, ...item.statuses.flatMap(({ step }) => step.claims)]
      : item.status.step.claims;
  return [...new Map(claims.map((homed) => [homed.claim.id, homed])).values()];
}

/** The discrepancies that set a claim on an item against something else, each once. */
export const disputesOfItem = (item: TimelineItem): Entry<'discrepancies'>[] => [
  ...new Map(
    claimsOfItem(item).flatMap(({ disputes }) => disputes.map((entry) => [entry.id, entry] as const)),
  ).values(),
];

/** The countries and places an item names: where it happened, or the parties of the agreement that are any. */
export function placesOfItem(atlas: Atlas, item: TimelineItem): Place[] {
  const parties = ({ agreement }: AgreementStatus): Place[] =>
    partiesOf(atlas, agreement).flatMap((party) => (party.collection === 'organisations' ? [] : [party]));
  const places =
    item.form === 'event' ? [...item.event.places, ...item.statuses.flatMap(parties)] : parties(item.status);
  return [...new Map(places.map((place) => [place.id, place])).values()];
}

/** The country a place is, or those it lies in or between. A region or route of several countries lies in none. */
function countriesNamedBy(atlas: Atlas, place: Place): readonly string[] {
  if (place.collection === 'countries') return [place.id];
  const { kind, countries } = place.data;
  return meaningOf(atlas, 'place-kinds', kind).severalCountries && countries.length > 1 ? [] : countries;
}

/** Kinds by which the timeline can be narrowed: those of events, and that of statuses of agreements. */
const kindsOf = (item: TimelineItem): string[] =>
  item.form === 'status'
    ? [statusKind]
    : [item.event.entry.data.kind, ...(item.statuses.length > 0 ? [statusKind] : [])];

/** Items of the timeline, in its order, under each of the keys that `keysOf` gives for them. */
const timelineBy = <Key>(keysOf: (item: TimelineItem, atlas: Atlas) => Iterable<Key>) =>
  once((atlas): ReadonlyMap<Key, readonly TimelineItem[]> =>
    grouped(
      timelineOf(atlas).flatMap((item) =>
        Array.from(new Set(keysOf(item, atlas)), (key) => [key, item] as const),
      ),
    ),
  );

const itemsByKind = timelineBy(kindsOf);
const itemsByCountry = timelineBy((item, atlas) =>
  placesOfItem(atlas, item).flatMap((place) => countriesNamedBy(atlas, place)),
);
const itemsByPlace = timelineBy((item, atlas) => placesOfItem(atlas, item).map(({ id }) => id));

/** The items of one kind. */
export const itemsOfKind = (atlas: Atlas, kind: string): readonly TimelineItem[] =>
  itemsByKind(atlas).get(kind) ?? [];

/** The items that name a country or a place in it or at its border. */
export const itemsNaming = (atlas: Atlas, country: string): readonly TimelineItem[] =>
  itemsByCountry(atlas).get(country) ?? [];

/** The items that name a place itself. */
export const itemsAt = (atlas: Atlas, place: string): readonly TimelineItem[] =>
  itemsByPlace(atlas).get(place) ?? [];

/** Where the event with an id stands on the timeline: its place, counted from 0. */
const placeOfEvent = once(
  (atlas): ReadonlyMap<string, number> =>
    new Map(
      timelineOf(atlas).flatMap((item, at) => (item.form === 'event' ? [[item.event.entry.id, at]] : [])),
    ),
);

/** The events that rest on a claim on which an agreement rests too; its own statuses are not repeated at them. */
export const itemsBeside = (atlas: Atlas, agreement: Entry<'agreements'>): TimelineItem[] =>
  eventsBeside(atlas, agreement)
    .map(({ id }) => placeOfEvent(atlas).get(id) ?? -1)
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const item = timelineOf(atlas)[at];
      return item?.form === 'event'
        ? [{ ...item, statuses: item.statuses.filter((status) => status.agreement.id !== agreement.id) }]
        : [];
    });

/** The kinds that have items, in the order of the vocabulary, with how many. */
export const kindsOnTimeline = (atlas: Atlas): { kind: string; count: number }[] =>
  [...wordsOf(atlas, 'event-kinds').map(([kind]) => kind), statusKind]
    .map((kind) => ({ kind, count: itemsOfKind(atlas, kind).length }))
    .filter(({ count }) => count > 0);

/** The countries that items name, by name, with how many. */
export const countriesOnTimeline = once((atlas): readonly { country: Entry<'countries'>; count: number }[] =>
  countriesByName(atlas)
    .map((country) => ({ country, count: itemsNaming(atlas, country.id).length }))
    .filter(({ count }) => count > 0),
);

/** The dated events in order, and the place of each by its id. */
const datedEvents = once((atlas) => {
  const events = timelineOf(atlas).flatMap((item) =>
    item.form === 'event' && item.date.stated !== false ? [item.event.entry] : [],
  );
  return { events, at: new Map(events.map(({ id }, at) => [id, at])) };
});

/** The dated events before and after a dated event; an undated one has neither. */
export function eventsAround(
  atlas: Atlas,
  event: Entry<'events'>,
): { previous?: Entry<'events'> | undefined; next?: Entry<'events'> | undefined } {
  const { events, at: places } = datedEvents(atlas);
  const at = places.get(event.id);
  return at === undefined ? {} : { previous: events[at - 1], next: events[at + 1] };
}

const partStarts = once(
  (atlas) =>
    new Map(
      groupStarts(partsOf(timelineOf(atlas)), ({ items }) => items, onListPage.timeline).map(
        ({ group, page }) => [group.id, page],
      ),
    ),
);

/** The page of the full timeline, counted from 1, on which a part of it begins. */
export const pageOfPart = (atlas: Atlas, part: string): number => partStarts(atlas).get(part) ?? 1;
