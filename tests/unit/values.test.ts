import { iso31661 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { claim, claims } from '#schemas/values/claim.ts';
import { alpha3Codes } from '#schemas/values/country-codes.ts';
import {
  boundsOf,
  comparePeriods,
  daysOf,
  firstDateOf,
  isCalendarDate,
  isoDay,
  mayOverlap,
  period,
  type Period,
} from '#schemas/values/dates.ts';
import { languageName } from '#schemas/values/language.ts';
import { money } from '#schemas/values/money.ts';
import { countryCode } from '#schemas/values/place.ts';
import { webAddress } from '#schemas/values/text.ts';

/** The messages of a value that should not pass. */
const messagesOf = (result: { success: boolean; error?: { issues: { message: string }[] } }): string[] =>
  (result.error?.issues ?? []).map(({ message }) => message);

describe('dates', () => {
  test('a date may be a year, a month or a day that the calendar has', () => {
    expect(['2024', '2024-02', '2024-02-29'].every(isCalendarDate)).toBe(true);
  });

  test.each(['2023-02-29', '2024-13', '2024-00-01', '24-01-01', '2024-1-1', '03/04/2024', ''])(
    '%j is no date',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );

  test('a date stands for all the days it can mean', () => {
    expect(daysOf('2024')).toEqual({ first: '2024-01-01', last: '2024-12-31' });
    expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(daysOf('2024-08-22')).toEqual({ first: '2024-08-22', last: '2024-08-22' });
  });

  test('periods go by first day, the wider first, and those not stated last', () => {
    const inOrder: Period[] = [
      { from: '1553', to: '1881' },
      { from: '2014', to: '2015' },
      { on: '2014' },
      { since: '2014-03' },
      { from: '2014-03-01', to: '2014-03-05' },
      { on: '2014-03-01' },
      { on: '2014-03-02' },
      { stated: false },
    ];
    const sorted = [7, 3, 5, 0, 6, 2, 4, 1].map((at) => inOrder[at] as Period).sort(comparePeriods);
    expect(sorted).toEqual(inOrder);
    expect(comparePeriods({ on: '2014' }, { since: '2014' })).toBe(0);
    expect(comparePeriods({ stated: false }, { stated: false })).toBe(0);
  });

  test('a period within the year with which it ends, or begins, is one', () => {
    expect(period.safeParse({ from: '2020-05', to: '2020' }).success).toBe(true);
    expect(period.safeParse({ from: '2020', to: '2020-05' }).success).toBe(true);
  });

  test('two periods that share their last and first day overlap', () => {
    expect(mayOverlap({ from: '2019', to: '2020-05-03' }, { since: '2020-05-03' })).toBe(true);
    expect(mayOverlap({ from: '2019', to: '2020-05-02' }, { since: '2020-05-03' })).toBe(false);
    expect(mayOverlap({ stated: false }, { on: '2020' })).toBe(true);
  });

  test('a time after a date begins with the next date of the same precision, and has no end', () => {
    expect(['2025', '2024-12', '2024-02', '2024-02-28'].map((after) => firstDateOf({ after }))).toEqual([
      '2026',
      '2025-01',
      '2024-03',
      '2024-02-29',
    ]);
    expect(boundsOf({ after: '2025' })).toEqual({ first: '2026-01-01' });
    expect(mayOverlap({ after: '2025' }, { on: '2025-12-31' })).toBe(false);
    expect(mayOverlap({ after: '2025' }, { on: '2026-01-01' })).toBe(true);
    expect(comparePeriods({ after: '2025' }, { on: '2025' })).toBe(1);
    expect(period.safeParse({ after: '2025' }).success).toBe(true);
    expect(messagesOf(period.safeParse({ after: '2025', since: '2025' }))).toHaveLength(1);
  });

  test('a day of a Date object is refused, as YAML makes it of an unquoted date', () => {
    expect(isoDay('A day.').safeParse(new Date()).success).toBe(false);
  });

  test('a period says one time, and ends after it begins', () => {
    expect(period.safeParse({ on: '2020' }).success).toBe(true);
    expect(period.safeParse({ stated: false }).success).toBe(true);
    expect(messagesOf(period.safeParse({}))).toHaveLength(1);
    expect(messagesOf(period.safeParse({ on: '2020', since: '2019' }))).toHaveLength(1);
    expect(messagesOf(period.safeParse({ from: '2020' }))).toHaveLength(1);
    expect(messagesOf(period.safeParse({ from: '2020', to: '2019' }))).toEqual([
      'ends (2019) before it begins (2020) — swap the two dates',
    ]);
  });
});

describe('money', () => {
  test('is whole units of a known currency', () => {
    expect(money.safeParse({ amount: 36150000, currency: 'EUR' }).success).toBe(true);
    expect(money.safeParse({ amount: 36.15, currency: 'EUR' }).success).toBe(false);
    expect(money.safeParse({ amount: 36150000 }).success).toBe(false);
    expect(money.safeParse({ amount: 36150000, currency: 'EURO' }).success).toBe(false);
  });
});

describe('codes of countries', () => {
  test('are those of ISO 3166-1, and XK', () => {
    const expected = Object.fromEntries(iso31661.map(({ alpha2, alpha3 }) => [alpha2, alpha3]));
    expect(alpha3Codes).toEqual({ ...expected, XK: 'XKX' });
  });

  test('of two and three letters must belong together', () => {
    const codes = { alpha2: 'RS', alpha3: 'SVK', reference: 'iso-3166-1' };
    expect(messagesOf(countryCode.safeParse(codes))).toEqual([
      'is not the three-letter code that goes with RS — write "SRB"',
    ]);
  });
});

describe('web addresses', () => {
  test.each([
    'javascript:alert(1)',
    'http://localhost/x',
    'ftp://example.org',
    '//example.org',
    'example.org',
  ])('%j is refused', (address) => {
    expect(webAddress('An address.').safeParse(address).success).toBe(false);
  });
});

describe('a claim', () => {
  const figure = {
    id: 'gazette-travellers',
    kind: 'figure',
    question: 'irregular-crossings',
    what: 'travellers counted',
    value: { number: 1600 },
    printed: '1,600 travellers',
    modality: 'exact',
    counted: 'crossings',
    unit: 'crossings',
    period: { on: '1894' },
    territory: 'ruritania',
    source: 'strelsau-gazette',
    passage: '1,600 travellers',
  };

  test('may be a figure', () => {
    expect(claim.safeParse(figure).success).toBe(true);
  });

  test('of money has money as its value, and a number has not', () => {
    expect(claim.safeParse({ ...figure, value: { amount: 1, currency: 'EUR' } }).success).toBe(false);
  });

  test('of a change names the period it is measured against', () => {
    expect(messagesOf(claim.safeParse({ ...figure, unit: 'percent-change' }))).toEqual([
      'is missing — write the period the change is measured against, or { stated: false }',
    ]);
  });

  test('may be none of another kind', () => {
    expect(messagesOf(claim.safeParse({ ...figure, kind: 'rumour' }))).toEqual([
      'is not a kind of claim — write `kind: figure`, statement, mention or gap, and its fields',
    ]);
  });

  test('an entry holds a hundred of them at most, so that all have their address on one page', () => {
    const many = (count: number) => claims.safeParse(Array.from({ length: count }, () => figure));
    expect(many(100).success).toBe(true);
    expect(messagesOf(many(101))).toEqual([
      'has more than 100 claims, which is more than a page holds — split the entry: a claim may stand in any entry that speaks of its subject',
    ]);
  });
});

test('a language is a code that a list has', () => {
  expect(['en', 'de', 'sr', 'nb', 'mk'].map(languageName)).toEqual([
    'English',
    'German',
    'Serbian',
    'Norwegian Bokmål',
    'Macedonian',
  ]);
  expect(['', 'EN', 'xx', 'english', 'en-GB'].map(languageName)).toEqual(Array(5).fill(undefined));
});
