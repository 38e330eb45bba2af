import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisFaults, axisOf, whyNoChart, type AxisFigure } from '#chart/axis.ts';
import { characterWidth, placeOverTime, type TimedFigure } from '#chart/over-time.ts';
import { barHeight, placeSideBySide } from '#chart/side-by-side.ts';
import { valueOnAxis } from '#format/charts.ts';

const crossings = (year: string, value: number | undefined, rest: Partial<AxisFigure> = {}): AxisFigure => ({
  id: `crossings-${year}`,
  value,
  unit: 'crossings',
  counted: 'crossings',
  territory: 'ruritania',
  question: 'irregular-crossings',
  first: `${year}-01-01`,
  last: `${year}-12-31`,
  ...rest,
});

describe('the rule which figures share an axis', () => {
  test('lets figures of one kind stand over time, and says what they share', () => {
    const figures = [crossings('1894', 1600), crossings('1895', 900)];
    expect(axisFaults('over-time', figures)).toEqual([]);
    expect(axisOf('road', 'over-time', figures)).toEqual({
      unit: 'crossings',
      currency: undefined,
      counted: 'crossings',
      territory: 'ruritania',
    });
  });

  test.each([
    ['what is counted', { counted: 'arrivals' }],
    ['the unit', { unit: 'people' }],
    ['the territory', { territory: 'zenda' }],
    ['the population base', { populationBase: 'excluding-kosovo' }],
    ['the question', { question: 'size-of-2015' }],
  ])('refuses figures over time that differ in %s', (name, rest) => {
    const base = { populationBase: 'including-kosovo' };
    const figures = [crossings('1894', 1600, base), crossings('1895', 900, { ...base, ...rest })];
    expect(axisFaults('over-time', figures)).toEqual([
      {
        at: 1,
        what: expect.stringContaining(`has as ${name} `),
        instead: expect.stringContaining(`never mixes ${name}`),
      },
    ]);
  });

  test('lets bars count different things, and refuses that they differ in unit', () => {
    const figures = [crossings('1894', 1600), crossings('1895', 900, { counted: 'arrivals' })];
    expect(axisFaults('side-by-side', figures)).toEqual([]);
    expect(axisFaults('side-by-side', [...figures, crossings('1896', 3, { unit: 'people' })])).toHaveLength(
      1,
    );
  });

  test('names chart, figure and remedy where a drawing asks for a mixture', () => {
    expect(() =>
      axisOf('road', 'over-time', [crossings('1894', 1600), crossings('1895', 900, { counted: 'arrivals' })]),
    ).toThrow(
      'road — chart — "crossings-1895" has as what is counted "arrivals", "crossings-1894" has "crossings" — a chart over time never mixes what is counted: take one of them out, and let the table show both',
    );
    expect(() => axisOf('road', 'side-by-side', [])).toThrow('road — chart — draws no figure');
  });

  test('refuses words, and a chart over time with one time only', () => {
    const [words, times] = axisFaults('over-time', [crossings('1894', undefined), crossings('1895', 900)]);
    expect(words).toMatchObject({ at: 0, what: '"crossings-1894" gives no number' });
    expect(times).toMatchObject({ at: undefined });
  });

  test('says why there is no chart', () => {
    expect(whyNoChart([crossings('1894', undefined)])).toBe('no-number');
    expect(whyNoChart([crossings('1894', 1), crossings('1895', undefined)])).toBe('single');
    expect(whyNoChart([crossings('1894', 1), crossings('1895', 2, { counted: 'arrivals' })])).toBe(
      'different-things',
    );
    expect(whyNoChart([crossings('1894', 1), crossings('1894', 2)])).toBe('same-time');
    expect(whyNoChart([crossings('1894', 1), crossings('1895', 2, { last: undefined })])).toBe('same-time');
    expect(whyNoChart([crossings('1894', 1), crossings('1895', 2)])).toBeUndefined();
  });
});

const dayText = fc
  .integer({ min: Date.UTC(1890, 0), max: Date.UTC(2030, 0) })
  .map((time) => new Date(time).toISOString().slice(0, 10));
const timed: fc.Arbitrary<TimedFigure> = fc
  .record({
    days: fc.tuple(dayText, dayText),
    value: fc.integer({ min: -1e9, max: 1e9 }),
    isOpen: fc.boolean(),
    labelCharacters: fc.integer({ min: 1, max: 24 }),
  })
  .map(({ days, ...rest }) => {
    const [first = '', last = ''] = [...days].sort();
    return { first, last, ...rest };
  });
const frame = { width: 360, height: 250 };
const left = 60;

describe('figures over time', () => {
  test('stand inside the frame, with their labels', () => {
    fc.assert(
      fc.property(fc.array(timed, { minLength: 1, maxLength: 12 }), (figures) => {
        const { marks, values, years } = placeOverTime(figures, frame, left);
        for (const [at, { x1, x2, y, label }] of marks.entries()) {
          expect(x1).toBeGreaterThanOrEqual(left - 1e-6);
          expect(x2).toBeLessThanOrEqual(frame.width + 1e-6);
          expect(x2 - x1).toBeGreaterThan(5.9);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(frame.height);
          expect(label.y).toBeGreaterThan(12);
          const width = (figures[at]?.labelCharacters ?? 0) * characterWidth;
          const start = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
          expect(start).toBeGreaterThanOrEqual(left - 1e-6);
          expect(start + width).toBeLessThanOrEqual(frame.width + 1e-6);
        }
        for (const { y } of values) expect(y).toBeLessThanOrEqual(frame.height);
        for (const { x } of years) expect(x).toBeLessThanOrEqual(frame.width);
        for (const [at, { x }] of years.slice(1).entries())
          expect(x - (years[at]?.x ?? 0)).toBeGreaterThan(30);
      }),
    );
  });

  test('are as high as their values above zero, and a larger one is never lower', () => {
    const year = (text: string, value: number) => ({
      first: `${text}-01-01`,
      last: `${text}-12-31`,
      value,
      isOpen: false,
      labelCharacters: 5,
    });
    const { marks, zero, filled, years } = placeOverTime(
      [year('2019', 4000), year('2020', 1000)],
      frame,
      left,
    );
    const [high, low] = marks.map(({ y }) => zero - y);
    expect((high ?? 0) / (low ?? 1)).toBeCloseTo(4, 6);
    expect(filled).toBe(true);
    expect(years.map(({ year: name }) => name)).toEqual([2019, 2020]);
    expect(marks[0]?.x2).toBeCloseTo(marks[1]?.x1 ?? 0, 6);
  });

  test('are not filled where times overlap', () => {
    const figure = { value: 7, isOpen: true, labelCharacters: 3 };
    const figures = [
      { first: '2015-01-01', last: '2021-12-31', ...figure },
      { first: '2015-01-01', last: '2024-12-31', ...figure },
    ];
    expect(placeOverTime(figures, frame, left).filled).toBe(false);
  });

  test('refuse a day that is none', () => {
    const figure = { first: '2019', last: 'soon', value: 1, isOpen: false, labelCharacters: 1 };
    expect(() => placeOverTime([figure], frame, left)).toThrow('no day of the calendar');
  });
});

describe('bars side by side', () => {
  const bars = fc.array(fc.record({ value: fc.nat(1e9), lines: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 15,
  });

  test('stand below each other inside the frame, and are as long as their values', () => {
    fc.assert(
      fc.property(bars, (list) => {
        const { bars: placed, height } = placeSideBySide(list, 344);
        const longest = Math.max(1, ...list.map(({ value }) => value));
        for (const [at, { y, length, lines }] of placed.entries()) {
          expect(length).toBeCloseTo((344 * (list[at]?.value ?? 0)) / longest, 6);
          expect(lines).toHaveLength(list[at]?.lines ?? 0);
          expect(Math.max(...lines)).toBeLessThan(y);
          expect(Math.min(...lines)).toBeGreaterThan((placed[at - 1]?.y ?? -barHeight) + barHeight);
          expect(y + barHeight).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  test('refuse a negative value, whose sign a bar would hide', () => {
    expect(() => placeSideBySide([{ value: -3, lines: 1 }], 344)).toThrow('negative value -3');
  });
});

test('values on an axis are named with their unit', () => {
  expect(valueOnAxis(250_000_000, { unit: 'EUR', currency: 'EUR' })).toBe('€250m');
  expect(valueOnAxis(0, { unit: 'EUR', currency: 'EUR' })).toBe('€0');
  expect(valueOnAxis(20_000, { unit: 'crossings' })).toBe('20,000');
  expect(valueOnAxis(-60, { unit: 'percent-change' })).toBe('−60%');
});
