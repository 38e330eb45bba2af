import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings, colourRules } from './axe.ts';
import { entriesOf, exampleOf, htmlOf } from './example.ts';

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const marks = /<sup>(?:<span[^>]*><\/span>)*<a [^>]*href="([^"#]*)#([^"]+)"(?:[^>]*data-also="([^"]*)")?/g;

const claims = new Map(
  ['countries', 'statistics', 'funding', 'events', 'organisations', 'places', 'agreements', 'proposals']
    .flatMap(entriesOf)
    .flatMap((entry) => entry.claims.map((claim) => [claim.id, { claim, home: entry.address }] as const)),
);
const pages = entriesOf('countries').map(({ address }) => ({
  address,
  marks: [...htmlOf(address).matchAll(marks)].map(([, path = '', id = '', also]) => ({ path, id, also })),
}));
const all = pages.flatMap(({ address, marks: found }) => found.map((mark) => ({ ...mark, address })));
/** A mark of one claim on its own page, of one on another page, and of several. */
const near = exampleOf(
  all,
  'mark of a claim of the page',
  ({ path, address, also }) => path === address && !also,
);
const far = exampleOf(
  all,
  'mark of a claim elsewhere',
  ({ path, address, also }) => path !== address && !also,
);
const several = exampleOf(all, 'mark of several claims', ({ also }) => also !== undefined);
const claimOf = (id: string) =>
  exampleOf([...claims.values()], 'claim of that id', ({ claim }) => claim.id === id);

const markOf = (page: Page, { path, id }: { path: string; id: string }): Locator =>
  page.locator(`main sup a[href="${path}#${id}"]`).first();
const cardOf = (page: Page): Locator => page.getByRole('dialog');

test.use({ viewport: desk });

for (const [name, mark] of Object.entries({ 'on this page': near, 'on another page': far }))
  test(`a mark opens the card of a claim ${name}, beside it, and the page stays`, async ({ page }) => {
    await page.goto(mark.address);
    await markOf(page, mark).click();
    const { claim } = claimOf(mark.id);
    await expect(cardOf(page)).toContainText(claim.passage);
    await expect(cardOf(page)).toContainText(/checked \d+ \w{3} \d{4}/);
    await expect(page).toHaveURL(mark.address);
    const box = await cardOf(page).boundingBox();
    const anchor = await markOf(page, mark).boundingBox();
    if (!box || !anchor) throw new Error('nothing is shown');
    const distance = Math.min(
      Math.abs(box.y - anchor.y - anchor.height),
      Math.abs(anchor.y - box.y - box.height),
    );
    expect(distance).toBeLessThan(20);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(desk.width);
  });

test('an underlined figure opens the card of its claim', async ({ page }) => {
  const statistics = exampleOf(
    entriesOf('statistics'),
    'figure',
    ({ claims: [claim] }) => claim?.kind === 'figure',
  );
  await page.goto(statistics.address);
  await page
    .locator('td a', { has: page.locator('data') })
    .first()
    .click();
  await expect(cardOf(page)).toBeFocused();
  await expect(cardOf(page).getByRole('link', { name: 'Open passage' })).toBeVisible();
});

test('a mark of several claims lists them all', async ({ page }) => {
  await page.goto(several.address);
  await page.locator('a[data-also]').first().click();
  await expect(cardOf(page).getByRole('listitem')).toHaveCount(1 + (several.also ?? '').split(' ').length);
});

test.describe('by keyboard', () => {
  const open = async (page: Page): Promise<Locator> => {
    await page.goto(near.address);
    const mark = markOf(page, near);
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(cardOf(page)).toBeFocused();
    await expect(mark).toHaveAttribute('aria-expanded', 'true');
    return mark;
  };

  test('Enter opens, Escape closes, and the focus returns', async ({ page }) => {
    const mark = await open(page);
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
    await expect(mark).toBeFocused();
    await expect(mark).toHaveAttribute('aria-expanded', 'false');
  });

  test('the button closes, and the focus returns', async ({ page }) => {
    const mark = await open(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(cardOf(page)).toHaveCount(0);
    await expect(mark).toBeFocused();
  });

  test('Tab goes through the card and on to what follows the mark: nobody is trapped', async ({ page }) => {
    await open(page);
    const stops = await cardOf(page).locator('a, button').count();
    for (let at = 0; at < stops; at++) {
      await page.keyboard.press('Tab');
      expect(await cardOf(page).evaluate((card) => card.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Tab');
    await expect(cardOf(page)).toHaveCount(0);
    const isNext = await markOf(page, near).evaluate((mark) => {
      const stop = document.activeElement;
      return Boolean(
        stop?.closest('main') && mark.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    });
    expect(isNext).toBe(true);
  });

  test('Shift+Tab goes back to the mark', async ({ page }) => {
    const mark = await open(page);
    await page.keyboard.press('Shift+Tab');
    await expect(cardOf(page)).toHaveCount(0);
    await expect(mark).toBeFocused();
  });
});

test('pressing the mark again, or anything else, closes the card', async ({ page }) => {
  await page.goto(near.address);
  const mark = markOf(page, near);
  await mark.click();
  await expect(cardOf(page)).toBeVisible();
  await mark.click();
  await expect(cardOf(page)).toHaveCount(0);
  await mark.click();
  await expect(cardOf(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(cardOf(page)).toHaveCount(0);
});

test('a link asked for in a tab of its own opens there, without a card', async ({ page, context }) => {
  await page.goto(near.address);
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    markOf(page, near).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(other).toHaveURL(new RegExp(`#${near.id}$`));
  await expect(cardOf(page)).toHaveCount(0);
});

test('where the page of the claim does not come, the link goes there', async ({ page }) => {
  await page.goto(far.address);
  await page.route(`**${far.path}`, (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
  await markOf(page, far).click();
  await expect(page).toHaveURL(new RegExp(`${far.path}#${far.id}$`));
});

test('link and reference are copied, shown and said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(near.address);
  await markOf(page, near).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  await expect(cardOf(page).getByRole('status')).toContainText('Link copied:');
  expect(await copied()).toBe(new URL(`${near.path}#${near.id}`, page.url()).href);
  await page.getByRole('button', { name: 'Cite' }).click();
  await expect(cardOf(page).getByRole('status')).toContainText('Reference copied:');
  expect(await copied()).toContain(`${near.path}#${near.id}`);
});

test('where nothing can be copied, the text is shown to be selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(near.address);
  await markOf(page, near).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  await expect(cardOf(page).getByRole('status')).toContainText(`To be copied: http`);
});

test('the card leads to the claim, and the claim back to the text', async ({ page }) => {
  await page.goto(near.address);
  await markOf(page, near).click();
  await cardOf(page).getByRole('link', { name: 'See claim' }).click();
  await expect(cardOf(page)).toHaveCount(0);
  const claim = page.locator(`[id="${near.id}"]`);
  await expect(claim).toBeInViewport();
  await claim.getByRole('link', { name: 'Back to the text' }).click();
  await expect(markOf(page, near)).toBeInViewport();
});

test('a claim in the address does not have the colour of disagreement', async ({ page }) => {
  await page.goto(`${near.path}#${near.id}`);
  const [shown, dispute] = await page.locator(`[id="${near.id}"]`).evaluate((item) => {
    const probe = document.createElement('p');
    probe.style.background = 'var(--ambg)';
    item.append(probe);
    return [item, probe].map((element) => getComputedStyle(element).backgroundColor);
  });
  expect(shown).not.toBe(dispute);
  expect(shown).not.toBe('rgba(0, 0, 0, 0)');
});

test.describe('without anchor positioning', () => {
  test('the card stands beside its mark all the same', async ({ page }) => {
    await page.addInitScript(() => {
      const property = 'position-area';
      CSS.supports = () => false;
      const { replaceSync } = CSSStyleSheet.prototype;
      CSSStyleSheet.prototype.replaceSync = function (text) {
        replaceSync.call(this, text.replace(`@supports (${property}`, '@supports (no-such-property'));
      };
    });
    await page.goto(near.address);
    const mark = markOf(page, near);
    await mark.click();
    const [box, anchor] = [await cardOf(page).boundingBox(), await mark.boundingBox()];
    if (!box || !anchor) throw new Error('nothing is shown');
    const distance = Math.min(
      Math.abs(box.y - anchor.y - anchor.height),
      Math.abs(anchor.y - box.y - box.height),
    );
    expect(distance).toBeLessThan(20);
    expect(box.x + box.width).toBeLessThanOrEqual(desk.width);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('the card is a sheet at the foot that does not cover its mark', async ({ page }) => {
    await page.goto(near.address);
    const mark = markOf(page, near);
    // At the very foot of the window, where a sheet would lie over it.
    await mark.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await mark.click();
    const [box, anchor] = [await cardOf(page).boundingBox(), await mark.boundingBox()];
    if (!box || !anchor) throw new Error('nothing is shown');
    expect(Math.round(box.y + box.height)).toBe(phone.height);
    expect(box.width).toBe(phone.width);
    expect(anchor.y + anchor.height).toBeLessThanOrEqual(box.y);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a mark leads to its claim, and the claim back to the text', async ({ page }) => {
    const cited = exampleOf(
      all,
      'mark with a way back',
      ({ address, path, id }) => address === path && htmlOf(address).includes(` id="text-${id}"`),
    );
    await page.goto(cited.address);
    const mark = page.locator(`[id="text-${cited.id}"]`);
    await mark.click();
    await expect(page).toHaveURL(new RegExp(`#${cited.id}$`));
    const claim = page.locator(`[id="${cited.id}"]`);
    await expect(claim).toBeInViewport();
    await claim.getByRole('link', { name: 'Back to the text' }).click();
    await expect(page).toHaveURL(new RegExp(`#text-${cited.id}$`));
    await expect(mark).toBeInViewport();
  });
});

for (const [name, mark] of Object.entries({ 'of one claim': near, 'of several claims': several }))
  test(`an open card ${name} has no violation that axe can find`, async ({ page }) => {
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(mark.address);
      await (mark.also ? page.locator('a[data-also]').first() : markOf(page, mark)).click();
      await cardOf(page).getByRole('button', { name: 'Cite' }).click();
      await expect(cardOf(page).getByRole('status')).not.toBeEmpty();
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFindings(page, colourRules)).toEqual([]);
    }
  });
