// The search as readers meet it: from a fresh browser, by keyboard, in the address, without script.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { entriesOf, exampleOf } from './example.ts';

const countries = entriesOf('countries');
/** A country whose name is one word, and that other entries name too. */
const country = exampleOf(
  countries,
  'country',
  ({ name, claims }) => /^\p{L}+$/u.test(name) && claims.length > 3,
);
const path = `/countries/${country.id}/`;

const results = (page: Page): Locator => page.locator('main ol.results > li');
const firstLink = (page: Page): Locator => results(page).first().getByRole('link').first();
const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search the atlas' });
const filters = (page: Page): Locator => page.locator('.narrow');

test('an address with a question answers in a fresh browser, the thing of the name first', async ({
  page,
}) => {
  await page.goto(`/search/?q=${country.name.toUpperCase()}`);
  await expect(firstLink(page)).toHaveAttribute('href', path);
  await expect(results(page).first()).toContainText('Country');
  await expect(page.getByRole('status')).toContainText(/^\d+ results for/);
  await expect(field(page)).toHaveValue(country.name.toUpperCase());
  await expect(page).toHaveTitle(new RegExp(`^${country.name}`, 'i'));
  await firstLink(page).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test('nothing is loaded before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search/');
  await page.waitForLoadState('networkidle');
  const before = asked.filter((address) => /^\/search\/.+/.test(address));
  expect(before).toEqual([]);
  const count = asked.length;
  await field(page).pressSequentially(country.name);
  await expect(firstLink(page)).toHaveAttribute('href', path);
  expect(asked.length).toBeGreaterThan(count);
});

test('by keyboard alone: Ctrl+K from any page, Enter, Tab to the first result', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('k');
  await expect(field(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(country.name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/search/\\?q=${country.name}$`));
  await expect(firstLink(page)).toHaveAttribute('href', path);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await firstLink(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test('filters narrow, stand in the address, come back with it, and are taken back', async ({ page }) => {
  await page.goto(`/search/?q=${country.name}`);
  await expect(firstLink(page)).toHaveAttribute('href', path);
  const all = await page.getByRole('status').textContent();
  const claim = filters(page).getByRole('checkbox', { name: /^Claim/ });
  await claim.check();
  await expect(page).toHaveURL(/[?&]kind=claims/);
  await expect(claim).toBeFocused();
  await expect(firstLink(page)).toHaveAttribute('href', /#/);
  for (const kind of await page.locator('.results .kind').allTextContents()) expect(kind).toBe('Claim');
  await page.reload();
  await expect(claim).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(all ?? '');
  await page.goForward();
  await expect(claim).toBeChecked();
  await filters(page).getByRole('button').click();
  await expect(page.getByRole('status')).toHaveText(all ?? '');
  await expect(page).not.toHaveURL(/kind=/);
});

test('a filter the atlas does not know is named, and the rest is shown', async ({ page }) => {
  await page.goto(`/search/?q=${country.name}&country=atlantis&kind=countries`);
  await expect(page.getByRole('alert')).toContainText('country=atlantis');
  await expect(firstLink(page)).toHaveAttribute('href', path);
  await expect(results(page)).not.toHaveCount(0);
});

test('a long list begins with a few, and shows more at each asking', async ({ page }) => {
  await page.goto('/search/?kind=claims');
  await expect(results(page)).toHaveCount(20);
  await page.getByRole('button', { name: /^Show more/ }).click();
  await expect(results(page)).toHaveCount(40);
  await expect(results(page).nth(20).getByRole('link').first()).toBeFocused();
  await expect(page).toHaveURL(/shown=40/);
  await page.reload();
  await expect(results(page)).toHaveCount(40);
});

test('where nothing is found it says so, with what is spelt alike and lists to browse', async ({ page }) => {
  const misspelt = country.name.replace(/.$/, 'qq');
  await page.goto(`/search/?q=${misspelt}`);
  await expect(page.getByRole('status')).toContainText(`Nothing found for “${misspelt}”`);
  await expect(page.getByRole('navigation', { name: 'Lists to browse' })).toBeVisible();
  await page.getByRole('status').getByRole('link', { name: country.name, exact: true }).click();
  await expect(firstLink(page)).toHaveAttribute('href', path);
});

test('says that it could not be loaded, and searches once it can be', async ({ page }) => {
  await page.route('**/search/entries.json', (route) => route.abort());
  await page.goto(`/search/?q=${country.name}`);
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await page.unroute('**/search/entries.json');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(firstLink(page)).toHaveAttribute('href', path);
});

test('has no fault that axe finds, with results and without, wide and narrow', async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/search/?q=${country.name}&kind=claims`);
    await expect(results(page)).not.toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  }
  await page.goto('/search/?q=qqqqqqqq');
  await expect(page.getByRole('status')).toContainText('Nothing found');
  expect(await axeFindings(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads to every list', async ({ page }) => {
    await page.goto(`/search/?q=${country.name}`);
    await expect(page.getByText('Searching needs a script')).toBeVisible();
    await expect(page.locator('.answer')).toBeHidden();
    const lists = page.getByRole('navigation', { name: 'Lists to browse' }).getByRole('link');
    expect(await lists.count()).toBeGreaterThan(10);
  });

  test('the field in the head of a page leads there', async ({ page }) => {
    await page.goto('/about/');
    await field(page).fill(country.name);
    await field(page).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/search/\\?q=${country.name}$`));
  });
});
