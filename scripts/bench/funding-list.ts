// How fast and how large the list of funding entries is with ten thousand invented entries. They are made here, handed
// to a browser in the place of the real ones, and never written into the site.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { columns, everything, filtered, onPage, sorted, type Asked } from '#funding-list/asked.ts';
import { rowsOf } from '#funding-list/list-file.ts';
import { byScope } from '#funding-list/sums.ts';
import { stop } from '../command-line.ts';
import { findBrowser } from '../find-browser.ts';
import { generatedList } from '../generated-list.ts';

const count = 10_000;
const runs = 25;
/** What a display of 60 pictures a second leaves for one, in milliseconds. */
const frame = 1000 / 60;

/** Milliseconds as the middle of many runs, and the longest of them. */
function middleOf(times: readonly number[]): string {
  const ordered = [...times].sort((a, b) => a - b);
  const middle = ordered[Math.floor(ordered.length / 2)] ?? 0;
  return `${middle.toFixed(2).padStart(8)} ms, longest ${(ordered.at(-1) ?? 0).toFixed(2)} ms`;
}

function measure(what: string, act: () => unknown): void {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  console.log(`  ${what.padEnd(46)} ${middleOf(times)}`);
}

const sizes = (text: string): string =>
  `${text.length.toLocaleString('en')} characters, ${gzipSync(text, { level: 9 }).length.toLocaleString('en')} bytes with gzip`;

/** Measures and prints all of it. The site must have been built. */
export async function benchFundingList(): Promise<void> {
  if (!existsSync('dist/funding/index.html'))
    stop('dist — does not hold the funding list — run `npm run build` first');

  const list = generatedList(count);
  const file = JSON.stringify(list);
  const rows = rowsOf(list);
  const asks: Record<string, Partial<Asked>> = {
    'by theme': { theme: 'theme-2' },
    'by organisation and role': { organisation: 'agency-7', role: 'implementer' },
    'by three words': { q: 'support phase s' },
    'by what nothing has': { q: 'nowhere at all' },
  };

  console.log(
    `${count.toLocaleString('en')} invented entries, Node ${process.version}, ${runs} runs each\n\nSizes`,
  );
  console.log(`  /data/funding-list.json                        ${sizes(file)}`);
  console.log(
    `  the same with the entries of the atlas         ${sizes(await readFile('dist/data/funding-list.json', 'utf8'))}`,
  );
  console.log(
    `  /funding/ with the entries of the atlas        ${sizes(await readFile('dist/funding/index.html', 'utf8'))}`,
  );
  console.log('  /funding/ with ten thousand: weighed by tests/components/components.test.ts');

  console.log('\nReckoning without a browser');
  measure('reading the file, once', () => rowsOf(JSON.parse(file)));
  for (const [what, asked] of Object.entries(asks))
    measure(`filter ${what}`, () => filtered(rows, { ...everything, ...asked }));
  for (const column of columns)
    measure(`order by ${column}, once for each order`, () => sorted(rows, column));
  measure('sums and blocks of all', () => byScope(rows, rows, list.names));
  measure('rows of a page', () => onPage(rows, 50));

  console.log(`\nIn a browser, from a key or click to the new layout; one frame is ${frame.toFixed(1)} ms`);
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('http://atlas.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/data/funding-list.json')
      return route.fulfill({ body: file, contentType: 'application/json' });
    const built = path.join('dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    return existsSync(built) ? route.fulfill({ path: built }) : route.fulfill({ status: 404 });
  });
  await page.goto('http://atlas.test/funding/');
  await page
    .getByRole('status')
    .filter({ hasText: `of ${count} entries` })
    .waitFor();
  /** Times of setting a control to each of some values, layout included. */
  const timesOf = (selector: string, values: readonly string[]): Promise<number[]> =>
    page.evaluate(
      ([control, all]) => {
        const element = document.querySelector<HTMLInputElement>(control);
        if (!element) throw new Error(`no ${control}`);
        return all.map((value) => {
          const start = performance.now();
          if (value === 'click') element.click();
          else {
            element.value = value;
            element.dispatchEvent(new Event('input', { bubbles: true }));
          }
          document.body.getBoundingClientRect();
          return performance.now() - start;
        });
      },
      [selector, values] as const,
    );
  const repeated = (...values: string[]): string[] => Array.from({ length: runs }, () => values).flat();
  for (const [what, selector, values] of [
    ['theme chosen and taken back', '.filters [name=theme]', repeated('theme-1', '')],
    ['organisation chosen and taken back', '.filters [name=organisation]', repeated('agency-7', '')],
    ['words typed', '.filters [name=q]', repeated('p', 'ph', 'phase', 'phase s', 'nowhere', '')],
    ['order turned round', '.entries th:first-child button', repeated('click')],
  ] as const) {
    const [first = 0, ...others] = await timesOf(selector, values);
    console.log(`  ${what.padEnd(46)} ${middleOf(others)}, first ${first.toFixed(2)} ms`);
  }
  await browser.close();
}
