import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesOfScripts, kindOf, pagesOf } from './built-site.ts';

/** Bytes of the first round trip of ten packets, less headers. */
const firstRoundTrip = 13_900;
const home = 20_000;
const anyPage = 40_000;
const script = 6_000;
const finerOutlines = 25_000;
/** What the list of funding entries may take, however many there are: `npm run bench` weighs it at ten thousand. */
const fundingList = 400_000;
/** What a first answer of the search may take with everything it needs, the page included. */
const firstAnswer = 60_000;

const pages = (await pagesOf('dist')).sort((a, b) => b.compressedBytes - a.compressedBytes);

test('every funding entry arrives in the first round trip, every other page in three, home in less', () => {
  const budgetOf = (address: string): number =>
    ({ home, funding: firstRoundTrip })[kindOf(address)] ?? anyPage;
  const largest = [
    ...pages.slice(0, 5),
    ...pages.filter(({ address }) => budgetOf(address) < anyPage).slice(0, 3),
  ];
  console.log(
    `Largest pages, gzip level 9:\n${largest.map(({ address, compressedBytes }) => `  ${compressedBytes} of ${budgetOf(address)}  ${address}`).join('\n')}`,
  );
  const over = pages.filter(({ address, compressedBytes }) => compressedBytes > budgetOf(address));
  expect(over.map(({ address, compressedBytes }) => `${address}: ${compressedBytes}`)).toEqual([]);
});

test('the scripts, and what they ask for, are small', () => {
  const compressed = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
  const sizes = filesOfScripts().map(compressed);
  const outlines = compressed('dist/data/map-land.json');
  const list = compressed('dist/data/funding-list.json');
  console.log(
    `Scripts, gzip level 9: ${sizes.join(', ')} of ${script}; finer outlines: ${outlines}; funding list: ${list}`,
  );
  expect(sizes.filter((size) => size > script)).toEqual([]);
  expect(outlines).toBeLessThanOrEqual(finerOutlines);
  expect(list).toBeLessThanOrEqual(fundingList);
});

test('a first answer of the search is small, its page and the library included', async () => {
  const page = pages.find(({ address }) => address === '/search/');
  const asked = ['dist/search/entries.json', 'dist/search/claims.json', ...scriptsOfSearch(page?.html ?? '')];
  const sizes = asked.map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
  const all = sizes.reduce((sum, size) => sum + size, page?.compressedBytes ?? firstAnswer);
  console.log(`First answer of the search, gzip level 9: ${all} of ${firstAnswer}`);
  expect(sizes.length).toBeGreaterThan(3);
  expect(all).toBeLessThanOrEqual(firstAnswer);
});

/** The script of the search page and everything it imports, at once or on use. */
function scriptsOfSearch(html: string): string[] {
  const found = new Set(
    [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => `dist${src}`),
  );
  for (const file of found)
    for (const name of filesOfScripts())
      if (readFileSync(file, 'utf8').includes(path.basename(name))) found.add(name);
  return [...found];
}
