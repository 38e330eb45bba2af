import { expect, test } from 'vitest';
import { plain, slugOf } from '#spelling/plain.ts';

test('capitals, diacritics and the asterisk of a disputed name make no difference', () => {
  expect(plain('Šid, Vučić, Đorđe, Łódź, Ruritania*')).toBe('sid, vucic, dorde, lodz, ruritania');
});

test('words become an id without blanks, marks and hyphens at its ends', () => {
  expect(slugOf('Repairs of the castle (Zenda), phase II.')).toBe('repairs-of-the-castle-zenda-phase-ii');
  expect(slugOf('Straßburg')).toBe('strassburg');
});
