// A profile of a country as a briefing: how much of it there is on a screen and on paper, its contents, its folds.
import { expect, test, type Page } from '@playwright/test';
import { entriesOf, exampleOf } from './example.ts';

const countries = entriesOf('countries');
/** The longest profile, by its claims: what holds of it holds of all. */
const longest = exampleOf(
  countries.toSorted((a, b) => b.claims.length - a.claims.length),
  'profile with claims',
  ({ claims }) => claims.length > 5,
);
const [claim] = longest.claims;
if (!claim) throw new Error('the longest profile has no claim');

const pagesOf = async (page: Page): Promise<number> =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

for (const { width, height, most } of [
  { width: 1280, height: 800, most: 6000 },
  { width: 390, height: 844, most: 10_000 },
])
  test(`at ${width} the longest profile is at most ${most} pixels tall as it opens`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(longest.address);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most);
  });

test('on paper the briefing has at most eight pages, and the evidence begins a new one, unfolded', async ({
  page,
}) => {
  await page.goto(longest.address);
  const all = await pagesOf(page);
  const rest = await page.addStyleTag({ content: '.annex, .annex ~ *, footer { display: none !important }' });
  const briefing = await pagesOf(page);
  await rest.evaluate((style) => (style as unknown as Element).remove());
  await page.addStyleTag({
    content:
      '.with-contents section:not(.annex, .annex ~ *), .head, .crumbs, header { display: none !important }',
  });
  const annex = await pagesOf(page);
  expect(briefing).toBeLessThanOrEqual(8);
  expect(annex).toBeGreaterThan(3);
  expect(briefing + annex).toBe(all);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the address of a claim unfolds its topic and leads to it', async ({ page }) => {
    await page.goto(longest.address);
    await expect(page.locator(`#${claim.id}`)).toBeHidden();
    await page.goto(`${longest.address}#${claim.id}`);
    await expect(page.locator(`#${claim.id}`)).toBeVisible();
    await expect(page.locator(`#${claim.id}`)).toBeInViewport();
  });

  test('on a phone a button opens the contents, and a section is reached', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(longest.address);
    const list = page.getByRole('navigation', { name: 'On this page' });
    await expect(list).toBeHidden();
    await page.getByRole('button', { name: 'Contents' }).click();
    await expect(list).toBeVisible();
    await list.getByRole('link').last().click();
    expect(new URL(page.url()).hash).not.toBe('');
  });
});

test('on a phone the contents make way for the section that was chosen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(longest.address);
  await page.getByRole('button', { name: 'Contents' }).press('Enter');
  const list = page.getByRole('navigation', { name: 'On this page' });
  await list.getByRole('link').last().click();
  await expect(list).toBeHidden();
  const target = new URL(page.url()).hash;
  await expect(page.locator(target)).toBeInViewport();
  await page.getByRole('button', { name: 'Contents' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(page.getByRole('button', { name: 'Contents' })).toBeFocused();
});

test('from 1100 pixels on the contents stand beside the text and stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto(longest.address);
  const list = page.getByRole('navigation', { name: 'On this page' });
  await expect(list).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await expect(list).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Contents' })).toBeHidden();
});

test('the card of a claim that is folded away is filled from this page', async ({ page }) => {
  await page.goto(longest.address);
  const own = new Set(longest.claims.map(({ id }) => id));
  const links = await page.locator('.answers sup a').evaluateAll((marks) => marks.map((mark) => mark.id));
  const cited = links.map((id) => id.replace('text-', '')).find((id) => own.has(id));
  await page.locator(`#text-${cited}`).click();
  const passage = longest.claims.find(({ id }) => id === cited)?.passage ?? '';
  await expect(page.getByRole('dialog')).toContainText(passage);
});
