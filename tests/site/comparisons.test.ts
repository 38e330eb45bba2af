import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparisonPath } from '#addresses.ts';
import { allSources } from '#data/claims.ts';
import { comparisonOf, pairsOfSources } from '#data/comparisons.ts';
import { labelOf, wordsOf } from '#data/vocabularies.ts';
import { atlas, claims } from '../content/atlas.ts';
import { pagesOf, textOf } from './built-site.ts';

const pageAt = (path: string): string => textOf(`${path}index.html`);

/** Addresses of the claims in the lists of a page, as often as each is listed. */
const claimsListed = (html: string): string[] =>
  [...html.matchAll(/<p class="where permanent">\s*<a href="[^"]*#([^"]+)"/g)].map(([, id = '']) => id);

const sitePages = await pagesOf('dist');

test.each(allSources(atlas).map(({ id }) => id))(
  'the page of %s, or where it is full its whole list, lists each of its claims once',
  (id) => {
    const expected = claims.filter(({ claim }) => claim.source === id).map(({ claim }) => claim.id);
    const whole = sitePages.filter(({ address }) => address.startsWith(`/sources/${id}/claims/`));
    const first = claimsListed(pageAt(`/sources/${id}/`));
    const listed = whole.length > 0 ? whole.flatMap(({ address }) => claimsListed(pageAt(address))) : first;
    expect(listed.sort()).toEqual(expected.sort());
    expect(expected).toEqual(expect.arrayContaining(first));
    expect(new Set(first).size).toBe(first.length);
  },
);

test.each(allSources(atlas))(
  'the page of $id says how to read it, and opens the words it prints',
  ({ id, data }) => {
    const html = pageAt(`/sources/${id}/`);
    expect(html).toContain('How to read it');
    expect(html).toContain(labelOf(atlas, 'publisher-types', data.publisherType));
    expect(html).toMatch(/<details open/);
  },
);

describe.each(pairsOfSources(atlas))('$0.id and $1.id', (first, second) => {
  const path = comparisonPath(first, second);

  test('are compared on a page of their own, linked from the list and from both', () => {
    expect(existsSync(`dist${path}index.html`)).toBe(true);
    for (const from of ['/sources/', `/sources/${first.id}/`, `/sources/${second.id}/`])
      expect(pageAt(from), from).toContain(`href="${path}"`);
  });

  test('stand with every claim on their common questions, and every discrepancy between them', () => {
    const html = pageAt(path);
    const { shared, elsewhere } = comparisonOf(atlas, first, second);
    const expected = shared.flatMap(({ claims: sides }) => sides.flat().map(({ claim }) => claim.id));
    expect(claimsListed(html).sort()).toEqual(expected.sort());
    for (const { id } of [...shared.flatMap(({ discrepancies }) => discrepancies), ...elsewhere])
      expect(html).toContain(`href="/discrepancies/${id}/"`);
  });
});

test('wherever a number marks a document, its label names the type of the publisher', async () => {
  const types = wordsOf(atlas, 'publisher-types').map(([, { label }]) => `(${label})`);
  const marks = (await pagesOf('dist')).flatMap(({ address, html }) =>
    [...html.matchAll(/<sup>(?:<span[^>]*><\/span>)*<a [^>]*aria-label="([^"]+)"/g)].map(
      ([, label = '']) => ({
        address,
        // A mark of several claims says so at its end.
        label: label.replace(/, \d+ claims$/, ''),
      }),
    ),
  );
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter(({ label }) => !types.some((type) => label.endsWith(type)))).toEqual([]);
});
