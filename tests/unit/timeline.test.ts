import { describe, expect, test } from 'vitest';
import { requireEntry } from '#data/atlas.ts';
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
import type { Entry } from '#schemas/collections.ts';
import { entryLike, inventedAtlas, inventedEntry } from './invented-atlas.ts';

const event = (id: string, data: Partial<Entry<'events'>['data']>) =>
  entryLike('events', 'road-closed', id, { title: id, signAt: undefined, describedBy: [], ...data });
const country = (id: string, name: string) =>
  entryLike('countries', 'ruritania', id, {
    name,
    codes: { ...inventedEntry('countries', 'ruritania').data.codes, alpha2: 'SK' },
  });

/** Two countries, a region of both, five events, and a treaty of which one status is an event too. */
const atlas = inventedAtlas(
  country('grenzmark', 'Grenzmark'),
  country('hentzau', 'Hentzau'),
  entryLike('places', 'zenda', 'lands-of-the-elphbergs', {
    name: 'Lands',
    kind: 'region',
    countries: ['ruritania', 'grenzmark'],
  }),
  event('road-opened', {
    kind: 'policy',
    date: { on: '2016-03' },
    places: ['zenda'],
    describedBy: ['gazette-guests-1894'],
  }),
  event('coronation', { kind: 'background', date: { on: '1894' }, places: ['lands-of-the-elphbergs'] }),
  event('first-travellers', { kind: 'movement', date: { since: '2014' }, places: ['grenzmark'] }),
  event('treaty-signed', {
    kind: 'policy',
    date: { on: '2016-03' },
    describedBy: ['gazette-names-itself', 'gazette-eaters-1894'],
  }),
  entryLike('agreements', 'treaty-of-zenda', 'treaty-of-zenda', {
    describedBy: ['gazette-names-itself'],
    ladder: [
      {
        status: 'announced',
        date: { on: '2015-05' },
        what: 'Announced',
        claims: [],
        references: ['list-of-ruritania'],
      },
      {
        status: 'signed',
        date: { on: '2016-03' },
        what: 'Signed',
        claims: ['gazette-names-itself'],
        references: [],
      },
      {
        status: 'in-operation',
        date: { stated: false },
        what: 'Works',
        claims: ['gazette-names-itself'],
        references: [],
      },
    ],
  }),
);
const items = timelineOf(atlas);

/** An item in short: an event with the statuses that are the same happening, or a status. */
const short = (item: TimelineItem): string =>
  item.form === 'event'
    ? [item.event.entry.id, ...item.statuses.map(({ step }) => step.status)].join(' + ')
    : `${item.status.agreement.id}: ${item.status.step.status}`;

describe('the timeline', () => {
  test('goes by first days, then by title, undated last; a status joins the event of its day that shares a claim', () => {
    expect(items.map(short)).toEqual([
      'coronation',
      'first-travellers',
      'treaty-of-zenda: announced',
      'road-opened',
      'treaty-signed + signed',
      'road-closed',
    ]);
  });

  test('has parts for what is earlier, every year with something, gaps, and what is not dated', () => {
    expect(partsOf(items).map(({ id, years, items: held }) => [id, years, held.map(short)])).toEqual([
      ['earlier', undefined, ['coronation']],
      ['y2014', [2014, 2014], ['first-travellers']],
      ['y2015', [2015, 2015], ['treaty-of-zenda: announced']],
      ['y2016', [2016, 2016], ['road-opened', 'treaty-signed + signed']],
      ['y2017', [2017, 2025], []],
      ['undated', undefined, ['road-closed']],
    ]);
  });

  test('is narrowed to a country by it and places in it, and not by a region of several', () => {
    expect(itemsNaming(atlas, 'ruritania').map(short)).toEqual([
      'treaty-of-zenda: announced',
      'road-opened',
      'treaty-signed + signed',
      'road-closed',
    ]);
    expect(itemsNaming(atlas, 'grenzmark').map(short)).toEqual(['first-travellers']);
    expect(countriesOnTimeline(atlas).map(({ country: { id }, count }) => [id, count])).toEqual([
      ['grenzmark', 1],
      ['ruritania', 4],
    ]);
  });

  test('is narrowed to a kind, to a place itself, and to what shares a claim with an agreement', () => {
    expect(kindsOnTimeline(atlas).find(({ kind }) => kind === 'agreement-status')?.count).toBe(2);
    expect(itemsOfKind(atlas, 'policy').map(short)).toEqual(['road-opened', 'treaty-signed + signed']);
    expect(itemsAt(atlas, 'zenda').map(short)).toEqual(['road-opened']);
    const treaty = requireEntry(atlas, 'treaty-of-zenda', ['agreements'], 'test');
    expect(itemsBeside(atlas, treaty).map(short)).toEqual(['treaty-signed', 'road-closed']);
  });

  test('leads from a dated event to the dated ones before and after it, and from an undated one nowhere', () => {
    const around = (id: string) => {
      const { previous, next } = eventsAround(atlas, requireEntry(atlas, id, ['events'], 'test'));
      return [previous?.id, next?.id];
    };
    expect(around('coronation')).toEqual([undefined, 'first-travellers']);
    expect(around('road-opened')).toEqual(['first-travellers', 'treaty-signed']);
    expect(around('treaty-signed')).toEqual(['road-opened', undefined]);
    expect(around('road-closed')).toEqual([undefined, undefined]);
  });
});
