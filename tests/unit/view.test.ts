import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allowed,
  centredOn,
  middleOf,
  movedBy,
  viewFromAddress,
  viewInAddress,
  wholeMap,
  zoomedAt,
  type Shown,
} from '../../src/enhancement/view.ts';

const all: Shown = [0, 0, 1, 1];
/** What a phone shows of the drawing (src/styles/parts/hero.css). */
const phone: Shown = [0.11, 0, 0.923, 0.847];

test('an allowed view shows nothing from outside the map, however it is moved and enlarged', () => {
  const share = fc.double({ min: -2, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      share,
      share,
      share,
      share,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (x, y, dx, dy, factor) => {
        const view = allowed(zoomedAt(movedBy(wholeMap, dx, dy), factor, x, y), phone);
        expect(view.size).toBeGreaterThanOrEqual(1 / 8);
        expect(view.size).toBeLessThanOrEqual(1);
        const [left, top, right, bottom] = phone;
        expect(view.x + left * view.size).toBeGreaterThanOrEqual(-1e-9);
        expect(view.y + top * view.size).toBeGreaterThanOrEqual(-1e-9);
        expect(view.x + right * view.size).toBeLessThanOrEqual(1 + 1e-9);
        expect(view.y + bottom * view.size).toBeLessThanOrEqual(1 + 1e-9);
      },
    ),
  );
});

test('a view can be brought over a point, which then stands in the middle of what is shown', () => {
  const view = centredOn({ x: 0, y: 0, size: 0.25 }, [0.4, 0.3], phone);
  const [middleX, middleY] = middleOf(phone);
  expect(view.size).toBe(0.25);
  expect(view.x + middleX * 0.25).toBeCloseTo(0.4);
  expect(view.y + middleY * 0.25).toBeCloseTo(0.3);
});

test('enlarging leaves the point under the pointer where it is', () => {
  const before = { x: 0.2, y: 0.3, size: 0.5 };
  const after = zoomedAt(before, 1.7, 0.25, 0.75);
  expect(after.size).toBeCloseTo(0.5 / 1.7);
  expect(after.x + 0.25 * after.size).toBeCloseTo(before.x + 0.25 * before.size);
  expect(after.y + 0.75 * after.size).toBeCloseTo(before.y + 0.75 * before.size);
});

test('what a phone cuts off comes into reach when enlarged, and is out of reach on the whole map', () => {
  expect(allowed({ x: -1, y: 1, size: 1 }, phone)).toEqual({
    x: expect.closeTo(0),
    y: expect.closeTo(0),
    size: 1,
  });
  const { x, y } = allowed({ x: 2, y: 2, size: 0.25 }, phone);
  expect(x + 0.923 * 0.25).toBeCloseTo(1);
  expect(y + 0.847 * 0.25).toBeCloseTo(1);
});

test('an address holds a view so that it comes back the same, on a screen and on a phone', () => {
  for (const shown of [all, phone]) {
    const asked = viewFromAddress('2.4', '500,600', shown);
    expect(asked.size).toBeCloseTo(1 / 2.4);
    const [middleX, middleY] = middleOf(shown);
    expect(movedBy(asked, middleX, middleY)).toMatchObject({
      x: expect.closeTo(0.5),
      y: expect.closeTo(600 / 1120),
    });
    expect(viewInAddress(asked, shown)).toEqual({ z: '2.4', c: '500,600' });
  }
});

test.each([
  ['abc', null, {}],
  ['-3', '5,5', {}],
  ['0.5', '500,500', {}],
  [null, '500,600', {}],
  ['99', 'here', { z: '8', c: '500,560' }],
  ['2', '1,NaN', { z: '2', c: '500,560' }],
  ['2', '-900,9000', { z: '2', c: '250,840' }],
])('z=%s and c=%s are corrected', (z, c, corrected) => {
  expect(viewInAddress(viewFromAddress(z, c, all), all)).toEqual(corrected);
});
