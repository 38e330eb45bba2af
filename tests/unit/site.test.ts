import { expect, test } from 'vitest';
import { publishedAt } from '#site.ts';

test('the setting that says where the atlas is published gives origin and path, or nothing', () => {
  expect(publishedAt('https://example.org')).toEqual({ origin: 'https://example.org', path: '/' });
  expect(publishedAt('http://example.org:8080/atlas')).toEqual({
    origin: 'http://example.org:8080',
    path: '/atlas',
  });
  expect(publishedAt(undefined)).toBeUndefined();
  expect(publishedAt('')).toBeUndefined();
});

test.each([
  'example.org',
  'ftp://example.org/',
  'https://example.org/?a=b',
  'https://example.org/#a',
  '/atlas/',
])('the setting %s is refused, with an example', (setting) => {
  expect(() => publishedAt(setting)).toThrow(
    `ATLAS_ADDRESS — environment — "${setting}" is not the address of a site — write it whole, such as https://example.org/`,
  );
});
