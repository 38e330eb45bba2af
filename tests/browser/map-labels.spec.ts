// What a reader sees of the maps: labels that do not cover each other, targets that a finger hits, and the periods.
import { globSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { entriesOf, exampleOf, htmlOf } from './example.ts';

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

/** The home map of each year. */
const viewsOfHome = [...new Set(htmlOf('/').match(/#y\d+(?=")/g))].map((fragment) => `/${fragment}`);

interface Shown {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface MapOnScreen {
  frame: Shown;
  labels: Shown[];
  signs: Shown[];
  /** Points along every line that is drawn, close to each other, and half the width of the line. */
  lines: { x: number; y: number; reach: number }[];
}

/** Labels, signs, lines and frames of every map of a page, as they are painted. */
const shownOn = (page: Page): Promise<MapOnScreen[]> =>
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
      signs: [...map.querySelectorAll('.closure, .dot')]
        .filter((sign) => sign.getClientRects().length > 0)
        .map((sign) => shown(sign, 'sign'))
        .filter(({ left, right }) => right > left),
      lines: [...map.querySelectorAll<SVGPathElement>('path.route, path.river')]
        .filter(
          (line) =>
            !line.closest('.casing') && Number(getComputedStyle(line.parentElement ?? line).opacity) > 0.5,
        )
        .flatMap((line) => {
          const matrix = line.getScreenCTM() ?? undefined;
          const length = line.getTotalLength();
          const steps = Math.ceil(length / 2);
          const reach = parseFloat(getComputedStyle(line).strokeWidth) / 2;
          return Array.from({ length: steps + 1 }, (_, at) => {
            const { x, y } = line.getPointAtLength((length * at) / steps).matrixTransform(matrix);
            return { x, y, reach };
          });
        }),
    }));
  });

/** Boxes of text are higher than their letters; so much may they share. */
const slack = 3;

const overlap = (a: Shown, b: Shown): boolean =>
  a.left < b.right - slack &&
  b.left < a.right - slack &&
  a.top < b.bottom - slack &&
  b.top < a.bottom - slack;

/** Whether a line runs through the letters of a label, which begin a little inside its box. */
const isCrossed = ({ left, top, right, bottom }: Shown, { lines }: MapOnScreen): boolean =>
  lines.some(
    ({ x, y, reach }) =>
      x > left - reach && x < right + reach && y > top + slack - reach && y < bottom - slack + reach,
  );

for (const width of [320, 360, 390, 580, 640, 820, 1280, 1920]) {
  test(`no label covers another one or a sign, no line runs through one, and none is cut off, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const faults: string[] = [];
    for (const address of [...pagesWithMaps, ...viewsOfHome]) {
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const maps = await shownOn(page);
      expect(maps.length, address).toBeGreaterThan(0);
      for (const map of maps) {
        const { frame, labels, signs } = map;
        expect(labels.length, address).toBeGreaterThan(1);
        labels.forEach((label, at) => {
          for (const other of [...labels.slice(at + 1), ...signs])
            if (overlap(label, other)) faults.push(`${address}: ${label.name} and ${other.name}`);
          if (isCrossed(label, map)) faults.push(`${address}: a line runs through ${label.name}`);
          const visible = address.split('#')[0] === '/' ? { ...frame, left: 0, right: width } : frame;
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

  /** The periods of the page with their years, and the signs of the map with the first day of what they stand for. */
  const periods = entriesOf('moments')
    .map(({ from, to, label }) => ({ id: `y${String(from)}`, from: String(from), to: String(to), label }))
    .filter(({ id }) => viewsOfHome.includes(`/#${id}`))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const signs = entriesOf('events').flatMap(({ address, date }) => {
    const { on, from, since, to } = date as Record<string, string | undefined>;
    return new RegExp(`href="${address}">\\s*<title>`).test(htmlOf('/'))
      ? [{ address, first: on ?? from ?? since, last: on ?? to }]
      : [];
  });

  test('the map of a year shows what was closed until then with its year, and nothing later or undated', async ({
    page,
  }) => {
    expect(signs.some(({ first }) => first === undefined)).toBe(true);
    for (const { id, from, to } of periods) {
      await page.goto(`/#${id}`);
      for (const { address, first, last } of signs) {
        const sign = page.locator(`.map svg:has(> a[href="${address}"])`);
        const isClosure = (await sign.locator('.closure').count()) > 0;
        // A year compares with a day of it as the beginning of its text.
        const isEarlier = first !== undefined && first < from;
        const isOver = last !== undefined && last < from && !last.startsWith(from);
        const isShown = first !== undefined && first.slice(0, to.length) <= to && (isClosure || !isOver);
        const what = `${address} in ${id}`;
        if (!isShown) {
          await expect(sign, what).toHaveCSS('display', 'none');
          continue;
        }
        await expect(sign, what).not.toHaveCSS('display', 'none');
        const years = sign.locator('.since');
        if (isClosure && isEarlier) await expect(years, what).toHaveText(first.slice(0, 4));
        expect(await years.filter({ visible: true }).count(), what).toBe(isClosure && isEarlier ? 1 : 0);
      }
    }
    await page.goto('/');
    for (const { address } of signs)
      await expect(page.locator(`.map svg:has(> a[href="${address}"])`)).not.toHaveCSS('display', 'none');
  });

  test('a year is one tap away, is marked and named, and leads back to all', async ({ page }) => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(viewport);
      await page.goto('/');
      const links = page.locator('.years a');
      const ground = (at: number): Promise<string> =>
        links.nth(at).evaluate((link) => getComputedStyle(link).backgroundColor);
      const marked = async (): Promise<number[]> => {
        const grounds = await Promise.all(Array.from({ length: periods.length + 1 }, (_, at) => ground(at)));
        return grounds.flatMap((colour, at) =>
          grounds.filter((other) => other === colour).length === 1 ? [at] : [],
        );
      };
      // All of them stand in the first screen.
      for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 });
      expect(await marked()).toEqual([0]);
      for (const [at, { id, label }] of periods.entries()) {
        await links.nth(at + 1).click();
        await expect(page).toHaveURL(new RegExp(`#${id}$`));
        expect(await marked()).toEqual([at + 1]);
        await expect(page.locator('.shown').filter({ visible: true })).toContainText(String(label));
        // The next one is a tap away.
        for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 });
      }
      await page.locator('.shown a').filter({ visible: true }).click();
      expect(await marked()).toEqual([0]);
      await expect(page.locator('.shown').filter({ visible: true })).toHaveCount(0);
    }
  });

  test('a period dims the lines that its dated claims leave out', async ({ page }) => {
    expect(periods.length).toBeGreaterThan(1);
    for (const [at, { id }] of periods.entries()) {
      await page.goto(`/#${id}`);
      const faded = page.locator(`.map .dim${at + 1}`);
      expect(await faded.count(), id).toBeGreaterThan(0);
      await expect(faded.first()).toHaveCSS('opacity', '0.15');
    }
  });

  test('every country of the map is reached by keyboard, in travel order, then the signs', async ({
    page,
  }) => {
    await page.goto('/');
    const expected = await page.locator('.map > svg > a, .map > g ~ svg > a').evaluateAll((links) =>
      // A name that stands elsewhere on phones is there twice, and shown once.
      links
        .filter(
          (link) =>
            link.getClientRects().length > 0 &&
            getComputedStyle(link.parentElement ?? link).display !== 'none',
        )
        .map((link) => link.getAttribute('href') ?? ''),
    );
    const countries = expected.filter((address) => address.startsWith('/countries/'));
    expect(expected.slice(0, countries.length)).toEqual(countries);
    const reached: string[] = [];
    for (let press = 0; press < expected.length + 60; press++) {
      await page.keyboard.press('Tab');
      const href = await page.evaluate(() =>
        document.activeElement?.closest('.map') ? document.activeElement.getAttribute('href') : null,
      );
      if (href) reached.push(href);
    }
    expect(reached).toEqual(expected);
  });
});
