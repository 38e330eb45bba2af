import fc from 'fast-check';
import { inLines } from '#format/lines.ts';
import { describe, expect, test } from 'vitest';
import { dateText, machinePeriod, periodAlone, periodText, shortDateText } from '#format/dates.ts';
import { degreesText } from '#format/degrees.ts';
import { figureInProse, figureText, machineValue, unitText } from '#format/figures.ts';
import { moneyInMillions, moneyInProse, moneyOnAxis, moneyText } from '#format/money.ts';
import { numberText, shareText } from '#format/numbers.ts';

describe('numbers', () => {
  test('have commas between groups and a true minus sign', () => {
    expect(numberText(1600)).toBe('1,600');
    expect(numberText(-61.8)).toBe('−61.8');
    expect(numberText(145934462)).toBe('145,934,462');
  });

  test('can be read back', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(Number(numberText(value).replaceAll(',', '').replace('−', '-'))).toBe(value);
      }),
    );
  });

  test('a small share is not shown as nothing', () => {
    expect(shareText(500_000, 115_630_000)).toBe('under 1%');
    expect(shareText(36_150_000, 115_630_000)).toBe('31%');
    expect(shareText(0, 100)).toBe('0%');
  });
});

describe('money', () => {
  const amount = { amount: 36_150_000, currency: 'EUR' };

  test('is shown in full, in millions, and for running text', () => {
    expect(moneyText(amount)).toBe('€36,150,000');
    expect(moneyInMillions(amount)).toBe('€36.15m');
    expect(moneyInMillions({ amount: 0, currency: 'EUR' })).toBe('€0');
    expect(moneyInProse(amount)).toBe('€36.15 million');
    expect(moneyInProse({ amount: 240_000_000, currency: 'EUR' })).toBe('€240 million');
    expect(moneyInProse({ amount: 1_234_567, currency: 'EUR' })).toBe('€1,234,567');
  });

  test('of another currency than the euro has its code, and small amounts are given in full', () => {
    const small = { amount: 100, currency: 'NOK' };
    for (const write of [moneyText, moneyInMillions, moneyInProse, moneyOnAxis])
      expect(write(small)).toBe('NOK 100');
    const large = { amount: 4_500_000, currency: 'NOK' };
    expect(moneyInMillions(large)).toBe('NOK 4.50m');
    expect(moneyInProse(large)).toBe('NOK 4.5 million');
    expect(moneyOnAxis(large)).toBe('NOK 4.5m');
  });

  test('of a currency without a sign carries its code', () => {
    expect(moneyText({ amount: 10, currency: 'RSD' })).toBe('RSD 10');
  });
});

describe('dates', () => {
  test('are short where they are read at a glance', () => {
    expect(['2026-11-22', '2026-05', '2026'].map(shortDateText)).toEqual(['22 Nov 2026', 'May 2026', '2026']);
  });

  test('are written for machines as intervals of ISO 8601', () => {
    expect(
      [
        { on: '2024-08' },
        { from: '2024-01-01', to: '2024-09-02', yearReadByAtlas: true as const },
        { since: '2015' },
        { stated: false as const },
      ].map((period) => machinePeriod(period)),
    ).toEqual(['2024-08', '2024-01-01/2024-09-02', '2015/..', '']);
  });

  test('are as precise as they are known', () => {
    expect([dateText('2021'), dateText('2021-08'), dateText('2021-08-03')]).toEqual([
      '2021',
      'August 2021',
      '3 August 2021',
    ]);
  });

  test.each([
    [{ on: '2020' }, '2020'],
    [{ from: '2015', to: '2019' }, '2015–2019'],
    [{ from: '2015-11', to: '2015-12' }, 'November–December 2015'],
    [{ from: '2015-12', to: '2016-03' }, 'December 2015 – March 2016'],
    [{ since: '2015' }, 'since 2015'],
    [{ after: '2025' }, 'after 2025'],
    [{ stated: false as const }, 'not stated'],
    [
      { from: '2024-01-01', to: '2024-09-02', yearReadByAtlas: true as const },
      '1 January – 2 September 2024 (inferred)',
    ],
    [{ on: '2024-08-22', yearReadByAtlas: true as const }, '22 August 2024 (inferred)'],
  ])('the period %j reads "%s"', (period, text) => {
    expect(periodText(period)).toBe(text);
  });
});

test('a period without a heading says what is not stated', () => {
  expect(periodAlone({ stated: false })).toBe('date not given');
  expect(periodAlone({ since: '2015' })).toBe('since 2015');
});

test('degrees are read latitude first, with the half of the globe and without a sign', () => {
  expect(degreesText({ lon: 20.46513, lat: 44.80401 })).toBe('44.80401° N, 20.46513° E');
  expect(degreesText({ lon: -77.03637, lat: 38.89511 })).toBe('38.89511° N, 77.03637° W');
  expect(degreesText({ lon: -58.5, lat: -34.6 })).toBe('34.6° S, 58.5° W');
});

describe('figures', () => {
  test.each([
    [{ value: { number: 760000 }, unit: 'people', modality: 'more-than' }, 'more than 760,000'],
    [{ value: { number: -61.8 }, unit: 'percent-change', modality: 'exact' }, '−61.8%'],
    [{ value: { number: 47 }, unit: 'percent-change', modality: 'exact' }, '+47%'],
    [{ value: { number: 0 }, unit: 'percent-change', modality: 'exact' }, '0%'],
    [{ value: { number: 22 }, unit: 'percent', modality: 'more-than' }, 'more than 22%'],
    [{ value: { number: 12 }, unit: 'days', modality: 'exact' }, '12 days'],
    [{ value: { number: 1 }, unit: 'days', modality: 'exact' }, '1 day'],
    [{ value: { words: 'hundreds' }, unit: 'people', modality: 'exact' }, 'hundreds'],
  ] as const)('%j reads "%s"', (shown, text) => {
    expect(figureText(shown)).toBe(text);
  });

  test('have their unit in the singular for a single thing', () => {
    expect(unitText({ value: { number: 1 }, unit: 'people' })).toBe('person');
    expect(unitText({ value: { number: 1 }, unit: 'percent' })).toBe('per cent');
    expect(unitText({ value: { number: 2 }, unit: 'pieces' })).toBe('pieces');
    expect(unitText({ value: { words: 'one' }, unit: 'pieces' })).toBe('pieces');
    expect(unitText({ value: { amount: 1, currency: 'EUR' } })).toBeUndefined();
  });

  test('of money are full in tables and in millions in prose', () => {
    const shown = {
      value: { amount: 240_000_000, currency: 'EUR' },
      modality: 'about',
    } as const;
    expect(figureText(shown)).toBe('about €240,000,000');
    expect(figureInProse(shown)).toBe('about €240 million');
    expect(machineValue(shown)).toBe('240000000');
  });
});

test('a text is broken into lines that are filled to the last character, and a longer word stands alone', () => {
  expect(inLines('the road to Zenda', 8)).toEqual(['the road', 'to Zenda']);
  expect(inLines('a Hentzau-Rassendyll b', 8)).toEqual(['a', 'Hentzau-Rassendyll', 'b']);
});
