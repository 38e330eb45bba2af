import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

test.describe('reading paths', () => {
  test('from home to a funding entry, its claim, its document and back to the profile, by mouse', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Access to Health III' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Access to Health III');
    await expect(page.getByText('€3,600,000').first()).toBeVisible();
    await page.locator('.big sup a').click();
    await expect(page).toHaveURL(/#access-to-health-iii-amount$/);
    await expect(page.locator('#access-to-health-iii-amount')).toBeInViewport();
    await page
      .locator('#access-to-health-iii-amount')
      .getByRole('link', { name: 'EU za tebe, undated' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('EU Support to Migration Management');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Countries' }).click();
    await page.getByRole('link', { name: 'Serbia', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Serbia');
  });

  test('from home to a country profile, by keyboard alone', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Countries', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Countries');
    await page.getByRole('link', { name: 'Kosovo*' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kosovo*');
    await expect(page.getByText('* This designation is without prejudice')).toBeVisible();
  });

  test('every focused link on a profile can be seen to have the focus', async ({ page }) => {
    await page.goto('/countries/kosovo/');
    for (let at = 0; at < 25; at++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
      );
      expect(outline).toBe('3px');
    }
  });

  test('a claim’s address leads to the claim', async ({ page }) => {
    await page.goto('/statistics/irregular-crossings-serbia/#kas-crossings-serbia-2020');
    await expect(page.locator('#kas-crossings-serbia-2020')).toBeInViewport();
    await expect(page.locator('#kas-crossings-serbia-2020')).toContainText('1,600');
  });

  test('an address that was mistyped says so and leads on', async ({ page }) => {
    const response = await page.goto('/funding/acess-to-health/');
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
    const entries = page.locator('.entries tbody th a:not(.ne)');
    await expect(entries).toHaveCount(11);
    await expect(page.getByRole('search')).toHaveCount(0);
    await entries.nth(5).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Efficient border management (Supplies)',
    );
    await page.getByText('History of this entry').click();
    await expect(page.getByText('First edition of the atlas')).toBeVisible();
  });

  test('the permanent link is there as text', async ({ page }) => {
    await page.goto('/funding/access-to-health-iii/');
    const link = page.locator('section .permanent a[href="/funding/access-to-health-iii/"]');
    await expect(link.last()).toHaveText('/funding/access-to-health-iii/');
  });
});

test('a text fragment made from a passage lands on the passage', async ({ page }) => {
  await page.goto('/statistics/irregular-crossings-serbia/');
  const link = await page
    .locator('#kas-crossings-serbia-2020')
    .getByRole('link', { name: 'Find it at the publisher' })
    .getAttribute('href');
  const fragment = `#${(link ?? '').split('#')[1] ?? ''}`;
  expect(fragment).toBe('#:~:text=1%2C600%20illegal%20border%20crossings');

  const filler = '<p>Nothing here.</p>'.repeat(200);
  const copy = `<!doctype html><title>Copy</title>${filler}<p id="there">In 2020, 1,600 illegal border crossings were registered.</p><p id="control">Control</p>${filler}`;
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
  expect(marked).toEqual({ text: '1,600 illegal border crossings', inside: 'there' });
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
    expect(large).toContain('countries/serbia/index.html');
    expect(large).toContain('sources/kas-partner-atlas-serbia/index.html');
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
  for (const address of [
    '/',
    '/countries/serbia/',
    '/funding/',
    '/funding/protection-sensitive-migration-management-iii/',
    '/statistics/',
    '/sources/',
    '/data/',
    '/references/',
    '/organisations/norwegian-refugee-council/',
  ]) {
    await page.goto(address);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, address).toBe(0);
  }
});

test('a printed profile keeps its text and loses its navigation', async ({ page }) => {
  await page.goto('/countries/serbia/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByText('In Belgrade, the foundation writes')).toBeVisible();
});

test('without fonts and without style the text is still there', async ({ page }) => {
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto('/funding/access-to-health-iii/');
  await expect(page.getByText('€3,600,000').first()).toBeVisible();
});
