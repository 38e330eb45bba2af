// Pages on paper: what belongs together stays together, what is folded is open, and what leads elsewhere is written out.
import { expect, test, type Page } from '@playwright/test';
import { entriesOf, exampleOf, htmlOf } from './example.ts';

/** An A4 page less its margins, in pixels of CSS. */
const paper = { width: 680, height: 1009 };

const longestOf = (collection: string): string =>
  entriesOf(collection)
    .map(({ address }) => address)
    .toSorted((a, b) => htmlOf(b).length - htmlOf(a).length)[0] ?? '';
const addresses = [
  '/',
  '/funding/',
  '/statistics/',
  ...['countries', 'funding', 'discrepancies', 'agreements', 'places'].map(longestOf),
];

async function printed(page: Page, address: string): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

for (const address of addresses)
  test(`${address} on paper has no controls, keeps headings with their text and cards whole`, async ({
    page,
  }) => {
    await printed(page, address);
    for (const control of await page
      .locator('header nav, footer nav, main button:not(th *), [role=search]')
      .all())
      await expect(control).toBeHidden();
    const parted = await page.evaluate(() => [
      ...[...document.querySelectorAll('main :is(h1, h2, h3)')]
        .filter((heading) => getComputedStyle(heading).breakAfter !== 'avoid')
        .map(({ textContent }) => `heading: ${textContent}`),
      ...[
        ...document.querySelectorAll(
          'main :is(li, tr, .discrepancy, .card, figure:not(.chart-figure), .chart)',
        ),
      ]
        .filter((whole) => getComputedStyle(whole).breakInside !== 'avoid')
        .map(({ tagName, className }) => `${tagName} ${String(className)}`),
    ]);
    expect(parted).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  });

test('what is folded on screen is open on paper', async ({ page }) => {
  for (const address of addresses) {
    await printed(page, address);
    const folded = await page.evaluate(() =>
      [...document.querySelectorAll('main details:not([open])')]
        .filter((details) => !details.closest('.small-charts, template, search'))
        .filter((details) => {
          if (!details.checkVisibility()) return false;
          const inside = details.querySelector(':scope > :not(summary)');
          return inside && !inside.checkVisibility({ contentVisibilityAuto: true });
        })
        .map(({ textContent }) => (textContent ?? '').trim().slice(0, 40)),
    );
    expect(folded, address).toEqual([]);
  }
});

test('addresses of publishers and of the page are written out', async ({ page }) => {
  const disputed = exampleOf(
    entriesOf('discrepancies').map(({ address }) => address),
    'disagreement with a reference',
    (address) =>
      /class="list".*rel="external"/s.test(htmlOf(address)) && htmlOf(address).includes('data-address'),
  );
  await printed(page, disputed);
  const written = await page.evaluate(() => [
    ...[...document.querySelectorAll('.list a[rel=external]')].map((link) => [
      link.getAttribute('href') ?? '',
      getComputedStyle(link, '::after').content,
    ]),
    ...[...document.querySelectorAll('footer [data-address]')].map((source) => [
      source.getAttribute('data-address') ?? '',
      getComputedStyle(source, '::after').content,
    ]),
  ]);
  for (const [address = '', shown] of written) {
    expect(address).toMatch(/^https?:/);
    expect(shown).toContain(address);
  }
  expect(written.length).toBeGreaterThan(1);
  await expect(page.locator('.page-facts .permanent')).toContainText(disputed);
});

const withMap = exampleOf(
  entriesOf('places').map(({ address }) => address),
  'place with a map',
  (address) => htmlOf(address).includes('class="area-figure"'),
);

for (const address of ['/', longestOf('countries'), withMap])
  test(`the first page of ${address} is full to two thirds where it has a map`, async ({ page }) => {
    await printed(page, address);
    const map = page.locator('.pane, .area-figure').first();
    const box = await map.boundingBox();
    if (!box) throw new Error('no map');
    expect(box.y).toBeLessThan(paper.height);
    // Either it stands on the first page, or what stands above it fills two thirds of that.
    expect(box.y + box.height <= paper.height || box.y > (paper.height * 2) / 3).toBe(true);
  });
