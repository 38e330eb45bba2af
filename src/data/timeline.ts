import type { Entry } from '#schemas/collections.ts';
import { comparePeriods, firstDateOf, type Period } from '#schemas/values/dates.ts';
import { eventKinds } from '#schemas/vocabularies/route-words.ts';
import { eventsBeside, ladderOf, partiesOf, type LadderStep } from './agreements.ts';
import { byName, entriesOf, type Atlas, type HomedClaim } from './atlas.ts';
import { countriesByName } from './countries.ts';
import { eventsInOrder, type AtlasEvent, type Place } from './routes.ts';

/** The years the timeline shows even where nothing is dated in them: from the first rise on the route to the latest document. */
const shownYears = { first: 2014, last: 2025 };

/** A dated status of an agreement. */
export interface AgreementStatus {
  agreement: Entry<'agreements'>;
  step: LadderStep;
}

/** An event, with the statuses of agreements that are the same happening; or a status that no event tells of. */
export type TimelineItem =
  | { form: 'event'; date: Period; event: AtlasEvent; statuses: AgreementStatus[] }
  | { form: 'status'; date: Period; status: AgreementStatus };

/** Kinds by which the timeline can be narrowed: those of events, and statuses of agreements. */
export type TimelineKind = keyof typeof eventKinds | 'agreement-status';

const titleOf = (item: TimelineItem): string =>
  item.form === 'event' ? item.event.entry.data.title : item.status.agreement.data.title;

/**
 * The event that a status is: it begins on the same date and rests on a claim of the status. Of several, the one
 * with most of its claims; undefined where there is none.
 */
function eventOf({ step }: AgreementStatus, events: readonly AtlasEvent[]): AtlasEvent | undefined {
  const claims = new Set(step.accounts.map(({ claim }) => claim.id));
  const shared = ({ accounts }: AtlasEvent): number =>
    accounts.filter(({ claim }) => claims.has(claim.id)).length;
  return events
    .filter((event) => firstDateOf(event.entry.data.date) === firstDateOf(step.date) && shared(event) > 0)
    .reduce<AtlasEvent | undefined>(
      (best, event) => (best === undefined || shared(event) > shared(best) ? event : best),
      undefined,
    );
}

/** Every event and every dated status of an agreement, each once: earliest first, undated events last, by title. */
export function timelineOf(atlas: Atlas): TimelineItem[] {
  const events = eventsInOrder(atlas);
  const statuses = entriesOf(atlas, 'agreements')
    .flatMap((agreement) => ladderOf(atlas, agreement).map((step) => ({ agreement, step })))
    .filter(({ step }) => step.date.stated !== false)
    .map((status) => ({ status, event: eventOf(status, events) }));
  const items: TimelineItem[] = [
    ...events.map((event) => ({
      form: 'event' as const,
      date: event.entry.data.date,
      event,
      statuses: statuses.filter((found) => found.event === event).map(({ status }) => status),
    })),
    ...statuses
      .filter(({ event }) => event === undefined)
      .map(({ status }) => ({ form: 'status' as const, date: status.step.date, status })),
  ];
  return items.sort((a, b) => comparePeriods(a.date, b.date) || byName(titleOf(a), titleOf(b)));
}

/** The claims that tell of an item, those of its statuses last, each once. */
export function accountsOfItem(item: TimelineItem): HomedClaim[] {
  const told =
    item.form === 'event'
      ? [...item.event.accounts, ...item.statuses.flatMap(({ step }) => step.accounts)]
      : item.status.step.accounts;
  return [...new Map(told.map((homed) => [homed.claim.id, homed])).values()];
}

/** The discrepancies that set a claim on an item against something else, each once. */
export const disputesOfItem = (item: TimelineItem): Entry<'discrepancies'>[] => [
  ...new Map(
    accountsOfItem(item).flatMap(({ disputes }) => disputes.map((entry) => [entry.id, entry] as const)),
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
function countriesOf(place: Place): readonly string[] {
  if (place.collection === 'countries') return [place.id];
  const { kind, countries } = place.data;
  return (kind === 'region' || kind === 'route') && countries.length > 1 ? [] : countries;
}

const kindsOf = (item: TimelineItem): TimelineKind[] =>
  item.form === 'status'
    ? ['agreement-status']
    : [item.event.entry.data.kind, ...(item.statuses.length > 0 ? (['agreement-status'] as const) : [])];

/** The items of one kind. */
export const itemsOfKind = (items: readonly TimelineItem[], kind: TimelineKind): TimelineItem[] =>
  items.filter((item) => kindsOf(item).includes(kind));

/** The items that name a country or a place in it or at its border. */
export const itemsNaming = (atlas: Atlas, items: readonly TimelineItem[], country: string): TimelineItem[] =>
  items.filter((item) => placesOfItem(atlas, item).some((place) => countriesOf(place).includes(country)));

/** The items that name a place itself. */
export const itemsAt = (atlas: Atlas, place: string): TimelineItem[] =>
  timelineOf(atlas).filter((item) => placesOfItem(atlas, item).some(({ id }) => id === place));

/** The events that rest on a claim on which an agreement rests too; its own statuses are not repeated at them. */
export function itemsBeside(atlas: Atlas, agreement: Entry<'agreements'>): TimelineItem[] {
  const beside = new Set(eventsBeside(atlas, agreement).map(({ id }) => id));
  return timelineOf(atlas).flatMap((item) =>
    item.form === 'event' && beside.has(item.event.entry.id)
      ? [{ ...item, statuses: item.statuses.filter((status) => status.agreement.id !== agreement.id) }]
      : [],
  );
}

/** The kinds that have items, in the order of the vocabulary, with how many. */
export const kindsOnTimeline = (items: readonly TimelineItem[]): { kind: TimelineKind; count: number }[] =>
  ([...Object.keys(eventKinds), 'agreement-status'] as TimelineKind[])
    .map((kind) => ({ kind, count: itemsOfKind(items, kind).length }))
    .filter(({ count }) => count > 0);

/** The countries that items name, by name, with how many. */
export const countriesOnTimeline = (
  atlas: Atlas,
  items: readonly TimelineItem[],
): { country: Entry<'countries'>; count: number }[] =>
  countriesByName(atlas)
    .map((country) => ({ country, count: itemsNaming(atlas, items, country.id).length }))
    .filter(({ count }) => count > 0);

/** A part of the timeline under one heading. A span of several years is one in which nothing is dated. */
export interface TimelinePart {
  /** Its place on the page: "earlier", "y2016", "undated". */
  id: string;
  /** First and last year of a part that has any. */
  years?: [first: number, last: number];
  items: TimelineItem[];
}

/** The part an item stands in, by its place on the page. What began before the first year shown is "earlier". */
export function partIdOf(date: Period): string {
  const first = firstDateOf(date);
  if (first === undefined) return 'undated';
  const year = Number(first.slice(0, 4));
  return year < shownYears.first ? 'earlier' : `y${year}`;
}

/**
 * Items in parts: earlier ones, the years, undated ones. Years without an item stand together as one empty part;
 * no part before, after or beside them is empty.
 */
export function partsOf(items: readonly TimelineItem[]): TimelinePart[] {
  const under = (id: string): TimelineItem[] => items.filter(({ date }) => partIdOf(date) === id);
  const latest = Math.max(
    shownYears.last,
    ...items.map(({ date }) => Number(firstDateOf(date)?.slice(0, 4) ?? 0)),
  );
  const years: TimelinePart[] = [];
  for (let year = shownYears.first; year <= latest; year += 1) {
    const part = { id: `y${year}`, years: [year, year] as [number, number], items: under(`y${year}`) };
    const before = years.at(-1);
    if (part.items.length === 0 && before?.years && before.items.length === 0) before.years[1] = year;
    else years.push(part);
  }
  return [
    { id: 'earlier', items: under('earlier') },
    ...years,
    { id: 'undated', items: under('undated') },
  ].filter(({ id, items: held }) => held.length > 0 || id.startsWith('y'));
}

/** The dated events before and after a dated event; an undated one has neither. */
export function eventsAround(
  atlas: Atlas,
  event: Entry<'events'>,
): { previous?: Entry<'events'> | undefined; next?: Entry<'events'> | undefined } {
  const dated = timelineOf(atlas).flatMap((item) =>
    item.form === 'event' && item.date.stated !== false ? [item.event.entry] : [],
  );
  const at = dated.findIndex(({ id }) => id === event.id);
  return at < 0 ? {} : { previous: dated[at - 1], next: dated[at + 1] };
}
