// Every sign a reader sees comes from the fonts its page names, so that no word falls into another letter.
import { expect, test } from 'vitest';
import { cyrillic, extended, latin } from '../../scripts/font-letters.ts';
import { pagesOf, visibleText } from './built-site.ts';

const pages = await pagesOf('dist');

/** Signs of the font files a page names, by the end of their names. */
const lettersOf = (html: string): Set<string> =>
  new Set(
    Object.entries({ latin, ext: extended, cyr: cyrillic }).flatMap(([file, letters]) =>
      html.includes(`/fonts/sans-${file}.woff2`) ? [...letters] : [],
    ),
  );

test.each(pages)('$address shows no sign that its fonts lack', ({ html }) => {
  const letters = lettersOf(html);
  const missing = new Set([...visibleText(html)].filter((sign) => sign.trim() !== '' && !letters.has(sign)));
  expect([...missing]).toEqual([]);
});

test('Cyrillic letters have a font of their own on every page but the home page', () => {
  const without = pages.filter(({ html }) => !lettersOf(html).has('Љ'));
  expect(without.map(({ address }) => address)).toEqual(['/']);
});
