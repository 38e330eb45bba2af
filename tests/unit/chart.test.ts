import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barLength, stripBlocks } from '#chart/lengths.ts';

const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 });

test('blocks of a strip fill it, with the gaps between them', () => {
  fc.assert(
    fc.property(amounts, (list) => {
      const last = stripBlocks(list, 1000, 1.5).at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(1000, 6);
    }),
  );
});

test('blocks of a strip are as wide as their amounts', () => {
  const [first, second] = stripBlocks([30, 10], 1000, 0);
  expect(first?.width).toBe(750);
  expect(second).toEqual({ x: 750, width: 250 });
});

test('a bar is as long as its value, and nothing where there is no largest value', () => {
  expect(barLength(18, 36, 100)).toBe(50);
  expect(barLength(0, 0, 100)).toBe(0);
});
