// Titles and great figures stand in a face of the atlas, in cuts of its letters: none may fall into another face.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { cyrillic, extended, latin, region, west } from '../../scripts/font-letters.ts';
import { pagesOf } from './built-site.ts';

const cuts = { latin, region, west, ext: extended, cyr: cyrillic };
const pages = await pagesOf('dist');

/** The letters, figures and marks of all titles of a page. */
const signsOf = (html: string): string[] =>
  [...parseHTML(html).document.querySelectorAll('h1, h2, h3, header b')].flatMap(({ textContent }) =>
    [...(textContent ?? '').matchAll(/[\p{L}\p{N}\p{P}]/gu)].map(([sign]) => sign),
  );

test('every page names every cut', () => {
  const lacking = pages.filter(({ html }) =>
    Object.keys(cuts).some((cut) => !html.includes(`/fonts/disp-${cut}.woff2`)),
  );
  expect(lacking.map(({ address }) => address)).toEqual([]);
});

test('no title shows a sign that the cuts lack', () => {
  const letters = new Set(Object.values(cuts).join(''));
  const missing = pages.flatMap(({ address, html }) =>
    signsOf(html).flatMap((sign) => (letters.has(sign) ? [] : [`${address}: ${sign}`])),
  );
  expect(missing).toEqual([]);
});

test('no sign stands in two cuts', () => {
  const all = Object.values(cuts).flatMap((letters) => [...letters]);
  expect(all.filter((sign, at) => all.indexOf(sign) !== at)).toEqual([]);
});
