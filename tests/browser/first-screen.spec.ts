// What the first packets of a page bring: its head, and all that a phone and a laptop show first.
import { globSync, readFileSync } from 'node:fs';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Bytes of the first round trip of ten packets, less headers. */
const firstRoundTrip = 13_900;

const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** What the first packets of a page unpack to, of every page that does not come with them as a whole. */
const beginnings = globSync('**/*.html', { cwd: 'dist' })
  .sort()
  .flatMap((file) => {
    const packed = gzipSync(readFileSync(`dist/${file}`), { level: 9 });
    if (packed.length <= firstRoundTrip) return [];
    const beginning = gunzipSync(packed.subarray(0, firstRoundTrip), {
      finishFlush: constants.Z_SYNC_FLUSH,
    }).toString();
    return [{ address: `/${file.replace(/index\.html$/, '')}`, beginning }];
  });

for (const screen of screens) {
  test(`the first 13,900 bytes of every page hold all that ${screen.width} × ${screen.height} shows first`, async ({
    page,
  }) => {
    await page.setViewportSize(screen);
    // Scripts of the page may wait; this asks what stands there before they come.
    await page.route('**/*.js', (route) => route.abort());
    const late: string[] = [];
    for (const { address, beginning } of beginnings) {
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const missing = await page.evaluate((text) => {
        // The elements of a page that has come in part are the first of those of the whole, the last of them unfinished.
        const there = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*').length;
        const isSeen = (element: Element): boolean => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return (
            right > left && bottom > top && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight
          );
        };
        const unseen = new Set<Element>(document.querySelectorAll('template *'));
        return [...document.querySelectorAll('*')]
          .map((element, at) => ({ element, at }))
          .filter(({ element, at }) => at >= there - 1 && !unseen.has(element) && isSeen(element))
          .map(
            ({ element }) => `${element.tagName.toLowerCase()} ${(element.textContent ?? '').slice(0, 40)}`,
          )
          .slice(0, 3);
      }, beginning);
      if (missing.length > 0) late.push(`${address}: ${missing.join('; ')}`);
    }
    expect(late).toEqual([]);
  });
}

test('there is a page that comes in several round trips', () => {
  expect(beginnings.length).toBeGreaterThan(0);
});
