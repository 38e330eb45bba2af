import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { axeFindings } from './axe.ts';
import { entriesOf, exampleOf, type Entry } from './example.ts';

const desk = { width: 1280, height: 900 };
/** Longer than the rest after which what was typed enters the history. */
const settled = 700;

test.use({ viewport: desk });

interface Project extends Entry {
  theme: string;
  scope: string;
  amount: string;
  organisations: { organisation: string; role: string }[];
}

const projects = entriesOf('funding') as Project[];
/** Rows on the first page of the list. */
const listed = Math.min(100, projects.length);
const byTitle = new Map(projects.map((project) => [project.title, project]));
const isPartner = ({ role }: { role: string }): boolean => role !== 'funder';
/** A theme of several projects, not of all, one of them with an organisation that the others lack. */
const narrowing = exampleOf(
  projects.flatMap(({ theme, organisations }) => {
    const themed = projects.filter((project) => project.theme === theme);
    return organisations.filter(isPartner).map(({ organisation }) => ({
      theme,
      organisation,
      themed,
      both: themed.filter((project) =>
        project.organisations.some((part) => part.organisation === organisation),
      ),
    }));
  }),
  'theme and organisation that narrow each other',
  ({ themed, both }) => themed.length < listed && both.length < themed.length,
);
const { theme, organisation, themed } = narrowing;

const titles = (page: Page): Locator => page.locator('.entries tbody th a:not(.dispute-link)');
const found = (page: Page): Locator => page.getByRole('status');
const choose = (page: Page, filter: string): Locator =>
  page.getByRole(filter === 'Search' ? 'searchbox' : 'combobox', { name: filter, exact: true });
const header = (page: Page, name: string): Locator => page.getByRole('columnheader', { name });
const counts = (shown: number): RegExp => new RegExp(`^${shown} of ${projects.length} entries\\b`);
const ready = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await expect(found(page)).toContainText(`of ${projects.length} entries`);
};
/** The titles shown are those of some projects, in whatever order. */
const expectTitles = async (page: Page, expected: readonly Project[]): Promise<void> => {
  await expect(titles(page)).toHaveCount(Math.min(100, expected.length));
  const known = new Set(expected.map(({ title }) => title));
  expect((await titles(page).allTextContents()).filter((title) => !known.has(title))).toEqual([]);
};

/** What a button saves. */
async function saved(page: Page, format: 'CSV' | 'JSON'): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: format, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('the script draws the rows and strips that the page has without it', async ({
  page,
  browser,
  baseURL,
}) => {
  const still = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const without = await still.newPage();
  await without.goto('/funding/');
  await ready(page, '/funding/');
  // Blanks of the markup are no text of the page.
  const html = (of: Page): Promise<string> =>
    of
      .locator('.entries tbody')
      .evaluate((body) => body.innerHTML.replace(/\s*(<[^>]+>)\s*/g, '$1').replace(/\s+/g, ' '));
  expect(await html(page)).toBe(await html(without));
  const strips = (of: Page): Promise<string[]> =>
    of
      .locator('.strips > div')
      .evaluateAll((parts) =>
        parts.map((part) =>
          [
            part.textContent?.replace(/\s+/g, '').trim(),
            ...[...part.querySelectorAll('rect')].map((block) => block.getAttribute('width')),
          ].join(' '),
        ),
      );
  expect(await strips(page)).toEqual(await strips(without));
  await still.close();
});

test.describe('filters', () => {
  test('show at once what is asked, with counts that keep national and regional apart', async ({ page }) => {
    await ready(page, '/funding/');
    await expect(found(page)).toContainText(counts(projects.length));
    await choose(page, 'Theme').selectOption(theme);
    await expectTitles(page, themed);
    await expect(found(page)).toContainText(counts(themed.length));
    for (const [scope, label] of [
      ['national', 'National'],
      ['regional', 'Regional'],
    ] as const) {
      const count = themed.filter((project) => project.scope === scope).length;
      await expect(page.locator('.strips')).toContainText(
        new RegExp(`${label}, ${count} of ${projects.filter((project) => project.scope === scope).length}:`),
      );
    }
    await choose(page, 'Organisation').selectOption('none');
    await expectTitles(
      page,
      themed.filter(({ organisations }) => !organisations.some(isPartner)),
    );
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(titles(page)).toHaveCount(listed);
    await expect(choose(page, 'Theme')).toHaveValue('');
    await expect(page).toHaveURL(/\/funding\/$/);
    await page.getByText('More filters').click();
    await choose(page, 'Role').selectOption('role-not-stated');
    const unstated = projects.filter(({ organisations }) =>
      organisations.some(({ role }) => role === 'role-not-stated'),
    );
    await expectTitles(page, unstated);
    await choose(page, 'Scope').selectOption('regional');
    await expectTitles(
      page,
      unstated.filter(({ scope }) => scope === 'regional'),
    );
    await choose(page, 'Search').fill('nothing is called so');
    await expect(titles(page)).toHaveCount(0);
    await expect(found(page)).toContainText('No entry matches every filter');
  });

  test('work by keyboard alone, and keep the focus', async ({ page }) => {
    await ready(page, '/funding/');
    const [{ title } = { title: '' }] = themed;
    await choose(page, 'Search').focus();
    await page.keyboard.type('nothing is called so');
    await expect(titles(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(title.toUpperCase());
    await expect(titles(page).filter({ hasText: title })).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(choose(page, 'Search')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const first = await choose(page, 'Theme').inputValue();
    expect(first).not.toBe('');
    await expectTitles(
      page,
      projects.filter((project) => project.theme === first),
    );
    await page.keyboard.press('Shift+Tab');
    await expect(choose(page, 'Search')).toBeFocused();
    await header(page, 'Project and theme').getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(header(page, 'Project and theme').getByRole('button')).toBeFocused();
    await expect(header(page, 'Project and theme')).toHaveAttribute('aria-sort', 'ascending');
  });

  test('find words whatever their capitals and signs', async ({ page }) => {
    await ready(page, '/funding/');
    const { title } = exampleOf(projects, 'title with an s', (project) => /s/i.test(project.title));
    await choose(page, 'Search').fill(title.toUpperCase().replace('S', 'Š'));
    await expect(titles(page).filter({ hasText: title })).toHaveCount(1);
  });
});

test('a column sorts by its header, which says so', async ({ page }) => {
  await ready(page, '/funding/');
  /** Amounts of the rows shown, currency by currency. */
  const amounts = async (): Promise<number[][]> => {
    const shown = (await titles(page).allTextContents()).map((title) => {
      const project = byTitle.get(title);
      return project?.claims.find(({ id }) => id === project.amount)?.value;
    });
    return [...Map.groupBy(shown, (value) => value?.currency).values()].map((values) =>
      values.map((value) => value?.amount ?? NaN),
    );
  };
  const rising = (groups: number[][]): number[][] => groups.map((group) => group.toSorted((a, b) => a - b));
  await expect(header(page, 'Amount')).toHaveAttribute('aria-sort', 'descending');
  const falling = await amounts();
  expect(falling).toEqual(rising(falling).map((group) => group.reverse()));
  await header(page, 'Amount').getByRole('button').click();
  await expect(header(page, 'Amount')).toHaveAttribute('aria-sort', 'ascending');
  expect(await amounts()).toEqual(rising(await amounts()));
  await header(page, 'Project and theme').getByRole('button').click();
  await expect(header(page, 'Amount')).toHaveAttribute('aria-sort', 'none');
  await expect(header(page, 'Project and theme')).toHaveAttribute('aria-sort', 'ascending');
  const names = await titles(page).allTextContents();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  await header(page, 'Project and theme').getByRole('button').click();
  await expect(header(page, 'Project and theme')).toHaveAttribute('aria-sort', 'descending');
  const back = await titles(page).allTextContents();
  expect(back).toEqual([...back].sort((a, b) => b.localeCompare(a, 'en')));
  await expect(page).toHaveURL(/\?sort=-title$/);
});

test('what is filtered out stays on the strips as an outline, on the same scale', async ({ page }) => {
  await ready(page, '/funding/');
  const blocks = page.locator('.strips rect[x]');
  const places = (): Promise<string[]> =>
    blocks.evaluateAll((all) => all.map((one) => `${one.getAttribute('x')} ${one.getAttribute('width')}`));
  const before = await places();
  await expect(page.locator('.strips .ghost')).toHaveCount(0);
  await choose(page, 'Theme').selectOption(theme);
  await expect(page.locator('.strips .ghost')).toHaveCount(projects.length - themed.length);
  expect(await places()).toEqual(before);
});

test('a filter that is folded away is unfolded where the address asks for it, and the order has a control too', async ({
  page,
}) => {
  await ready(page, '/funding/?role=role-not-stated');
  await expect(choose(page, 'Role')).toHaveValue('role-not-stated');
  await choose(page, 'Order').selectOption('title');
  await expect(page).toHaveURL(/\?role=role-not-stated&sort=title$/);
  await expect(header(page, 'Project and theme')).toHaveAttribute('aria-sort', 'ascending');
});

test.describe('the address', () => {
  test('holds what is asked, survives a reload, and goes back and forth', async ({ page }) => {
    await ready(page, '/funding/');
    await choose(page, 'Theme').selectOption(theme);
    await choose(page, 'Organisation').selectOption(organisation);
    await expect(page).toHaveURL(new RegExp(`\\?theme=${theme}&organisation=${organisation}$`));
    await expectTitles(page, narrowing.both);
    await page.reload();
    await expect(choose(page, 'Organisation')).toHaveValue(organisation);
    await expectTitles(page, narrowing.both);
    await page.goBack();
    await expect(choose(page, 'Organisation')).toHaveValue('');
    await expectTitles(page, themed);
    await page.goBack();
    await expect(titles(page)).toHaveCount(listed);
    await page.goForward();
    await expectTitles(page, themed);
    await expect(choose(page, 'Theme')).toHaveValue(theme);
  });

  test('takes what is typed once, after it came to rest', async ({ page }) => {
    await ready(page, '/funding/');
    const before = await page.evaluate(() => history.length);
    await choose(page, 'Search').pressSequentially('border', { delay: 20 });
    await expect(page).toHaveURL(/\?q=border$/);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.waitForTimeout(settled);
    await page.goBack();
    await expect(choose(page, 'Search')).toHaveValue('');
    await expect(titles(page)).toHaveCount(listed);
  });

  test('given by somebody else shows the same in a fresh browser', async ({ page, browser, baseURL }) => {
    const { title, scope } = exampleOf(
      projects,
      'regional project',
      (project) => project.scope === 'regional',
    );
    const [, word = ''] = /(\w{4,})/.exec(title) ?? [];
    await ready(page, `/funding/?scope=${scope}&q=${word.toLowerCase()}&sort=title`);
    await expect(titles(page).filter({ hasText: title })).toHaveCount(1);
    await expect(choose(page, 'Search')).toHaveValue(word.toLowerCase());
    const other = await browser.newContext({ baseURL: baseURL ?? '' });
    const elsewhere = await other.newPage();
    await ready(elsewhere, new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await titles(elsewhere).allTextContents()).toEqual(await titles(page).allTextContents());
    await other.close();
  });

  test('with values nobody knows says which, applies the rest, and shows the rest', async ({ page }) => {
    await ready(page, `/funding/?theme=${theme}&country=atlantis&colour=%3Cb%3Ered&page=700`);
    await expect(page.getByRole('alert')).toContainText('country=atlantis, colour=<b>red, page=700');
    await expectTitles(page, themed);
    await choose(page, 'Theme').selectOption('');
    await expect(page.getByRole('alert')).toBeEmpty();
    await expect(titles(page)).toHaveCount(listed);
    await ready(page, '/funding/?theme=nothing');
    await expect(titles(page)).toHaveCount(listed);
  });
});

test.describe('saving', () => {
  test('gives exactly what is listed, in its order, as CSV and as JSON', async ({ page }) => {
    await ready(page, `/funding/?theme=${theme}&sort=amount`);
    const shown = await titles(page).allTextContents();
    expect(shown).toHaveLength(themed.length);
    const csv = await saved(page, 'CSV');
    expect(csv.name).toBe(`funding-theme-${theme}-sort-amount.csv`);
    const records = parse(csv.text, { columns: true }) as Record<string, string>[];
    expect(records.map(({ title }) => title)).toEqual(shown);
    // Byte for byte the records of the whole file, with its formulas disarmed.
    const whole = readFileSync('dist/data/funding.csv', 'utf8');
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(themed.length + 1);
    for (const line of lines) expect(whole.split('\r\n')).toContain(line);

    const json = await saved(page, 'JSON');
    expect(json.name).toBe(`funding-theme-${theme}-sort-amount.json`);
    const { entries, ...around } = JSON.parse(json.text) as { entries: { title: string }[] };
    expect(entries.map(({ title }) => title)).toEqual(shown);
    const { entries: all, ...expected } = JSON.parse(readFileSync('dist/data/funding.json', 'utf8'));
    expect(around).toEqual(expected);
    for (const entry of entries) expect(all).toContainEqual(entry);
  });

  test('of everything has every entry, and says where the file cannot be had', async ({ page }) => {
    await ready(page, '/funding/');
    const { name, text } = await saved(page, 'CSV');
    expect(name).toBe('funding.csv');
    expect(parse(text, { columns: true })).toHaveLength(projects.length);
    await page.route('**/data/funding.json', (route) => route.fulfill({ status: 404, body: 'no' }));
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText('The file could not be downloaded. Please try again.');
  });
});

test('without the file of the list the page stays as it was', async ({ page }) => {
  await page.route('**/funding-list.json', (route) => route.fulfill({ status: 404, body: 'no' }));
  const answered = page.waitForResponse('**/funding-list.json');
  await page.goto(`/funding/?theme=${theme}`);
  await answered;
  await expect(titles(page)).toHaveCount(listed);
  await expect(page.getByRole('search', { name: 'Filter the list' })).toHaveCount(0);
});

test('ten thousand entries are paged, and stay complete', async ({ page }) => {
  const { generatedList } = await import('../../scripts/generated-list.ts');
  const list = generatedList(10_000);
  await page.route('**/funding-list.json', (route) => route.fulfill({ json: list }));
  await page.goto('/funding/');
  await expect(found(page)).toContainText('10000 of 10000 entries');
  await expect(page.locator('.entries tbody tr')).toHaveCount(100);
  const next = page.getByRole('button', { name: 'Next' });
  await expect(page.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
  await next.click();
  await expect(next).toBeFocused();
  await expect(page.getByText('Page 2 of 100')).toBeVisible();
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(titles(page).first()).toHaveText(list.entries[100]?.[1] ?? '');
  await choose(page, 'Search').fill('sid gevgelija');
  const naming = list.entries.filter(
    ([, title, words]) => /Šid/.test(title + words) && /Gevgelija/.test(title + words),
  );
  await expect(found(page)).toContainText(`${naming.length} of 10000 entries`);
  await expect(page).toHaveURL(/\?q=sid\+gevgelija$/);
  expect(await page.locator('.strips rect[x]').count()).toBeLessThanOrEqual(4 * 61);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`no violation that axe can find with filters active, ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const search of [`?theme=${theme}&sort=title&country=atlantis`, '?q=nowhere', '']) {
        await ready(page, `/funding/${search}`);
        expect(await axeFindings(page)).toEqual([]);
      }
    });
  }
}

test('at 320 px nothing overflows, and every control is at least 24 px high and wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await ready(page, `/funding/?theme=${theme}&country=atlantis`);
  await expect(choose(page, 'Theme')).toBeHidden();
  await page.getByText('Filter and search').click();
  await page.getByText('More filters').click();
  await expect(choose(page, 'Theme')).toHaveValue(theme);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  const controls = page.locator('main :is(button, input, select):visible');
  expect(await controls.count()).toBeGreaterThan(11);
  for (const box of await controls.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON()),
  )) {
    expect(box.height).toBeGreaterThanOrEqual(24);
    expect(box.width).toBeGreaterThanOrEqual(24);
    expect(box.left).toBeGreaterThanOrEqual(0);
  }
});

test('whoever is on an entry when the script draws the list anew stays there', async ({ page }) => {
  let answer = (): void => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/data/funding-list.json', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/funding/');
  const entry = titles(page).nth(1);
  const address = await entry.getAttribute('href');
  await entry.focus();
  answer();
  await expect(found(page)).toContainText(counts(projects.length));
  await expect(page.locator(':focus')).toHaveAttribute('href', String(address));
});
