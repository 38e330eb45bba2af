import { expect, test } from 'vitest';
import { nearest } from '#checking/nearest.ts';

const candidates = [
  { id: 'royal-office', names: ['Royal Office of Ruritania', 'ROR'] },
  { id: 'office-of-the-strelsau-gazette' },
  { id: 'rooa', names: ['Ruritanian Office of Archives'] },
  { id: 'guild', names: ['Guild of Böttcher and Müller'] },
  { id: 'zenda' },
];

test.each([
  ['Zenda', 'zenda', 'an id but for its form'],
  ['Royal Office', 'royal-office', 'an id but for its form'],
  ['ror', 'royal-office', 'a short name'],
  ['Guild of Bottcher and Muller', 'guild', 'a name without its diacritics'],
  ['ro', 'royal-office', 'initials, before an id of other letters'],
  ['osg', 'office-of-the-strelsau-gazette', 'initials without small words'],
  ['office', 'office-of-the-strelsau-gazette', 'the beginning of an id'],
  ['royal-ofice', 'royal-office', 'an id with a slip'],
])('%s means %s: %s', (written, meant) => {
  expect(nearest(written, candidates)).toBe(meant);
});

test('a short word is not guessed at by its length alone, nor anything where there is nothing', () => {
  expect(nearest('xy', candidates)).toBeUndefined();
  expect(nearest('zen-of-archery', candidates)).toBeUndefined();
  expect(nearest('…', candidates)).toBeUndefined();
  expect(nearest('zenda', [])).toBeUndefined();
});
