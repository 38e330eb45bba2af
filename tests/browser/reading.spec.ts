import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { entriesOf, exampleOf, htmlOf } from './example.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

const projects = entriesOf('funding');
const [project] = projects;
const country = exampleOf(entriesOf('countries'), 'profile with claims', ({ claims }) => claims.length > 5);
const statistics = exampleOf(entriesOf('statistics'), 'figure of a number', ({ claims: [claim] }) =>
  Boolean(claim?.value?.number && claim.kind === 'figure'),
);
const [figure] = statistics.claims;
if (!project || !figure) throw new Error('nothing to read');

/** The amount of a project as its page shows it, without its currency. */
const digitsOf = ({ claims, amount }: (typeof projects)[number]): string =>
  (claims.find(({ id }) => id === amount)?.value?.amount ?? NaN).toLocaleString('en');

test.describe('reading paths', () => {
  test('from home to a funding entry, its claim, its document and back to the profile, by mouse', async ({
    page,
  }) => {
    await page.goto('/');
    const home = htmlOf('/');
    const project = exampleOf(projects, 'project on the home page', ({ address }) =>
      home.includes(`href="${address}"`),
    );
    const source = exampleOf(entriesOf('sources'), 'source', ({ id }) => id === project['source']);
    const amount = page.locator(`[id="${project['amount']}"]`);
    await page.locator(`a[href="${project.address}"]`).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(project.title);
    await expect(page.getByText(digitsOf(project)).first()).toBeVisible();
    await page.locator('.big sup a').click();
    await page.getByRole('dialog').getByRole('link', { name: 'See claim' }).click();
    await expect(page).toHaveURL(new RegExp(`#${project['amount']}$`));
    await expect(amount).toBeInViewport();
    await amount.getByRole('link', { name: source['shortName'] as string, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(source.title);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Countries' }).click();
    await page.getByRole('link', { name: country.name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(country.name);
  });

  test('from home to a country profile, by keyboard alone', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Countries', exact: true }),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Countries');
    const { name } = exampleOf(entriesOf('countries'), 'name with a footnote', (named) =>
      named.name.endsWith('*'),
    );
    await page.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByText('* This designation is without prejudice')).toBeVisible();
  });

  test('every focused link on a profile can be seen to have the focus', async ({ page }) => {
    await page.goto(country.address);
    for (let at = 0; at < 25; at++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
      );
      expect(outline).toBe('3px');
    }
  });

  test('a claim’s address leads to the claim', async ({ page }) => {
    await page.goto(`${statistics.address}#${figure.id}`);
    const claim = page.locator(`[id="${figure.id}"]`);
    await expect(claim).toBeInViewport();
    await expect(claim).toContainText(figure.passage);
  });

  test('an address that was mistyped says so and leads on', async ({ page }) => {
    const response = await page.goto('/funding/no-such-projcet/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
    await page.getByRole('main').getByRole('link', { name: 'Funding' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Funding');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test('every entry is two links from home, and its history opens', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Funding', exact: true }).first().click();
    const entries = page.locator('.entries tbody th a:not(.dispute-link)');
    await expect(entries).toHaveCount(Math.min(100, projects.length));
    await expect(page.getByRole('main').getByRole('search')).toHaveCount(0);
    const title = (await entries.last().textContent()) ?? '';
    const listed = exampleOf(projects, 'project of that title', (candidate) => candidate.title === title);
    await entries.last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByText('History of this entry').click();
    const [{ why }] = listed['revisions'] as [{ why: string }];
    await expect(page.getByText(why).first()).toBeVisible();
  });

  test('the permanent link is there as text', async ({ page }) => {
    await page.goto(project.address);
    const link = page.locator(`section .permanent a[href="${project.address}"]`);
    await expect(link.last()).toHaveText(project.address);
  });
});

test('a text fragment made from a passage lands on the passage', async ({ page }) => {
  await page.goto(statistics.address);
  const link = await page
    .locator(`[id="${figure.id}"]`)
    .getByRole('link', { name: 'Open passage' })
    .getAttribute('href');
  const fragment = `#${(link ?? '').split('#')[1] ?? ''}`;
  expect(fragment).toMatch(/^#:~:text=./);

  const filler = '<p>Nothing here.</p>'.repeat(200);
  const copy = `<!doctype html><title>Copy</title>${filler}<p id="there">It was written: ${figure.passage} – and no more.</p><p id="control">Control</p>${filler}`;
  const specification = new URL(import.meta.resolve('text-fragments-polyfill/text-fragment-utils'));
  const local = createServer((request, response) => {
    const [type, body] = request.url?.startsWith('/specification.js')
      ? ['text/javascript', readFileSync(specification)]
      : [
          'text/html',
          request.url === '/start' ? `<title>Start</title><a href="/copy${fragment}">go</a>` : copy,
        ];
    response.writeHead(200, { 'Content-Type': type }).end(body);
  }).listen(0, 'localhost');
  await once(local, 'listening');
  const address = local.address();
  if (typeof address !== 'object' || !address) throw new Error('no local server');
  const origin = `http://localhost:${address.port}`;

  // By the specification’s own implementation, which works in every browser.
  await page.goto(`${origin}/copy`);
  const marked = await page.evaluate(async (hash) => {
    const specified = await import('/specification.js' as string);
    const directives = specified.parseFragmentDirectives(specified.getFragmentDirectives(hash));
    const [[mark]] = specified.processFragmentDirectives(directives).text;
    specified.scrollElementIntoView(mark);
    return { text: mark.textContent, inside: mark.closest('p')?.id };
  }, fragment);
  expect(marked).toEqual({ text: figure.passage, inside: 'there' });
  await expect(page.locator('#there')).toBeInViewport();

  // By the browser itself, wherever it acts on text fragments at all, which a plain word tells.
  await page.goto('about:blank');
  await page.goto(`${origin}/copy#:~:text=Control`);
  await page.waitForTimeout(500);
  const acts = await page.evaluate(() => window.scrollY > 0);
  if (acts) {
    await page.goto(`${origin}/start`);
    await page.getByRole('link', { name: 'go' }).click();
    await expect(page.locator('#there')).toBeInViewport();
  }
  local.close();
});

test.describe('the first round trip', () => {
  const bytes = 13_900;
  const compressed = (file: string): Buffer => gzipSync(readFileSync(`dist/${file}`), { level: 9 });
  const large = globSync('**/index.html', { cwd: 'dist' })
    .filter((file) => compressed(file).length > bytes)
    .sort();

  /** What the first bytes of a page unpack to, as a browser that shows what it has would see it. */
  const firstPart = (file: string): string =>
    gunzipSync(compressed(file).subarray(0, bytes), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');

  test('is less than the largest pages need', () => {
    expect(large.length).toBeGreaterThan(0);
  });

  for (const viewport of [phone, desk]) {
    for (const file of large) {
      const address = `/${file.replace(/index\.html$/, '')}`;
      test(`of ${address} holds all that a ${viewport.width} px screen shows first`, async ({ page }) => {
        const part = firstPart(file);
        expect(part).toContain('</head>');
        await page.setViewportSize(viewport);
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        const whole = await page.screenshot();
        await page.route(`**${address}`, (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: part }),
        );
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        expect((await page.screenshot()).equals(whole)).toBe(true);
      });
    }
  }
});

test('nothing overflows a screen of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const longestOf = (collection: string): string =>
    entriesOf(collection).toSorted((a, b) => htmlOf(b.address).length - htmlOf(a.address).length)[0]
      ?.address ?? '';
  for (const address of [
    '/',
    '/funding/',
    '/statistics/',
    '/sources/',
    '/data/',
    '/references/',
    ...['countries', 'funding', 'organisations'].map(longestOf),
  ]) {
    await page.goto(address);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, address).toBe(0);
  }
});

test('a printed profile keeps its text and loses its navigation', async ({ page }) => {
  await page.goto(country.address);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByText(String(country['summary'])).first()).toBeVisible();
  await expect(page.locator('main p').last()).toBeVisible();
});

test('without fonts and without style the text is still there', async ({ page }) => {
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto(project.address);
  await expect(page.getByText(digitsOf(project)).first()).toBeVisible();
});

test('the permanent link of an entry is copied by its button, which says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(project.address);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toBe(project.address);
});

test('where the clipboard is closed, the button selects the link instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(project.address);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link selected, ready to copy')).toBeVisible();
  const selected = await page.evaluate(() => getSelection()?.toString().trim());
  expect(selected?.endsWith(project.address)).toBe(true);
});

test('without script there is no button, and the link can be selected', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(project.address);
  await expect(page.locator('.permanent a[rel=bookmark]')).toBeVisible();
  await expect(page.locator('.permanent > button')).toBeHidden();
  await context.close();
});
