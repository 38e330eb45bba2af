// What a first visit loads, what it waits for, and whether anything moves while it loads.
import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Request } from '@playwright/test';
import { entriesOf, htmlOf } from './example.ts';

/** Bytes of a whole first visit: page, scripts, fonts and whatever else comes without being asked for. */
const firstVisit = 60_000;
/** Of a window’s height and width, what may move: less than a line of a title. */
const mostShift = 0.05;

/** The page of a collection that is longest. */
const longestOf = (collection: string): string =>
  entriesOf(collection)
    .map(({ address }) => address)
    .toSorted((a, b) => htmlOf(b).length - htmlOf(a).length)[0] ?? '';
const weighed = ['/', longestOf('countries'), longestOf('funding')];

async function requestsOf(page: Page, address: string): Promise<Request[]> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  return requests;
}

/** Bytes as a server sends them: fonts are packed already. */
async function sentBytes(request: Request): Promise<number> {
  const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
  return request.resourceType() === 'font' ? body.length : gzipSync(body, { level: 9 }).length;
}

for (const address of weighed)
  for (const width of [390, 1280])
    test(`a first visit of ${address} at ${width} px is light, fonts included`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const requests = await requestsOf(page, address);
      expect(requests.some((request) => request.resourceType() === 'font')).toBe(true);
      const sizes = await Promise.all(
        requests.map(async (request) => ({
          url: new URL(request.url()).pathname,
          bytes: await sentBytes(request),
        })),
      );
      const sum = sizes.reduce((total, { bytes }) => total + bytes, 0);
      expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(firstVisit);
    });

const moving = [
  ...weighed,
  ...['/funding/', '/timeline/', '/statistics/', '/discrepancies/'],
  longestOf('discrepancies'),
];

for (const address of moving)
  test(`nothing on ${address} waits for another file, and nothing moves when its font comes late`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const seen = window as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(100);
      const { shift, blocking } = await page.evaluate(() => ({
        shift: (window as unknown as { shift: number }).shift,
        blocking: (
          performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
            renderBlockingStatus?: string;
          })[]
        )
          .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
          .map(({ name }) => name),
      }));
      expect(blocking).toEqual([]);
      expect(shift, `${width} px`).toBeLessThan(mostShift);
    }
  });
