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

  test('puts a status to the event that is the same happening, and no other', () => {
    const joined = items.flatMap((item) =>
      item.form === 'event' && item.statuses.length > 0
        ? [[item.event.entry.id, statusesOf([item]).join('; ')]]
        : [],
    );
    expect(Object.fromEntries(joined)).toEqual({
      'region-joins-geneva-convention': 'geneva-refugee-convention: signed, 2001',
      'berlin-process-begins': 'berlin-process-meetings: in-operation, 2014',
      'relocation-scheme-agreed': 'eu-relocation-scheme: agreed, 2015-09',
      'meeting-of-october-2015': 'plan-of-october-2015: agreed, 2015-10',
      'nrc-begins-work-in-serbia': 'nrc-programme-in-serbia: in-operation, 2015-12',
      'aid-moves-to-belgrade': 'nrc-programme-in-serbia: transformed, 2016-03',
      'nrc-expects-to-end-work': 'nrc-programme-in-serbia: end-expected, 2016',
    });
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

  test('are what came before, every year from 2014 to 2025, and what is not dated', () => {
    expect(parts.map(({ id }) => id)).toEqual([
      'earlier',
      ...['y2014', 'y2015', 'y2016', 'y2017', 'y2022', 'y2023', 'y2024', 'y2025'],
      'undated',
    ]);
    const years = parts.flatMap(({ years: span }) =>
      span ? Array.from({ length: span[1] - span[0] + 1 }, (_, at) => span[0] + at) : [],
    );
    expect(years).toEqual(Array.from({ length: 12 }, (_, at) => 2014 + at));
  });

  test('hold each item once, and none without a date outside the last', () => {
    expect(parts.flatMap((part) => part.items)).toEqual(items);
    const undated = parts.find(({ id }) => id === 'undated')?.items ?? [];
    expect(undated.every(({ date }) => date.stated === false)).toBe(true);
    expect(eventIds(undated)).toContain('north-macedonian-border-closed');
  });

  test('leave years without an entry as one gap that holds nothing', () => {
    expect(parts.find(({ years }) => years && years[0] !== years[1])).toEqual({
      id: 'y2017',
      years: [2017, 2021],
      items: [],
    });
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
    expect(named).toContain('serbia');
    expect(named).not.toContain('montenegro');
  });

  test('to a place, it holds what names the place itself', () => {
    expect(eventIds(itemsAt(atlas, 'ljubovija'))).toEqual(['boat-overturns-on-the-drina']);
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

describe('from event to event', () => {
  const around = (id: string) => {
    const { previous, next } = eventsAround(atlas, requireEntry(atlas, id, ['events'], 'test'));
    return [previous?.id, next?.id];
  };

  test('a dated one leads to its neighbours, the first and the last to one', () => {
    expect(around('service-on-the-military-frontier')).toEqual([undefined, 'region-joins-geneva-convention']);
    expect(around('meeting-of-october-2015')).toEqual([
      'relocation-scheme-agreed',
      'nrc-begins-work-in-serbia',
    ]);
    expect(around('berlin-bilateral-talk')).toEqual(['berlin-meeting-of-ministers', undefined]);
  });

  test('one without a date leads to none', () => {
    expect(around('north-macedonian-border-closed')).toEqual([undefined, undefined]);
  });
});
