import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesOfScripts, kindOf, pagesOf } from './built-site.ts';

/** Bytes of the first round trip of ten packets, less headers (design report, section 9). */
const firstRoundTrip = 13_900;
/** Bytes of the home page; what a screen shows of it first comes in the first round trip (tests/browser). */
const home = 20_000;
const anyPage = 40_000;
const script = 6_000;
const finerOutlines = 25_000;
/** What the list of funding entries may take, however many there are: `npm run bench` weighs it at ten thousand. */
const fundingList = 400_000;

const pages = (await pagesOf('dist')).sort((a, b) => b.compressedBytes - a.compressedBytes);

test('every funding entry arrives in the first round trip, home in two, every other page in three', () => {
  const budgets: Readonly<Record<string, number>> = { home, funding: firstRoundTrip };
  const budgetOf = (address: string): number => budgets[kindOf(address)] ?? anyPage;
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

test('the scripts of the map, of the funding list and of the copy button, and what they ask for, are small', () => {
  const compressed = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
  const sizes = filesOfScripts().map(compressed);
  const outlines = compressed('dist/data/map-land.json');
  const list = compressed('dist/data/funding-list.json');
  console.log(
    `Scripts, gzip level 9: ${sizes.join(', ')} of ${script}; finer outlines: ${outlines}; funding list: ${list}`,
  );
  expect(sizes.filter((size) => size > script)).toEqual([]);
  expect(sizes).toHaveLength(3);
  expect(outlines).toBeLessThanOrEqual(finerOutlines);
  expect(list).toBeLessThanOrEqual(fundingList);
});
