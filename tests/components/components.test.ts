import { gzipSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import AnswersOfTwo from '#components/claim/AnswersOfTwo.astro';
import ClaimList from '#components/claim/ClaimList.astro';
import FigureTable from '#components/claim/FigureTable.astro';
import SourceMark from '#components/claim/SourceMark.astro';
import SourceMatrix from '#components/claim/SourceMatrix.astro';
import Fact from '#components/entry/Fact.astro';
import DeliverableTable from '#components/funding/DeliverableTable.astro';
import EquipmentTable from '#components/funding/EquipmentTable.astro';
import PartTable from '#components/funding/PartTable.astro';
import FilterTemplate from '#components/funding/FilterTemplate.astro';
import FundingGroups from '#components/funding/FundingGroups.astro';
import FundingTable from '#components/funding/FundingTable.astro';
import ListPages from '#components/funding/ListPages.astro';
import ScopeStrips from '#components/funding/ScopeStrips.astro';
import ShareStrip from '#components/funding/ShareStrip.astro';
import Crumbs from '#components/navigation/Crumbs.astro';
import { homedClaimsOf, requireClaim, requireEntry } from '#data/atlas.ts';
import { observationsOf } from '#data/claims.ts';
import { comparisonOf, pairsOfSources } from '#data/comparisons.ts';
import { deliverablesOf, equipmentLedger, fundingByRole, projectsByAmount } from '#data/funding.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { onPage, pagesOf, rowsOf } from '#enhancement/funding-list.ts';
import { fundingListFile } from '#exports/funding-list-file.ts';
import { generatedList } from '../../scripts/generated-list.ts';
import { words } from '#words/en.ts';

/** Bytes of the list of ten thousand entries on its first page. */
const listOfTenThousand = 60_000;

let container: AstroContainer;
const atlas = await openAtlas();

beforeAll(async () => {
  container = await AstroContainer.create();
});

/** Text of HTML as a reader sees it. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

test('the content is there at all', () => {
  expect(atlas.entries.length).toBeGreaterThan(150);
});

describe('a claim', () => {
  const render = (id: string, atHome = true) =>
    container.renderToString(ClaimList, {
      props: { atlas, claims: [requireClaim(atlas, id, 'test')], atHome },
    });

  test('shows value, what is counted, period, publisher with type, teller, passage, check and permanent link', async () => {
    const html = await render('fact-refuge-change-crossings-2024');
    const text = textOf(html);
    expect(html).toContain('id="fact-refuge-change-crossings-2024"');
    for (const part of [
      '−61.8%',
      'border crossings recorded',
      '1 January – 2 September [2024]',
      'against 1 January – 2 September [2023]',
      'Serbia',
      'Fact Refuge [2024]',
      '(news site)',
      'Ivica Dačić',
      '61.8 percent decline',
      'copy of',
      'Passage found in the copy, line 1.',
      '/statistics/change-in-crossings-serbia/#fact-refuge-change-crossings-2024',
    ]) {
      expect(text).toContain(part);
    }
    expect(html).toContain('#:~:text=61.8%20percent%20decline');
  });

  test('that was not checked in its present form says so, and is not said to be found', async () => {
    const unchecked = {
      ...requireClaim(atlas, 'fact-refuge-change-crossings-2024', 'test'),
      verified: undefined,
    };
    const html = await container.renderToString(ClaimList, { props: { atlas, claims: [unchecked] } });
    expect(textOf(html)).toContain(`${words.notChecked}.`);
    expect(textOf(html)).not.toContain(words.foundInCopy);
  });

  test('shows an editors’ note dated, labelled and with its references', async () => {
    const text = textOf(await render('fact-refuge-police-operation-found'));
    expect(text).toContain('Editors’ note, 22 November 2026:');
    expect(text).toContain('AP, November 2023');
  });

  test('shown away from its home carries no id, so that no page claims its address', async () => {
    expect(await render('kas-population-serbia', false)).not.toContain('id="kas-population-serbia"');
  });

  test('that a discrepancy names carries the sign, with words for those who do not see it', async () => {
    const html = await render('kas-change-western-balkans-2021');
    expect(html).toContain('href="/discrepancies/rise-of-2021/"');
    expect(html).toContain('aria-label="Disputed: see A rise in the Western Balkans');
    expect(await render('kas-crossings-albania-2020')).not.toContain('≠');
  });

  test('that is a gap is shown as one', async () => {
    const html = await render('nrc-gap-new-refugees');
    expect(html).toContain('class="no"');
    expect(textOf(html)).toContain('announced, not given');
    expect(textOf(html)).toContain('including Kosovo*');
  });

  test('whose passage differs from the copy in typography says so', async () => {
    const homed = requireClaim(atlas, 'kas-population-serbia', 'test');
    if (!homed.verified) throw new Error('not verified');
    const claims = [{ ...homed, verified: { ...homed.verified, folded: true } }];
    const html = await container.renderToString(ClaimList, { props: { atlas, claims } });
    expect(textOf(html)).toContain(`line ${homed.verified.line}, set there with other hyphens`);
  });

  test('that names its tellers in a chain shows both steps', async () => {
    const text = textOf(await render('fact-refuge-bosnia-attention'));
    expect(text).toContain('after Nihad Suljić, human rights activist, told by DW');
  });

  test.each([
    ['kas-crossings-albania-2020', 'after Frontex and UNHCR'],
    ['nrc-gap-new-refugees', 'after UNHCR and IDMC'],
  ])('that credits two bodies together makes no chain of them: %s', async (id, credit) => {
    const text = textOf(await render(id));
    expect(text).toContain(credit);
    expect(text).not.toContain('told by');
  });
});

describe('the wording of the source at a claim', () => {
  const render = (id: string, wordingsOpen: boolean) =>
    container.renderToString(ClaimList, {
      props: { atlas, claims: [requireClaim(atlas, id, 'test')], wordingsOpen },
    });

  test('is one gesture away, with our word leading to its place in the glossary', async () => {
    const html = await render('kas-crossings-serbia-2020', false);
    expect(html).toMatch(/<details>\s*<summary>The source’s wording<\/summary>/);
    expect(html).toContain('href="/terms/#counting-crossings"');
    expect(html).toContain('<q>1,600 illegal border crossings</q>');
  });

  test('is open on the pages of documents', async () => {
    expect(await render('kas-crossings-serbia-2020', true)).toContain('<details open');
  });

  test('is not offered where no wording is recorded', async () => {
    expect(await render('access-to-health-iii-amount', false)).not.toContain('<details');
  });
});

test('two documents on one question stand in two columns, each with its publisher’s type', async () => {
  const [pair] = pairsOfSources(atlas);
  if (!pair) throw new Error('no pair');
  const { shared } = comparisonOf(atlas, ...pair);
  const [item] = shared;
  const html = await container.renderToString(AnswersOfTwo, {
    props: { atlas, sources: pair, claims: item?.claims },
  });
  expect(html.match(/<h3>/g)).toHaveLength(2);
  expect(html.match(/<ul class="claims">/g)).toHaveLength(2);
  expect(textOf(html)).toContain('KAS 2021 foundation');
  expect(textOf(html)).toContain('Pupin 2025 think tank');
  expect(html).not.toMatch(/<li id=/);
});

test('the table of pairs has one link for each pair, named by both documents', async () => {
  const html = await container.renderToString(SourceMatrix, {
    props: { comparisons: pairsOfSources(atlas).map((pair) => comparisonOf(atlas, ...pair)) },
  });
  expect(html.match(/<a\s/g)).toHaveLength(10);
  expect(html).toContain('href="/sources/compare/kas-partner-atlas-serbia/pupin-border-security/"');
  expect(html).toMatch(/aria-label="KAS 2021 and Pupin 2025: \d+ questions in common"/);
});

describe('a table of figures', () => {
  test('names what was counted, period, value and source in every row', async () => {
    const entry = requireEntry(atlas, 'irregular-crossings-serbia', ['statistics'], 'test');
    const html = await container.renderToString(FigureTable, {
      props: { caption: 'Crossings', observations: observationsOf(atlas, entry) },
    });
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html).toContain('<data value="17642">17,642</data>');
    expect(textOf(html)).toContain('KAS 2021 foundation');
  });
});

test('a source mark leads to the claim and carries the number of the document', async () => {
  const html = await container.renderToString(SourceMark, {
    props: { homed: requireClaim(atlas, 'eu-support-total', 'test') },
  });
  expect(html).toContain('href="/statistics/eu-support-to-serbia/#eu-support-total"');
  expect(html).toContain('aria-label="4: EU za tebe, undated (EU communication)"');
  expect(textOf(html)).toBe('[4]');
});

test('a fact that no document states is hatched and says so', async () => {
  const html = await container.renderToString(Fact, { props: { term: 'Years', missing: true } });
  expect(html).toContain('class="no"');
  expect(textOf(html)).toBe('Years Not stated');
});

test('strips are as long as the sums, and need no style attribute', async () => {
  const list = fundingListFile(atlas);
  const html = await container.renderToString(ScopeStrips, { props: { list, rows: rowsOf(list) } });
  expect(html).not.toContain('style=');
  expect(textOf(html)).toBe('National: €66.43m , 9 entries Regional: €49.20m , 2 entries');
  expect(html.match(/<rect /g)).toHaveLength(11);
  expect(html).toContain(`width="${((1000 * 30) / 66.43).toFixed(1)}"`);
});

test('the list of ten thousand entries is paged, and its page stays within its budget', async () => {
  const list = generatedList(10_000);
  const rows = rowsOf(list);
  const page = onPage(rows, 1);
  const parts = await Promise.all([
    container.renderToString(ScopeStrips, { props: { list, rows } }),
    container.renderToString(FilterTemplate, { props: { names: list.names } }),
    container.renderToString(FundingTable, { props: { list, rows: page } }),
    container.renderToString(ListPages, { props: { page: 1, pages: pagesOf(rows.length) } }),
    container.renderToString(FundingGroups, { props: { list, rows, headings: [] } }),
  ]);
  const [, , table = '', pages = '', groups = ''] = parts;
  expect([...table.matchAll(/<th scope="row">\s*<a href="([^"]+)"/g)].map(([, link]) => link)).toEqual(
    page.map(({ id }) => `/funding/${id}/`),
  );
  expect(pages.match(/<a /g)).toHaveLength(100);
  expect(pages).toContain('href="/funding/page/100/"');
  expect(textOf(groups)).toContain('The 20 largest of');
  expect(groups).toContain('id="organisation-agency-299-');
  const bytes = gzipSync(parts.join(''), { level: 9 }).length;
  console.log(
    `List of 10,000 entries, first page without head and foot, gzip level 9: ${bytes} of ${listOfTenThousand}`,
  );
  expect(bytes).toBeLessThanOrEqual(listOfTenThousand);
}, 120_000);

test('a list of one page needs no links to pages', async () => {
  expect(textOf(await container.renderToString(ListPages, { props: { page: 1, pages: 1 } }))).toBe('');
});

test('the strip raises one block and links every one', async () => {
  const html = await container.renderToString(ShareStrip, {
    props: { projects: projectsByAmount(atlas), raised: 'access-to-health-iii', label: 'Share' },
  });
  expect(html.match(/<a /g)).toHaveLength(11);
  expect(html.match(/class="me"/g)).toHaveLength(1);
  expect(html.match(/regional/g)).toHaveLength(2);
});

test('things bought show their number, or that none is stated', async () => {
  const entry = requireEntry(atlas, 'border-surveillance-equipment', ['funding'], 'test');
  const text = textOf(
    await container.renderToString(DeliverableTable, {
      props: { deliverables: deliverablesOf(atlas, entry) },
    }),
  );
  expect(text).toContain('25 drones');
  expect(text).toContain('vehicles with cameras number not stated');
});

test('the equipment ledger shows number, unit, printed form and source of each item, under its project', async () => {
  const rows = equipmentLedger(atlas).filter(
    ({ project }) => project.entry.id === 'border-surveillance-equipment',
  );
  const html = await container.renderToString(EquipmentTable, { props: { rows } });
  expect(html).toContain('href="/funding/border-surveillance-equipment/"');
  expect(html.match(/href="\/funding\/border-surveillance-equipment\/#[^"]+"/g)).toHaveLength(10);
  expect(html).toContain('<data value="2">2</data>');
  expect(textOf(html)).toContain(
    'fixed surveillance pillars 2 pieces two fixed border surveillance pillars [4]',
  );
  expect(textOf(html)).toContain('vehicles with cameras number not stated Vehicles with cameras find people');
});

test('the parts of an organisation show an amount only where nobody else is named', async () => {
  const tables = await Promise.all(
    ['unhcr', 'serbian-ministry-of-interior'].map(async (organisation) =>
      Promise.all(
        fundingByRole(atlas, organisation).map(async (props) =>
          textOf(await container.renderToString(PartTable, { props })),
        ),
      ),
    ),
  );
  expect(tables[0]?.[0]).toContain('Regional [4] share not stated whole project €19.20m');
  expect(tables[0]?.[1]).toContain('National [4] share not stated whole project €1.20m');
  expect(tables[1]?.[0]).toContain('Returns National [4] €0.50m whole project');
});

test('breadcrumbs lead up and mark where one is', async () => {
  const html = await container.renderToString(Crumbs, {
    props: { above: [{ name: 'Funding', path: '/funding/' }], here: 'Access to Health III' },
  });
  expect(html).toContain('href="/funding/"');
  expect(html).toContain('aria-current="page"');
});

test('every kind of claim can be drawn', async () => {
  const entry = requireEntry(atlas, 'serbia', ['countries'], 'test');
  const html = await container.renderToString(ClaimList, {
    props: { atlas, claims: homedClaimsOf(atlas, entry) },
  });
  expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
});
