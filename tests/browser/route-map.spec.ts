import { expect, test, type Locator, type Page } from '@playwright/test';
import { placer, regionFrame } from '../../src/geo/frame.ts';
import { axeFindings } from './axe.ts';
import { entriesOf, exampleOf, htmlOf } from './example.ts';

const desk = { width: 1280, height: 1200 };
const phone = { width: 390, height: 844 };
/** Longer than a glide and the rest after which a view enters the history. */
const settled = 700;

test.use({ viewport: desk, contextOptions: { reducedMotion: 'reduce' } });

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
/** Opens the list of layers, which is closed so that the controls cover little of the map. */
const openLayers = (page: Page): Promise<void> => page.locator('.bar summary').click();
/** Where the map goes first when it is enlarged, in its units. */
const [firstX = NaN, firstY = NaN] = (/data-first="(\d+,\d+)"/.exec(htmlOf('/'))?.[1] ?? '')
  .split(',')
  .map(Number);
const countryName = (page: Page, id: string): Locator =>
  page.locator(`.map > svg:not(:first-child) a[href="/countries/${id}/"]`);

/** Names of countries in the order of the keyboard, and where they stand, in hundredths of the map. */
const names = [
  ...htmlOf('/').matchAll(/<svg x="([\d.]+)%" y="([\d.]+)%"([^>]*)>\s*<a href="\/countries\/([^/"]+)\/"/g),
].map(([, x, y, further, id = '']) => ({ id, x: Number(x), y: Number(y), isAlwaysShown: further === '' }));
const shown = names.filter(({ isAlwaysShown }) => isAlwaysShown);
/** The country whose name stands nearest to the middle of the map, and the view that has it in its own middle. */
const [central] = shown.toSorted((a, b) => Math.hypot(a.x - 50, a.y - 50) - Math.hypot(b.x - 50, b.y - 50));
const [first, second] = shown;
if (!central || !first || !second) throw new Error('the map names fewer than two countries');
const onCentral = `c=${Math.round(central.x * 10)},${Math.round(central.y * 11.2)}`;
const nameOf = (id: string): string =>
  exampleOf(entriesOf('countries'), 'country of that id', (country) => country.id === id).name;

/** Towns drawn where a line passes through them, and where the geometry has them, in thousandths of the map. */
const place = placer(regionFrame);
const passed = new Set(entriesOf('routes').flatMap(({ via }) => via as string[]));
const towns = entriesOf('places').flatMap(({ id, name, point }) => {
  const { lon, lat } = (point ?? {}) as { lon?: number; lat?: number };
  if (lon === undefined || lat === undefined || !passed.has(id)) return [];
  const [x, y] = place([lon, lat]);
  const share = (at: number, whole: number): number => Math.round((at / whole) * 1000) / 1000;
  return [{ name, x: share(x, regionFrame.width), y: share(y, regionFrame.height) }];
});
if (towns.length === 0) throw new Error('no line passes through a town');
const sign = exampleOf(entriesOf('events'), 'event with a sign', ({ address }) =>
  htmlOf('/').includes(`href="${address}"`),
);

/** A point of the screen where the map shows what a selector names, or nothing that leads anywhere. */
async function pointOn(page: Page, selector?: string): Promise<{ x: number; y: number }> {
  const found = await page.locator('.map').evaluate((map, wanted) => {
    const box = map.getBoundingClientRect();
    for (let row = 4; row < 60; row += 1)
      for (let column = 4; column < 60; column += 1) {
        const [x, y] = [box.x + (column * box.width) / 64, box.y + (row * box.height) / 64];
        const isThere = (left: number, top: number): boolean => {
          const element = document.elementFromPoint(left, top);
          if (!element || !map.contains(element)) return false;
          return wanted === undefined ? !element.closest('a') : Boolean(element.closest(wanted));
        };
        // Well inside, and not at an edge.
        if ([-6, 0, 6].every((by) => isThere(x + by, y) && isThere(x, y + by))) return { x, y };
      }
    return undefined;
  }, selector);
  if (!found) throw new Error(`the map shows no ${selector ?? 'place without a link'}`);
  return found;
}

const zoom = (page: Page): Promise<number> =>
  page
    .locator('.map > svg')
    .first()
    .evaluate((g) => 1000 / (g as SVGSVGElement).viewBox.baseVal.width);
const viewBox = (page: Page): Promise<string | null> =>
  page.locator('.map > svg').first().getAttribute('viewBox');
const landLength = (page: Page): Promise<number> =>
  page
    .locator('#L path')
    .evaluateAll((paths) => paths.reduce((sum, shape) => sum + (shape.getAttribute('d') ?? '').length, 0));

/** A point of the map on the screen. */
async function at(page: Page, shareX: number, shareY: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.map').boundingBox();
  if (!box) throw new Error('no map');
  return { x: box.x + shareX * box.width, y: box.y + shareY * box.height };
}

/** How far the sign of a town is from where the geometry has it, in pixels. */
const astray = (page: Page, shareX: number, shareY: number, town: string): Promise<number> =>
  page.evaluate(
    ([x = 0, y = 0, name]) => {
      const label = [...document.querySelectorAll('.map text')].find(
        ({ textContent }) => textContent?.trim() === name,
      );
      const sign = label?.parentElement?.querySelector('circle')?.getBoundingClientRect();
      const matrix = document.querySelector<SVGSVGElement>('.map > svg')?.getScreenCTM();
      if (!sign || !matrix) throw new Error('no such town');
      const place = new DOMPoint(Number(x) * 1000, Number(y) * 1120).matrixTransform(matrix);
      return Math.hypot(sign.x + sign.width / 2 - place.x, sign.y + sign.height / 2 - place.y);
    },
    [shareX, shareY, town] as const,
  );

/** How far a town’s sign is from the nearest line, in pixels. */
const fromLine = (page: Page, town: string): Promise<number> =>
  page.evaluate((name) => {
    const label = [...document.querySelectorAll('.map text')].find(
      ({ textContent }) => textContent?.trim() === name,
    );
    const sign = label?.parentElement?.querySelector('circle')?.getBoundingClientRect();
    const matrix = document.querySelector<SVGSVGElement>('.map > svg')?.getScreenCTM();
    if (!sign || !matrix) throw new Error('no such town');
    const distances = [...document.querySelectorAll<SVGPathElement>('#R path')].flatMap((line) => {
      const length = line.getTotalLength();
      return Array.from({ length: 2000 }, (_, step) => {
        const point = line.getPointAtLength((length * step) / 1999).matrixTransform(matrix);
        return Math.hypot(sign.x + sign.width / 2 - point.x, sign.y + sign.height / 2 - point.y);
      });
    });
    return Math.min(...distances);
  }, town);

test.describe('zoom', () => {
  test('by button, up to eight times and back to the whole map', async ({ page }) => {
    await page.goto('/');
    await expect(button(page, 'Zoom out')).toHaveAttribute('aria-disabled', 'true');
    await button(page, 'Zoom in').click();
    expect(await zoom(page)).toBeCloseTo(1.6, 3);
    for (let press = 0; press < 4; press++) await button(page, 'Zoom in').click();
    expect(await zoom(page)).toBeCloseTo(8, 3);
    await expect(button(page, 'Zoom in')).toHaveAttribute('aria-disabled', 'true');
    await button(page, 'Zoom out').click();
    expect(await zoom(page)).toBeCloseTo(5, 3);
    await button(page, 'Whole map').click();
    expect(await viewBox(page)).toBe('0 0 1000 1120');
    await expect(button(page, 'Whole map')).toHaveAttribute('aria-disabled', 'true');
    await expect(button(page, 'Whole map')).toBeFocused();
  });

  test('by keyboard, from a control and from a name on the map; arrows pan and stop at the edge', async ({
    page,
  }) => {
    await page.goto('/');
    await countryName(page, central.id).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await zoom(page)).toBeCloseTo(2.56, 3);
    const before = await viewBox(page);
    await page.keyboard.press('ArrowRight');
    expect(await viewBox(page)).not.toBe(before);
    await page.keyboard.press('ArrowLeft');
    for (let press = 0; press < 9; press++) await page.keyboard.press('ArrowUp');
    expect((await viewBox(page))?.split(' ')[1]).toBe('0');
    await page.keyboard.press('-');
    expect(await zoom(page)).toBeCloseTo(1.6, 3);
    await openLayers(page);
    await button(page, 'Towns').focus();
    await page.keyboard.press('0');
    expect(await zoom(page)).toBe(1);
  });

  test('arrows scroll the page while the whole map is shown, and shortcuts of the browser stay its own', async ({
    page,
  }) => {
    await page.goto('/');
    await countryName(page, central.id).focus();
    const kept = await page.evaluate(() =>
      [{ key: 'ArrowDown' }, { key: '+', ctrlKey: true }, { key: '0', metaKey: true }].map((init) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
        ),
      ),
    );
    expect(kept).toEqual([true, true, true]);
    expect(await viewBox(page)).toBe('0 0 1000 1120');
  });

  test('by Ctrl and wheel round the pointer, while the wheel alone scrolls the page', async ({ page }) => {
    await page.goto('/');
    const place = await at(page, 0.426, 0.276);
    await page.mouse.move(place.x, place.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(() => zoom(page)).toBeGreaterThan(1.5);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const matrix = await page
      .locator('.map > svg')
      .first()
      .evaluate((g) => {
        const point = new DOMPoint(426, 0.276 * 1120).matrixTransform(
          (g as SVGSVGElement).getScreenCTM() ?? undefined,
        );
        return { x: point.x, y: point.y };
      });
    expect(Math.hypot(matrix.x - place.x, matrix.y - place.y)).toBeLessThan(1.5);
    const zoomed = await zoom(page);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await zoom(page)).toBe(zoomed);
  });

  test('leaves every town over its place and on its line', async ({ page }) => {
    for (const address of ['/', `/?z=3&${onCentral}`]) {
      await page.goto(address);
      expect(await zoom(page)).toBeCloseTo(address === '/' ? 1 : 3, 2);
      for (const { name, x, y } of towns) {
        expect(await astray(page, x, y, name), name).toBeLessThan(1.5);
        expect(await fromLine(page, name), name).toBeLessThan(1.5);
      }
    }
  });

  test('never shows anything from outside the map, and on a phone all of it', async ({ page }) => {
    await page.setViewportSize(phone);
    for (const [corner, isReached] of [
      ['/?z=4&c=0,0', ([x, y]: number[]) => Math.abs(x ?? 9) < 0.01 && Math.abs(y ?? 9) < 0.01],
      [
        '/?z=4&c=1000,1120',
        ([, , x, y]: number[]) => Math.abs(1000 - (x ?? 0)) < 1 && Math.abs(1120 - (y ?? 0)) < 1,
      ],
    ] as const) {
      await page.goto(corner);
      const seen = await page.evaluate(() => {
        const matrix = document.querySelector<SVGSVGElement>('.map > svg')?.getScreenCTM()?.inverse();
        const box = document.querySelector('.pane')?.getBoundingClientRect();
        if (!matrix || !box) throw new Error('no map');
        const first = new DOMPoint(box.left, box.top).matrixTransform(matrix);
        const last = new DOMPoint(box.right, box.bottom).matrixTransform(matrix);
        return [first.x, first.y, last.x, last.y];
      });
      expect(isReached(seen), `${corner}: ${seen.join(' ')}`).toBe(true);
    }
  });
});

test.describe('movement', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  /** Opens the map with a clock that stands still until it is told to go on. */
  const openWithClock = async (page: Page): Promise<void> => {
    await page.clock.install({ time: 0 });
    await page.goto('/');
    await expect(button(page, 'Zoom in')).toBeVisible();
    await page.clock.pauseAt(3_600_000);
  };

  test('is gentle', async ({ page }) => {
    await openWithClock(page);
    await button(page, 'Zoom in').click();
    expect(await zoom(page)).toBe(1);
    await page.clock.runFor(100);
    const underway = await zoom(page);
    expect(underway).toBeGreaterThan(1);
    expect(underway).toBeLessThan(1.6);
    await page.clock.runFor(400);
    expect(await zoom(page)).toBeCloseTo(1.6, 3);
  });

  test('is none where a reader does not want it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openWithClock(page);
    await button(page, 'Zoom in').click();
    expect(await zoom(page)).toBeCloseTo(1.6, 3);
  });
});

test.describe('pointers', () => {
  test('a drag pans the enlarged map and follows no link; a click does', async ({ page }) => {
    await page.goto(`/?z=3&${onCentral}`);
    const before = await viewBox(page);
    const name = await countryName(page, central.id).boundingBox();
    if (!name) throw new Error('no name');
    const [x, y] = [name.x + name.width / 2, name.y + name.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    expect(await viewBox(page)).not.toBe(before);
    const moved = await countryName(page, central.id).boundingBox();
    expect(moved?.x).toBeCloseTo(name.x + 60, 0);
    expect(moved?.y).toBeCloseTo(name.y + 40, 0);
    await page.waitForTimeout(settled);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.mouse.click(x + 60, y + 40);
    await expect(page).toHaveURL(new RegExp(`/countries/${central.id}/$`));
  });

  test('a drag on a country whose middle is out of sight moves the map no further than the pointer', async ({
    page,
  }) => {
    await page.goto('/?z=4&c=430,680');
    const { x, y } = await at(page, 0.6, 0.5);
    const middle = await page.evaluate(
      ([left = 0, top = 0]) => {
        const shape = document.elementFromPoint(left, top)?.closest('.land a');
        const [land, frame] = [shape, document.querySelector('.pane')].map((part) =>
          part?.getBoundingClientRect(),
        );
        if (!land || !frame) throw new Error('no country');
        const [middleX, middleY] = [land.x + land.width / 2, land.y + land.height / 2];
        return middleX > frame.left && middleX < frame.right && middleY > frame.top && middleY < frame.bottom;
      },
      [x, y],
    );
    expect(middle, 'the middle is in sight').toBe(false);
    const before = (await viewBox(page))?.split(' ').map(Number) ?? [];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y - 20, { steps: 4 });
    await page.mouse.up();
    const after = (await viewBox(page))?.split(' ').map(Number) ?? [];
    const [panX, panY] = [0, 1].map((side) => (after[side] ?? NaN) - (before[side] ?? NaN));
    const box = await page.locator('.map').boundingBox();
    expect(panX).toBeCloseTo((40 / (box?.width ?? NaN)) * 250, 1);
    expect(panY).toBeCloseTo((20 / (box?.height ?? NaN)) * 280, 1);
  });

  test('a drag on the whole map moves nothing', async ({ page }) => {
    await page.goto('/');
    const from = await at(page, 0.6, 0.7);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y, { steps: 4 });
    await page.mouse.up();
    expect(await viewBox(page)).toBe('0 0 1000 1120');
  });

  test.describe('on a phone', () => {
    test.use({ viewport: phone, hasTouch: true });

    /** Real touches, which the browser takes for scrolling where the page lets it. */
    const fingers = async (page: Page) => {
      const session = await page.context().newCDPSession(page);
      return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: number[][]) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: points.map(([x = 0, y = 0], id) => ({ x, y, id })),
        });
    };

    test('two fingers zoom the map and not the page, one finger scrolls the page until then', async ({
      page,
    }) => {
      await page.goto('/');
      await page.evaluate(() => document.querySelector('.pane')?.scrollIntoView());
      const scrolled = await page.evaluate(() => scrollY);
      await expect(page.locator('.map')).toHaveCSS('touch-action', 'pan-x pan-y');
      const touch = await fingers(page);
      await touch('touchStart', [180, 200], [220, 200]);
      for (let step = 1; step <= 8; step++)
        await touch('touchMove', [180 - step * 8, 200], [220 + step * 8, 200]);
      await touch('touchEnd');
      expect(await zoom(page)).toBeGreaterThan(2);
      expect(await page.evaluate(() => [visualViewport?.scale, scrollY])).toEqual([1, scrolled]);
      await expect(page.locator('.map')).toHaveCSS('touch-action', 'none');
      expect(new URL(page.url()).pathname).toBe('/');
      // A finger on the enlarged map pans, and the page stays.
      const before = await viewBox(page);
      await touch('touchStart', [200, 300]);
      for (let step = 1; step <= 5; step++) await touch('touchMove', [200, 300 - step * 10]);
      await touch('touchEnd');
      expect(await viewBox(page)).not.toBe(before);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    });

    test('one finger scrolls the page over the whole map', async ({ page }) => {
      await page.goto('/');
      await page.evaluate(() => document.querySelector('.pane')?.scrollIntoView());
      const scrolled = await page.evaluate(() => scrollY);
      const touch = await fingers(page);
      await touch('touchStart', [200, 350]);
      for (let step = 1; step <= 10; step++) await touch('touchMove', [200, 350 - step * 15]);
      await touch('touchEnd');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 100);
      expect(await viewBox(page)).toBe('0 0 1000 1120');
    });

    test('a tap follows its link and brings no card', async ({ page }) => {
      await page.goto('/');
      await countryName(page, central.id).tap();
      await expect(page).toHaveURL(new RegExp(`/countries/${central.id}/$`));
    });
  });
});

test.describe('finer outlines', () => {
  test('are asked for once, and only when they can be seen', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('map-land')) asked.push(request.url());
    });
    await page.goto('/');
    const coarse = await landLength(page);
    await button(page, 'Zoom in').click();
    expect(asked).toHaveLength(0);
    await button(page, 'Zoom in').click();
    await expect.poll(() => landLength(page)).toBeGreaterThan(2 * coarse);
    const [first, last] = await page.locator('#L path').evaluateAll((paths) => {
      const box = (shape: Element | undefined) => (shape as SVGGraphicsElement).getBoundingClientRect();
      return [box(paths[0]), box(paths.at(-2))].map(({ width, height }) => width * height);
    });
    expect(first).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(0);
    for (let press = 0; press < 3; press++) await button(page, 'Zoom in').click();
    expect(asked).toHaveLength(1);
  });

  test('lie over the outlines of the page', async ({ page }) => {
    await page.goto('/');
    // Countries with a page: of the others only a corner is seen, and hulls may cut that differently.
    const boxes = (): Promise<number[][]> =>
      page.locator('#L a path').evaluateAll((paths) => {
        const matrix = document.querySelector<SVGSVGElement>('.map > svg')?.getScreenCTM()?.inverse();
        return paths.map((shape) => {
          const box = shape.getBoundingClientRect();
          const first = new DOMPoint(box.left, box.top).matrixTransform(matrix);
          const last = new DOMPoint(box.right, box.bottom).matrixTransform(matrix);
          // What lies in the margin outside the map differs.
          return [Math.max(0, first.x), Math.max(0, first.y), Math.min(1000, last.x), Math.min(1120, last.y)];
        });
      });
    const coarse = await boxes();
    await page.goto('/?z=2');
    await expect(page.locator('#L path').first()).toHaveAttribute('transform', 'scale(0.25)');
    const fine = await boxes();
    expect(fine).toHaveLength(coarse.length);
    for (const [shape, box] of coarse.entries())
      for (const [side, value] of box.entries())
        expect(Math.abs(value - (fine[shape]?.[side] ?? NaN)), `shape ${shape}, side ${side}`).toBeLessThan(
          12,
        );
  });

  test('are missed by nobody when they do not come', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route('**/map-land.json', (route) => route.fulfill({ status: 404, body: '<p>No</p>' }));
    await page.goto('/');
    const coarse = await landLength(page);
    await page.goto('/?z=4');
    await page.waitForTimeout(settled);
    expect(await landLength(page)).toBe(coarse);
    expect(errors).toEqual([]);
  });

  test('and cards are not fetched by a reader who saves data', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
    });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (['fetch', 'xhr'].includes(request.resourceType())) asked.push(request.url());
    });
    await page.goto(`/?z=4&${onCentral}`);
    await countryName(page, central.id).hover();
    await page.waitForTimeout(settled);
    expect(await zoom(page)).toBeCloseTo(4, 2);
    expect(asked).toEqual([]);
  });
});

test('layers go and come back, and the address keeps them', async ({ page }) => {
  await page.goto('/');
  const layers = {
    'Secondary routes': page.locator('.arrow .aside').first(),
    'Closures and deaths': page.locator('.map a[href*="/events/"]').first(),
    Towns: page.locator('.map .town text').filter({ visible: true }).first(),
    'Country names': countryName(page, central.id),
  };
  await openLayers(page);
  for (const [name, part] of Object.entries(layers)) {
    await expect(button(page, name)).toHaveAttribute('aria-pressed', 'true');
    if (name !== 'Towns') await expect(part).toBeVisible();
    await button(page, name).click();
    await expect(button(page, name)).toHaveAttribute('aria-pressed', 'false');
    await expect(part).toBeHidden();
  }
  await expect(page.locator('.map > svg').first()).toHaveCSS('--ra', '0px');
  await expect(page).toHaveURL(/\?off=side,signs,towns,names$/);
  await page.reload();
  await expect(layers['Country names']).toBeHidden();
  await openLayers(page);
  await button(page, 'Country names').click();
  await expect(layers['Country names']).toBeVisible();
  await expect(page).toHaveURL(/\?off=side,signs,towns$/);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Towns')).toBeHidden();
  await expect(page.locator('.bar summary')).toBeFocused();
});

test('the controls lie on the map, in the first screen', async ({ page }) => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
    { width: 320, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto('/');
    const frame = await page.locator('.pane').boundingBox();
    for (const control of [button(page, 'Zoom in'), button(page, 'Zoom out'), page.locator('.bar summary')]) {
      await expect(control).toBeInViewport({ ratio: 1 });
      const box = await control.boundingBox();
      if (!frame || !box) throw new Error('no control');
      expect(box.x).toBeGreaterThanOrEqual(frame.x);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
      expect(box.y).toBeGreaterThanOrEqual(frame.y);
      expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
  }
});

test('enlarging brings further towns, each when there is room for its name, over its place', async ({
  page,
}) => {
  const { towns: further } = JSON.parse(await (await page.request.get('/data/map-land.json')).text()) as {
    towns: { name: string; zoom: number; x: string; y: string }[];
  };
  expect(further.length).toBeGreaterThan(0);
  const label = (name: string): Locator =>
    page.locator('.map .town text').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) });
  for (const { name, zoom: from, x, y } of further) {
    await page.goto('/');
    await expect(label(name)).toHaveCount(0);
    await page.goto(`/?z=${Math.max(2, from)}&c=${parseFloat(x) * 10},${parseFloat(y) * 11.2}`);
    await expect(label(name)).toBeVisible();
    expect(await astray(page, parseFloat(x) / 100, parseFloat(y) / 100, name), name).toBeLessThan(1.5);
  }
});

test('on a phone, enlarging brings the names it has no room for on the whole map', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/');
  const wide = page.locator('.map :is(.cities text, .wide)').first();
  await expect(wide).toBeHidden();
  await button(page, 'Zoom in').click();
  await expect(wide).toHaveCSS('display', /^(?!none)/);
  await expect(page.locator('.map .narrow').first()).toBeHidden();
});

test.describe('the card', () => {
  const card = (page: Page): Locator => page.locator('.card');
  const beginning = async (page: Page, address: string): Promise<string[]> => {
    const html = await (await page.request.get(address)).text();
    return page.evaluate((text) => {
      const linked = new DOMParser().parseFromString(text, 'text/html');
      return ['.head .kicker', 'h1', '.head .lead'].flatMap(
        (part) => linked.querySelector(part)?.textContent ?? [],
      );
    }, html);
  };

  test('repeats on focus how the linked page begins, and Escape closes it', async ({ page }) => {
    await page.goto('/');
    await countryName(page, first.id).focus();
    await page.keyboard.press('Tab');
    await expect(countryName(page, second.id)).toBeFocused();
    for (const part of await beginning(page, `/countries/${second.id}/`))
      await expect(card(page)).toContainText(part);
    const [name, box] = [await countryName(page, second.id).boundingBox(), await card(page).boundingBox()];
    if (!name || !box) throw new Error('no card');
    expect(box.y >= name.y + name.height || box.y + box.height <= name.y).toBe(true);
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeEmpty();
    await expect(countryName(page, second.id)).toBeFocused();
  });

  test('comes for the mouse at shapes and signs, lets the pointer in, and goes with it', async ({ page }) => {
    await page.goto('/');
    await page.locator(`.map a[href="${sign.address}"]`).hover();
    const [, title = ''] = await beginning(page, sign.address);
    await expect(card(page)).toContainText(title);
    await card(page).hover();
    await page.waitForTimeout(settled);
    await expect(card(page)).toContainText(title);
    const sea = await pointOn(page);
    await page.mouse.move(sea.x, sea.y);
    await expect(card(page)).toBeEmpty();
    const shape = await pointOn(page, `.land a[href="/countries/${central.id}/"]`);
    await page.mouse.move(shape.x, shape.y);
    await expect(card(page)).toContainText(nameOf(central.id));
  });

  test('asks for a page once', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname);
    });
    await page.goto('/');
    const shape = await pointOn(page, `.land a[href="/countries/${central.id}/"]`);
    for (const point of [shape, await pointOn(page), shape]) {
      await page.mouse.move(point.x, point.y);
      await page.waitForTimeout(settled);
    }
    await expect(card(page)).toContainText(nameOf(central.id));
    expect(asked).toEqual([`/countries/${central.id}/`]);
  });

  test('stands below the map on a phone', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto('/');
    await countryName(page, first.id).focus();
    await page.keyboard.press('Tab');
    await expect(card(page)).toContainText(nameOf(second.id));
    const [frame, box] = [await page.locator('.pane').boundingBox(), await card(page).boundingBox()];
    expect(box?.y).toBeGreaterThanOrEqual((frame?.y ?? 0) + (frame?.height ?? Infinity));
  });
});

test.describe('the address', () => {
  test('keeps the view, which is no step of the history', async ({ page }) => {
    await page.goto('/method/');
    await page.goto('/');
    await button(page, 'Zoom in').dblclick();
    await expect(page).toHaveURL(/\/\?z=2\.56&c=\d+,\d+$/);
    await button(page, 'Zoom in').click();
    await expect(page).toHaveURL(/\/\?z=4\.1&c=\d+,\d+$/);
    const view = await viewBox(page);
    await page.reload();
    const numbers = (text: string | null): number[] => (text ?? '').split(' ').map(Number);
    const again = numbers(await viewBox(page));
    for (const [at_, value] of numbers(view).entries())
      expect(Math.abs(value - (again[at_] ?? NaN))).toBeLessThan(1);
    await page.goBack();
    await expect(page).toHaveURL(/\/method\/$/);
  });

  test('leads first to the country that the content names', async ({ page }) => {
    await page.goto('/');
    for (let press = 0; press < 3; press++) await button(page, 'Zoom in').click();
    const [x = NaN, y = NaN, width = NaN, height = NaN] = ((await viewBox(page)) ?? '')
      .split(' ')
      .map(Number);
    expect(Math.abs(x + width / 2 - firstX)).toBeLessThan(2);
    expect(Math.abs(y + height / 2 - firstY)).toBeLessThan(2);
  });

  test('works together with the periods, which keep working', async ({ page }) => {
    const [, one = ''] = /<a[^>]* href="#(y\d+)"/.exec(htmlOf('/')) ?? [];
    const [, other = ''] = exampleOf(
      [...htmlOf('/').matchAll(/<a[^>]* href="#(y\d+)"/g)],
      'second period',
      ([, id]) => id !== one,
    );
    const link = (id: string): Locator => page.locator(`.years a[href="#${id}"]`);
    await page.goto(`/?z=2.4&c=500,600&off=towns#${one}`);
    await expect(page.locator(`#${one}`)).toHaveCount(1);
    await expect(link(one)).toHaveAttribute('aria-current', 'true');
    const dimmed = page.locator('.map .dim1').last();
    await expect(dimmed).toHaveCSS('opacity', '0.15');
    await button(page, 'Zoom in').click();
    await expect(page).toHaveURL(new RegExp(`\\?z=3\\.84&c=500,600&off=towns#${one}$`));
    await expect(dimmed).toHaveCSS('opacity', '0.15');
    await link(other).click();
    await expect(page).toHaveURL(new RegExp(`\\?z=3\\.84&c=500,600&off=towns#${other}$`));
    await expect(link(other)).toHaveAttribute('aria-current', 'true');
    await expect(link(one)).not.toHaveAttribute('aria-current');
    expect(await zoom(page)).toBeCloseTo(3.84, 2);
    await page.goBack();
    await expect(link(one)).toHaveAttribute('aria-current', 'true');
    expect(await zoom(page)).toBeCloseTo(3.84, 2);
    await expect(dimmed).toHaveCSS('opacity', '0.15');
  });

  test('is corrected where it makes no sense, and what is not ours stays', async ({ page }) => {
    await page.goto('/?z=abc&c=here&off=nothing&from=letter');
    await expect(page).toHaveURL(/\/\?from=letter$/);
    expect(await viewBox(page)).toBe('0 0 1000 1120');
    await page.goto('/?z=99&c=-5,99999');
    await expect(page).toHaveURL(/\/\?z=8&c=63,1050$/);
  });
});

test('a name outside the view comes into it with the focus', async ({ page }) => {
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    await page.goto('/?z=5&c=120,120');
    await button(page, 'Zoom in').focus();
    for (let press = 0; press < 6; press++) await page.keyboard.press('Shift+Tab');
    const focused = page.locator('.map a:focus');
    await expect(focused).toHaveCount(1);
    const [name, frame] = [await focused.boundingBox(), await page.locator('.pane').boundingBox()];
    if (!name || !frame) throw new Error('nothing focused');
    expect(name.x + name.width / 2).toBeGreaterThan(frame.x);
    expect(name.x + name.width / 2).toBeLessThan(frame.x + frame.width);
    expect(name.y + name.height / 2).toBeGreaterThan(frame.y);
    expect(name.y + name.height / 2).toBeLessThan(frame.y + frame.height);
    await expect(focused).toBeInViewport();
    expect(
      await page.locator('.pane').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
    ).toEqual([0, 0]);
  }
});

test('paper shows the whole map and no controls', async ({ page }) => {
  await page.goto('/?z=4&c=400,400');
  const zoomed = await viewBox(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await viewBox(page)).toBe('0 0 1000 1120');
  await page.emulateMedia({ media: 'print' });
  await expect(button(page, 'Zoom in')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await viewBox(page)).toBe(zoomed);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is complete and shows no control', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.locator('.map')).toBeVisible();
    await expect(page.locator('.map > svg:not(:first-child) a[href^="/countries/"]')).toHaveCount(
      names.length,
    );
    // A name that stands elsewhere on phones is there twice, and shown once.
    for (const address of new Set(names.map(({ id }) => `/countries/${id}/`))) {
      const shownLinks = page
        .locator(`.map > svg:not(:first-child) a[href="${address}"]`)
        .filter({ visible: true });
      await expect(shownLinks).toHaveCount(1);
    }
    await countryName(page, central.id).click();
    await expect(page).toHaveURL(new RegExp(`/countries/${central.id}/$`));
  });
});

test('the script adds to the map and takes nothing from it', async ({ browser }) => {
  const linksWith = async (javaScriptEnabled: boolean): Promise<string[]> => {
    const page = await browser.newPage({ javaScriptEnabled, viewport: desk });
    await page.goto('/');
    const links = await page.locator('.map a').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    await page.close();
    return addresses.map(String);
  };
  expect(await linksWith(true)).toEqual(await linksWith(false));
});

for (const { width, height } of [
  { width: 320, height: 700 },
  phone,
  { width: 820, height: 1180 },
  desk,
  { width: 1600, height: 1300 },
]) {
  test(`controls are large enough, stand on the map and cover no label at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const [frame, key] = [
      await page.locator('.pane').boundingBox(),
      await page.locator('.key').boundingBox(),
    ];
    if (!frame || !key) throw new Error('no map');
    const labels = await page.locator('.map text:not(.sea)').filter({ visible: true }).all();
    const covered = [key, ...(await Promise.all(labels.map((label) => label.boundingBox())))];
    const controls = await page.locator('.bar :is(button, summary)').filter({ visible: true }).all();
    expect(controls).toHaveLength(3);
    for (const control of controls) {
      const box = await control.boundingBox();
      if (!box) throw new Error('no control');
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      expect(box.y).toBeGreaterThanOrEqual(frame.y);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      for (const other of covered) {
        const isApart =
          !other ||
          box.y + box.height <= other.y ||
          box.y >= other.y + other.height ||
          box.x >= other.x + other.width ||
          box.x + box.width <= other.x;
        expect(isApart).toBe(true);
      }
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [phone, desk]) {
    test.describe(`axe, ${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      for (const state of ['as it comes', 'enlarged, some layers off', 'with a card open']) {
        test(`finds nothing ${state}`, async ({ page }) => {
          await page.goto(state.startsWith('enlarged') ? '/?z=3&c=430,420&off=side,towns' : '/');
          await expect(page.locator('.bar')).toBeVisible();
          if (state.endsWith('open')) {
            await countryName(page, first.id).focus();
            await page.keyboard.press('Tab');
            await expect(page.locator('.card')).toContainText(nameOf(second.id));
          }
          expect(await axeFindings(page)).toEqual([]);
        });
      }
    });
  }
}
