import { expect, test, type Page } from '@playwright/test';
import { regionFrame } from '../../src/geo/frame.ts';
import { homeLand } from '../../src/geo/home-map.ts';
import { type Land } from '../../src/geo/land.ts';
import { withHulls } from '../../src/geo/painters-hulls.ts';
import { landPath } from '../../src/geo/path-text.ts';

const { width, height } = regionFrame;
const whole = homeLand();
const hulls = withHulls(whole);

/** Land in painting order as a drawing of its own. */
function drawing(land: readonly Land[], sea: string, attributes: (at: number) => string): string {
  const paths = land.map(({ polygons }, at) => `<path ${attributes(at)} d="${landPath(polygons)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${sea}"/>${paths.join('')}</svg>`;
}

/** Every territory in a colour of its own, so that no fault hides between two that look the same. */
const coloured = (land: readonly Land[]): string =>
  drawing(land, '#def', (at) => {
    const colour = `rgb(${(at * 89) % 256} ${(at * 151 + 40) % 256} ${(at * 37 + 90) % 256})`;
    return `fill="${colour}" shape-rendering="crispEdges"`;
  });

/** The whole outlines alone, three units wide: the only place where a stroke may come out otherwise. */
const outlines = drawing(whole, 'none', () => 'fill="none" stroke="#000" stroke-width="3"');

interface Comparison {
  /** Pixels that are not exactly the same in both drawings. */
  different: number;
  /** Of these, the pixels that lie on no outline. */
  offOutlines: number;
  /** The largest difference in one colour channel, of 255. */
  largest: number;
  /** Colours of the first drawing, to show that all was drawn. */
  colours: number;
}

/** Draws two drawings in the browser, one pixel for each unit, and compares every pixel. */
const compare = (page: Page, first: string, second: string): Promise<Comparison> =>
  page.evaluate(
    async ({ drawings, width, height }) => {
      const [a, b, mask] = await Promise.all(
        drawings.map(async (svg) => {
          const image = new Image();
          image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
          await image.decode();
          const context = new OffscreenCanvas(width, height).getContext('2d');
          if (!context) throw new Error('the browser gives no canvas');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, width, height).data;
        }),
      );
      if (!a || !b || !mask) throw new Error('three drawings are needed');
      let [different, offOutlines, largest] = [0, 0, 0];
      const colours = new Set<string>();
      for (let at = 0; at < a.length; at += 4) {
        colours.add(a.slice(at, at + 4).join(' '));
        const most = Math.max(
          ...[0, 1, 2, 3].map((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0))),
        );
        if (most === 0) continue;
        different++;
        largest = Math.max(largest, most);
        if (mask[at + 3] === 0) offOutlines++;
      }
      return { different, offOutlines, largest, colours: colours.size };
    },
    { drawings: [first, second, outlines], width, height },
  );

test('outlines shortened under their neighbours draw the same picture, pixel for pixel', async ({ page }) => {
  const { different, colours } = await compare(page, coloured(whole), coloured(hulls));
  expect(different).toBe(0);
  // The sea and every territory but one, which lies in the margin.
  expect(colours).toBe(whole.length);
});

test('the comparison sees a hull that lies over the wrong neighbour', async ({ page }) => {
  const wrong = withHulls(whole.toReversed()).toReversed();
  const { different } = await compare(page, coloured(whole), coloured(wrong));
  expect(different).toBeGreaterThan(1000);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in the strokes and colours of the page, ${colorScheme}, nothing changes off the outlines`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const [member, other] = await Promise.all(
      ['member', 'other'].map((name) =>
        page
          .locator(`.land path.${name}`)
          .first()
          .evaluate((path) => {
            const { fill, stroke, strokeWidth, strokeLinejoin } = getComputedStyle(path);
            return `fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linejoin="${strokeLinejoin}"`;
          }),
      ),
    );
    // By turns, so that more neighbours differ than on the page.
    const painted = (land: readonly Land[]): string =>
      drawing(land, '#fff', (at) => (at % 2 === 0 ? member : other) ?? '');
    const result = await compare(page, painted(whole), painted(hulls));
    expect(result.offOutlines).toBe(0);
    // On the outlines a border of two whole outlines is stroked twice and a shade darker at its soft edges;
    // measured are 33 of the 255 steps of a channel.
    expect(result.largest).toBeLessThanOrEqual(40);
    expect(result.colours).toBeGreaterThan(3);
  });
}
