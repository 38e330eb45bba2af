// What a reader sees of the maps: labels that do not cover each other, targets that a finger hits, and the periods.
import { globSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { exampleOf, htmlOf } from './example.ts';

/** The first pages of each kind that have a map, home among them: labels are placed alike on all of one kind. */
const pagesWithMaps = [
  ...Map.groupBy(
    globSync('**/index.html', { cwd: 'dist' })
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
      .filter((address) => /class="[^"]*\bmap\b/.test(htmlOf(address)))
      .sort(),
    (address) => address.split('/')[1],
  ).values(),
].flatMap((addresses) => addresses.slice(0, 12));

interface Shown {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Labels, signs and frames of every map of a page, as they are painted. */
const shownOn = (page: Page): Promise<{ frame: Shown; labels: Shown[]; signs: Shown[] }[]> =>
  page.locator('.map').evaluateAll((maps) => {
    const shown = (element: Element, name: string) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { name, left, top, right, bottom };
    };
    return maps.map((map) => ({
      frame: shown(map, 'map'),
      // Names of seas may lie aslant, and their boxes say nothing.
      labels: [...map.querySelectorAll('text:not(.sea)')]
        .filter((text) => getComputedStyle(text).display !== 'none' && text.getClientRects().length > 0)
        .map((text) => shown(text, text.textContent.replace(/\s+/g, ' ').trim()))
        .filter(({ left, right }) => right > left),
      signs: [...map.querySelectorAll('.closure, .dot')].map((sign) => shown(sign, 'sign')),
    }));
  });

/** Boxes of text are higher than their letters; so much may they share. */
const slack = 3;

const overlap = (a: Shown, b: Shown): boolean =>
  a.left < b.right - slack &&
  b.left < a.right - slack &&
  a.top < b.bottom - slack &&
  b.top < a.bottom - slack;

for (const width of [360, 390, 820, 1280]) {
  test(`no label covers another one or a sign, and none is cut off, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const faults: string[] = [];
    for (const address of pagesWithMaps) {
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const maps = await shownOn(page);
      expect(maps.length, address).toBeGreaterThan(0);
      for (const { frame, labels, signs } of maps) {
        expect(labels.length, address).toBeGreaterThan(1);
        labels.forEach((label, at) => {
          for (const other of [...labels.slice(at + 1), ...signs])
            if (overlap(label, other)) faults.push(`${address}: ${label.name} and ${other.name}`);
          const visible = address === '/' ? { ...frame, left: 0, right: width } : frame;
          if (
            label.left < visible.left - 1 ||
            label.right > visible.right + 1 ||
            label.bottom > frame.bottom + 1
          )
            faults.push(`${address}: ${label.name} is cut off`);
        });
      }
    }
    expect(faults).toEqual([]);
  });
}

test('every name and sign that leads somewhere is a target of 24 px or more on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const country = exampleOf(pagesWithMaps, 'country with a map', (address) =>
    address.startsWith('/countries/'),
  );
  for (const address of ['/', country]) {
    await page.goto(address);
    const targets = await page
      .locator('.map > svg:not(:first-child) a, .map > svg > a')
      .evaluateAll((links) =>
        links
          .filter((link) => link.getClientRects().length > 0)
          .map((link) => {
            const { width, height } = (link.querySelector('rect') ?? link).getBoundingClientRect();
            return { href: link.getAttribute('href') ?? '', width, height };
          })
          .filter(({ width }) => width > 0),
      );
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.filter(({ width, height }) => width < 23.9 || height < 23.9)).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a period dims what its dated accounts leave out, and says what remains', async ({ page }) => {
    await page.goto('/');
    const periods = await page
      .locator('a[href^="#y"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')?.slice(1) ?? ''))]);
    expect(periods.length).toBeGreaterThan(1);
    for (const [at, period] of periods.entries()) {
      await page.goto(`/#${period}`);
      const faded = page.locator(`.map .dim${at + 1}`);
      expect(await faded.count(), period).toBeGreaterThan(0);
      await expect(faded.first()).toHaveCSS('opacity', '0.15');
      // What no account dates is neither dimmed nor given a year.
      await expect(page.locator('.map .gap').first()).toBeVisible();
      await expect(page.locator('.map svg:not([class]):has(.gap)')).toHaveCSS('opacity', '1');
      await expect(page.locator(`a[href="#${period}"]`)).toBeVisible();
    }
  });

  test('every country of the map is reached by keyboard, in travel order, then the signs', async ({
    page,
  }) => {
    await page.goto('/');
    const expected = await page
      .locator('.map > svg > a, .map > g ~ svg > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const countries = expected.filter((address) => address.startsWith('/countries/'));
    expect(expected.slice(0, countries.length)).toEqual(countries);
    const reached: string[] = [];
    for (let press = 0; press < expected.length + 40; press++) {
      await page.keyboard.press('Tab');
      const href = await page.evaluate(() =>
        document.activeElement?.closest('.map') ? document.activeElement.getAttribute('href') : null,
      );
      if (href) reached.push(href);
    }
    expect(reached).toEqual(expected);
  });
});
