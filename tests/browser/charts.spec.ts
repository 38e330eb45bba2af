import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test.describe('figures by what they count, without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a link shows one thing counted, its address does so too, and another shows everything', async ({
    page,
  }) => {
    await page.goto('/statistics/');
    const parts = page.locator('.basis');
    const all = await parts.count();
    expect(all).toBeGreaterThan(1);
    await expect(parts.filter({ visible: true })).toHaveCount(all);
    const [first, last] = [await parts.first().getAttribute('id'), await parts.last().getAttribute('id')];

    const only = page.getByRole('navigation', { name: 'Show only' });
    await only.locator(`a[href="#${first}"]`).click();
    await expect(page).toHaveURL(new RegExp(`#${first}$`));
    await expect(parts.filter({ visible: true })).toHaveCount(1);
    await expect(parts.filter({ visible: true })).toHaveAttribute('id', String(first));

    await page.goto(`/statistics/#${last}`);
    await page.reload();
    await expect(parts.filter({ visible: true })).toHaveAttribute('id', String(last));
    await page.getByRole('link', { name: 'Show all figures' }).click();
    await expect(parts.filter({ visible: true })).toHaveCount(all);
  });

  test('paper shows everything, whatever the address', async ({ page }) => {
    await page.goto('/statistics/');
    const parts = page.locator('.basis');
    await page.goto(`/statistics/#${await parts.first().getAttribute('id')}`);
    await page.emulateMedia({ media: 'print' });
    await expect(parts.filter({ visible: true })).toHaveCount(await parts.count());
  });
});

test('every chart as a file is one well-formed drawing', async ({ page }) => {
  await page.goto('/charts/');
  for (const file of readdirSync('dist/data/charts').filter((name) => name.endsWith('.svg'))) {
    const root = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName;
    }, `/data/charts/${file}`);
    expect(root, file).toBe('svg');
  }
});

for (const width of [390, 1280]) {
  test(`no text of a chart is cut off or lies on another, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/charts/');
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll('svg.chart')].flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        return texts.flatMap(({ text, box }, at) => [
          ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [`${text} is cut off`] : []),
          ...texts
            .slice(at + 1)
            .filter(
              ({ box: other }) =>
                box.left < other.right - 1 &&
                other.left < box.right - 1 &&
                box.top < other.bottom - 5 &&
                other.top < box.bottom - 5,
            )
            .map((other) => `${text} lies on ${other.text}`),
        ]);
      }),
    );
    expect(faults).toEqual([]);
  });
}
