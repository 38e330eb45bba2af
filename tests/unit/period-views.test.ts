// Which signs the map of a year shows.
import { expect, test } from 'vitest';
import { signInView } from '#data/routes.ts';
import type { Period } from '#schemas/values/dates.ts';
import { entryLike } from './invented-atlas.ts';

const year = entryLike('moments', 'year-of-the-travellers', 'year-of-the-guests', {
  from: '1894',
  to: '1895',
});

const cases: [what: string, Period, closure: string | undefined, deaths: string | undefined][] = [
  ['later', { on: '1896-01' }, undefined, undefined],
  ['on the day after', { on: '1896-01-01' }, undefined, undefined],
  ['on the last day', { on: '1895-12-31' }, 'own', 'own'],
  ['in the year', { on: '1894' }, 'own', 'own'],
  ['in a month of it', { on: '1894-08' }, 'own', 'own'],
  ['earlier, without an end', { on: '1893-03' }, 'earlier', undefined],
  ['since an earlier year', { since: '1890' }, 'earlier', 'own'],
  ['from an earlier year into it', { from: '1893', to: '1894-02' }, 'earlier', 'own'],
  ['over before', { from: '1891', to: '1893' }, undefined, undefined],
  ['at no stated time', { stated: false }, undefined, undefined],
];

test.each(cases)('what happened %s', (_, date, closure, deaths) => {
  expect(signInView(date, year, { lasts: true })).toBe(closure);
  expect(signInView(date, year, { lasts: false })).toBe(deaths);
});
