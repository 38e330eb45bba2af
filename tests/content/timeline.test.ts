import { describe, expect, test } from 'vitest';
import { entriesOf, requireEntry } from '#data/atlas.ts';
import { claimsIn } from '#schemas/collections.ts';
import {
  countriesOnTimeline,
  eventsAround,
  itemsAt,
  itemsBeside,
  itemsNaming,
  itemsOfKind,
  kindsOnTimeline,
  timelineOf,
  type TimelineItem,
} from '#data/timeline.ts';
import { partsOf } from '#data/timeline-parts.ts';
import { daysOf, firstDateOf } from '#schemas/values/dates.ts';
import { atlas } from './atlas.ts';

const items = timelineOf(atlas);
const events = entriesOf(atlas, 'events');
const agreements = entriesOf(atlas, 'agreements');
const eventIds = (held: readonly TimelineItem[]): string[] =>
  held.flatMap((item) => (item.form === 'event' ? [item.event.entry.id] : []));
const statusesOf = (held: readonly TimelineItem[]): string[] =>
  held.flatMap((item) =>
    (item.form === 'event' ? item.statuses : [item.status]).map(
      ({ agreement, step }) => `${agreement.id}: ${step.status}, ${firstDateOf(step.date) ?? ''}`,
    ),
  );

describe('the timeline', () => {
  test('holds every event once, and every dated status of an agreement once', () => {
    expect(eventIds(items).sort()).toEqual(events.map(({ id }) => id).sort());
    const dated = agreements.flatMap(({ id, data }) =>
      data.ladder.flatMap(({ status, date }) =>
        date.stated === false ? [] : [`${id}: ${status}, ${firstDateOf(date) ?? ''}`],
      ),
    );
    expect(statusesOf(items).sort()).toEqual(dated.sort());
  });

  test('goes by first days and ends with what no source dates', () => {
    const days = items.map(({ date }) => {
      const first = firstDateOf(date);
      return first === undefined ? 'undated' : daysOf(first).first;
    });
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => day === 'undated')).toHaveLength(
      events.filter(({ data }) => data.date.stated === false).length,
    );
  });
});

describe('its parts', () => {
  const parts = partsOf(items);

  test('follow each other year by year, without a gap', () => {
    const years = parts.flatMap(({ years: span }) =>
      span ? Array.from({ length: span[1] - span[0] + 1 }, (_, at) => span[0] + at) : [],
    );
    expect(years).toEqual(years.map((_, at) => (years[0] ?? 0) + at));
  });

  test('hold each item once, and none without a date outside the last', () => {
    expect(parts.flatMap((part) => part.items)).toEqual(items);
    const undated = parts.find(({ id }) => id === 'undated')?.items ?? [];
    expect(undated.every(({ date }) => date.stated === false)).toBe(true);
  });

  test('hold something, or are a gap between years', () => {
    for (const { years, items: held } of parts) expect(held.length > 0 || years !== undefined).toBe(true);
    const gaps = parts.filter(({ years }) => years && years[0] !== years[1]);
    expect(gaps.filter(({ items: held }) => held.length > 0)).toEqual([]);
  });
});

describe('narrowed', () => {
  /** Ids of the country itself, and of places in it or at its border: regions and routes of several are neither. */
  const within = (country: string): Set<string> =>
    new Set([
      country,
      ...entriesOf(atlas, 'places').flatMap(({ id, data }) =>
        (data.countries as string[]).includes(country) &&
        (data.countries.length === 1 || !['region', 'route'].includes(data.kind))
          ? [id]
          : [],
      ),
    ]);

  test('to a country, it holds the events and agreements that name it or a place in it', () => {
    for (const { id } of entriesOf(atlas, 'countries')) {
      const names = within(id);
      const held = itemsNaming(atlas, id);
      expect(eventIds(held).sort(), id).toEqual(
        events.flatMap(({ id: event, data }) =>
          (data.places as string[]).some((place) => names.has(place)) ? [event] : [],
        ),
      );
      const dated = agreements.filter(
        ({ data }) =>
          (data.parties as string[]).some((party) => names.has(party)) &&
          data.ladder.some(({ date }) => date.stated !== false),
      );
      const shown = new Set(statusesOf(held).map((status) => status.split(':')[0]));
      for (const agreement of dated) expect([...shown], id).toContain(agreement.id);
    }
  });

  test('to a kind, it holds all of that kind; each list is named with its number and none is empty', () => {
    for (const { kind, count } of kindsOnTimeline(atlas)) {
      const held = itemsOfKind(atlas, kind);
      expect(held).toHaveLength(count);
      expect(count).toBeGreaterThan(0);
      if (kind !== 'agreement-status')
        expect(eventIds(held).sort()).toEqual(
          events.flatMap(({ id, data }) => (data.kind === kind ? [id] : [])),
        );
    }
    for (const { country, count } of countriesOnTimeline(atlas))
      expect(itemsNaming(atlas, country.id)).toHaveLength(count);
    const named = countriesOnTimeline(atlas).map(({ country }) => country.id);
    for (const { id } of entriesOf(atlas, 'countries'))
      expect(named.includes(id), id).toBe(itemsNaming(atlas, id).length > 0);
  });

  test('to a place, it holds what names the place itself', () => {
    for (const { id } of entriesOf(atlas, 'places'))
      expect(eventIds(itemsAt(atlas, id)), id).toEqual(
        expect.arrayContaining(
          events.flatMap((event) => ((event.data.places as string[]).includes(id) ? [event.id] : [])),
        ),
      );
  });

  test('to an agreement, it holds the events that share a claim, without repeating its own statuses', () => {
    for (const agreement of agreements) {
      const claims = new Set<string>([
        ...agreement.data.describedBy,
        ...claimsIn(agreement).map(({ id }) => id),
      ]);
      const held = itemsBeside(atlas, agreement);
      expect(eventIds(held).sort(), agreement.id).toEqual(
        events.flatMap((event) =>
          [...event.data.describedBy, ...claimsIn(event).map(({ id }) => id)].some((id) => claims.has(id))
            ? [event.id]
            : [],
        ),
      );
      expect(statusesOf(held).filter((status) => status.startsWith(`${agreement.id}:`))).toEqual([]);
    }
  });
});

test('from event to event one comes from the first dated one to the last', () => {
  const dated = eventIds(items).filter(
    (id) => requireEntry(atlas, id, ['events'], 'test').data.date.stated !== false,
  );
  const around = (id: string) => eventsAround(atlas, requireEntry(atlas, id, ['events'], 'test'));
  for (const [at, id] of dated.entries()) {
    expect(around(id).previous?.id, id).toBe(dated[at - 1]);
    expect(around(id).next?.id, id).toBe(dated[at + 1]);
  }
  for (const { id } of events.filter((event) => !dated.includes(event.id)))
    expect([around(id).previous, around(id).next], id).toEqual([undefined, undefined]);
});
