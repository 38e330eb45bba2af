// Entries renamed and retired by command: their old addresses lead on.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { serveFolder, type Serving } from '../../scripts/serve.ts';
import { pagesOf, visibleText, type BuiltPage } from './built-site.ts';
import { address, claim, elsewhere, from, overlay, retired, runScript, takenBack, to } from './elsewhere.ts';

let pages: BuiltPage[];
let serving: Serving;
let browser: Browser;
const dist = path.join(elsewhere, 'dist');

const html = (page: string): string => readFileSync(path.join(dist, page, 'index.html'), 'utf8');

beforeAll(async () => {
  pages = await pagesOf(dist);
  serving = await serveFolder(dist, { base: '/balkan/', port: 4415 });
  browser = await chromium.launch({ executablePath: await findBrowser() });
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

/** Where a browser that opens an address arrives, and how far from the top of the window an element stands. */
async function arrival(javaScriptEnabled: boolean, opened: string, id?: string) {
  const page = await browser.newPage({ javaScriptEnabled });
  try {
    await page.goto(`${serving.address}${opened}`, { waitUntil: 'commit' });
    await page.waitForURL(new RegExp(`/funding/${to}/`));
    await page.waitForLoadState();
    const top = id === undefined ? undefined : (await page.locator(`[id="${id}"]`).boundingBox())?.y;
    return { url: page.url(), top };
  } finally {
    await page.close();
  }
}

describe('the address of a renamed entry', () => {
  test('leads to the new one, without script', async () => {
    expect((await arrival(false, `funding/${from}/`)).url).toBe(`${serving.address}funding/${to}/`);
  });

  test('leads a link to a claim to the claim itself, with script', async () => {
    const { url, top } = await arrival(true, `funding/${from}/#${claim}`, claim);
    expect(url).toBe(`${serving.address}funding/${to}/#${claim}`);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(720);
  });

  test('leads a link to a claim to the entry that holds it, without script', async () => {
    const { url, top } = await arrival(false, `funding/${from}/#${claim}`, claim);
    expect(url).toBe(`${serving.address}funding/${to}/`);
    expect(top).toBeDefined();
  });

  test('names the new one as canonical, keeps out of indexes, and links each claim by its id', () => {
    const notice = html(`funding/${from}`);
    expect(notice).toContain(`<link rel="canonical" href="${address}funding/${to}/">`);
    expect(notice).toContain('<meta name="robots" content="noindex">');
    expect(notice).toMatch(new RegExp(`<li id="${claim}">[\\s\\S]*?href="/balkan/funding/${to}/#${claim}"`));
    expect(visibleText(notice)).toContain('The old name is hard to hear');
  });
});

describe('the address of a retired entry', () => {
  test('says what stood there, until when, why, and where to look instead', () => {
    const text = visibleText(html(`places/${retired.id}`));
    expect(text).toMatch(new RegExp(`“${retired.name}” was at this address until \\d+ \\w+ 20\\d\\d`));
    expect(text).toContain('The old name is hard to hear');
    expect(html(`places/${retired.id}`)).toContain(`href="/balkan/places/${takenBack.place}/"`);
    expect(html(`places/${retired.id}`)).toContain(`<li id="${retired.claim}">`);
    expect(html(`places/${retired.id}`)).not.toMatch(/http-equiv="refresh"|rel="canonical"/);
  });
});

test('a claim that was taken back says so on the page on which it stood', () => {
  const { place, claim: id } = takenBack;
  expect(html(`places/${place}`)).toMatch(
    new RegExp(`<li id="${id}">\\s*<code>${id}</code>: Retired, 1 December 2026\\. Tried in a test`),
  );
});

test('a file that moved stands at its old address too, one that was retired says so', () => {
  const file = (name: string) => readFileSync(path.join(dist, 'data', name), 'utf8');
  expect(file('figures.json')).toBe(file('claims.json'));
  expect(JSON.parse(file('guesses.json'))).toMatchObject({ retired: '2026-12-01', why: 'Tried in a test' });
});

test('notices are valid, accessible pages with titles of their own, and in no sitemap', async () => {
  const notices = pages.filter(({ notice }) => notice);
  expect(notices.map((page) => page.address)).toEqual([`/funding/${from}/`, `/places/${retired.id}/`]);
  const titles = pages.map((page) => /<title>([^<]+)/.exec(page.html)?.[1]);
  expect(new Set(titles).size).toBe(pages.length);
  const sitemap = readFileSync(path.join(dist, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain(`/funding/${to}/<`);
  const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')));
  const context = await browser.newContext();
  for (const notice of [
    ...notices,
    ...pages.filter((page) => page.address === `/places/${takenBack.place}/`),
  ]) {
    if (notice.notice) expect(sitemap).not.toContain(`${notice.address}<`);
    const { results } = await validator.validateFile(notice.file);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    const page = await context.newPage();
    // A page that leads on at once is looked at without what leads on.
    const still = notice.html.replace(
      /<script data-to[\s\S]*?<\/script>|<noscript>[\s\S]*?<\/noscript>/g,
      '',
    );
    await page.route(`**${notice.address}`, (route) =>
      route.fulfill({ body: still, contentType: 'text/html' }),
    );
    await page.goto(`${serving.address}${notice.address.slice(1)}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

test('the page of the promise lists what moved and what was retired', () => {
  const text = visibleText(html('addresses'));
  expect(text).toContain(`/balkan/funding/${from}/: Moved to ${address}funding/${to}/`);
  expect(text).toContain(`/balkan/places/${retired.id}/: Retired`);
});

test('an entry written anew under the old id stops the build, before anything is built', () => {
  const root = mkdtempSync(path.resolve('.build/written-anew-'));
  try {
    for (const name of [
      'node_modules',
      'src',
      'scripts',
      'astro.config.mjs',
      'package.json',
      'tsconfig.json',
    ])
      symlinkSync(path.resolve(name), path.join(root, name));
    cpSync(path.join(elsewhere, 'content'), path.join(root, 'content'), { recursive: true });
    const anew = readFileSync(path.join(overlay, `content/funding/${from}.mdx`), 'utf8')
      .replaceAll(`${from}-`, 'quite-another-')
      .replace(/^identifier: .*$/m, 'identifier: BRA-F-999')
      .replace(/^ *digest: .*\n/m, '');
    writeFileSync(path.join(root, `content/funding/${from}.mdx`), anew);
    expect(runScript(root, 'revise', 'funding', from).status).toBe(0);
    const { status, output } = runScript(root, 'build');
    expect(status).toBe(1);
    expect(output).toContain(`content/addresses.ndjson — /funding/${from}/ — moved on `);
    expect(output).toContain('and now stands for something else');
  } finally {
    rmSync(root, { recursive: true });
  }
});
