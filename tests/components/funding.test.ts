import { gzipSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import DeliverableTable from '#components/funding/DeliverableTable.astro';
import EquipmentTable from '#components/funding/EquipmentTable.astro';
import FilterTemplate from '#components/funding/FilterTemplate.astro';
import FundingGroup from '#components/funding/FundingGroup.astro';
import FundingTable from '#components/funding/FundingTable.astro';
import { groupings, groupsOf, type Grouping } from '#components/funding/groupings.ts';
import PartTable from '#components/funding/PartTable.astro';
import ScopeStrips from '#components/funding/ScopeStrips.astro';
import ShareStrip from '#components/funding/ShareStrip.astro';
import { requireEntry } from '#data/atlas.ts';
import { deliverablesOf, itemsByProject } from '#data/equipment.ts';
import { fundingByRole, largestOf, projectsByAmount } from '#data/funding.ts';
import { fundingListFile } from '#exports/funding-list-file.ts';
import { onPage } from '#funding-list/asked.ts';
import { rowsOf, type ListFile } from '#funding-list/list-file.ts';
import type { Claim } from '#schemas/values/claim.ts';
import { generatedList } from '../../scripts/generated-list.ts';
import { atlasAfter, completeProject, twoCurrencies } from '../unit/ruritania.ts';
import { words } from '#words/en.ts';
import { entryLike, inventedAtlas, inventedEntry } from '../unit/invented-atlas.ts';
import { textOf } from './text-of.ts';

/** Bytes of the list of ten thousand entries on its first page. */
const listOfTenThousand = 30_000;

const container = await AstroContainer.create();
const bridge = inventedEntry('funding', 'border-bridge-of-zenda');
const [amount] = bridge.data.claims;

/** A bridge of 2,500,000 with two things bought, repairs of 120,000, and a regional ferry of 30,000,000. */
const atlas = inventedAtlas(
  {
    ...bridge,
    data: {
      ...bridge.data,
      deliverables: [
        { item: 'stones', claim: 'border-bridge-stones', delivered: true },
        { item: 'mortar', claim: 'border-bridge-purpose' },
      ],
      claims: [
        ...bridge.data.claims,
        {
          ...amount,
          id: 'border-bridge-stones',
          value: { number: 25 },
          unit: 'pieces',
          counted: 'equipment',
          printed: '25 large stones',
        } as Claim,
      ],
    },
  },
  entryLike('funding', 'castle-repairs', 'ferry-on-the-border-river', {
    title: 'Ferry on the border river',
    scope: 'regional',
    amount: 'ferry-amount',
    claims: [{ ...amount, id: 'ferry-amount', value: { amount: 30_000_000, currency: 'EUR' } } as Claim],
  }),
);
const entry = requireEntry(atlas, bridge.id, ['funding'], 'test');

test('strips are as long as the sums, and need no style attribute', async () => {
  const list = fundingListFile(atlas);
  const html = await container.renderToString(ScopeStrips, { props: { list, rows: rowsOf(list) } });
  expect(html).not.toContain('style=');
  expect(textOf(html)).toContain('National, 2 of 2: €2.62m Regional, 1 of 1: €30.00m');
  const widths = [...html.matchAll(/<rect [^>]*width="([\d.]+)%"/g)].map(([, width]) => Number(width));
  expect(widths).toEqual([8.3, 0.4, 100]);
});

describe('the list with projects in two currencies', async () => {
  const list: ListFile = fundingListFile(
    await atlasAfter(async ({ lay }) => {
      await lay(completeProject);
      await lay(twoCurrencies);
    }),
  );
  const rows = rowsOf(list);

  test('has strips on one scale for each currency', async () => {
    const html = await container.renderToString(ScopeStrips, { props: { list, rows } });
    const text = textOf(html);
    expect(text).toContain('National, 3 of 3: €2.65m Regional, 0 of 0: €0 ');
    expect(text).toContain('National, 0 of 0: NOK 0 Regional, 1 of 1: NOK 0.45m ');
    expect(html.match(/<rect x=/g)).toHaveLength(4);
    expect(html).toContain(`width="${((100 * 120) / 2650).toFixed(1)}%"`);
    expect(html).toContain('width="100.0%"');
  });

  test('has a group for each heading of a document, and one for what stands under none', async () => {
    const textOfGrouping = async (grouping: Grouping): Promise<string> => {
      const drawn = groupsOf(list, rows, grouping).map((group) =>
        container.renderToString(FundingGroup, { props: { group, rows: group.rows, names: list.names } }),
      );
      return textOf((await Promise.all(drawn)).join(''));
    };
    const headings = await textOfGrouping('heading');
    expect(headings).toContain(
      `Returns (Gazette 1894) National: €0.12m, 1 entry. ${words.inTheList} Castle repairs €0.12m`,
    );
    expect(headings).toContain('Roads and bridges (Gazette 1894) Regional: NOK 0.45m, 1 entry');
    expect(headings).toContain(
      `No heading National: €30,000, 1 entry. ${words.inTheList} Roof of the inn €30,000`,
    );
    expect(await textOfGrouping('country')).toContain(
      'Ruritania National: €2.65m, 3 entries · Regional: NOK 0.45m, 1 entry',
    );
  });

  test('asks for the currency, and for nothing among fewer than two', async () => {
    const html = await container.renderToString(FilterTemplate, { props: { list } });
    const named = [...html.matchAll(/<select name="(\w+)"/g)].map(([, name]) => name);
    expect(named).toContain('currency');
    // One country is no choice.
    expect(named).not.toContain('country');
  });
});

test('the list of ten thousand entries is paged, and its page stays within its budget', async () => {
  const list = generatedList(10_000);
  const rows = rowsOf(list);
  const page = onPage(rows, 1);
  const parts = await Promise.all([
    container.renderToString(ScopeStrips, { props: { list, rows } }),
    container.renderToString(FilterTemplate, { props: { list } }),
    container.renderToString(FundingTable, { props: { rows: page } }),
  ]);
  const [, , table = ''] = parts;
  expect([...table.matchAll(/<th scope="row">\s*<a href="([^"]+)"/g)].map(([, link]) => link)).toEqual(
    page.map(({ id }) => `/funding/${id}/`),
  );
  const bytes = gzipSync(parts.join(''), { level: 9 }).length;
  console.log(
    `List of 10,000 entries, first page without head and foot, gzip level 9: ${bytes} of ${listOfTenThousand}`,
  );
  expect(bytes).toBeLessThanOrEqual(listOfTenThousand);
}, 120_000);

test('the groups of ten thousand entries hold every entry asked for, and lead to the list', async () => {
  const list = generatedList(10_000);
  const rows = rowsOf(list);
  for (const grouping of groupings.filter((name) => name !== 'organisation')) {
    const groups = groupsOf(list, rows, grouping);
    if (!['country', 'missing-role'].includes(grouping))
      expect(
        groups.reduce((sum, group) => sum + group.rows.length, 0),
        grouping,
      ).toBe(rows.length);
  }
  const [group] = groupsOf(list, rows, 'theme');
  const html = await container.renderToString(FundingGroup, {
    props: { group, rows: group?.rows.slice(0, 3), names: list.names },
  });
  expect(html).toContain('href="/funding/?theme=theme-0"');
  expect(html.match(/<li>/g)).toHaveLength(3);
});

test('the strip raises one block, and none is a link too narrow to hit', async () => {
  const projects = projectsByAmount(atlas);
  const html = await container.renderToString(ShareStrip, {
    props: { ...largestOf(projects, 3), raised: bridge.id, label: 'Share' },
  });
  expect(html).not.toContain('<a ');
  expect(html.match(/<rect /g)).toHaveLength(3);
  expect(html.match(/class="raised"/g)).toHaveLength(1);
  expect(html.match(/regional/g)).toHaveLength(1);
});

test('the strip stands for ten thousand projects with few blocks, its own among them, none of negative width', async () => {
  const [first] = projectsByAmount(atlas);
  if (!first) throw new Error('no projects');
  const projects = Array.from({ length: 10_000 }, (_, at) => ({
    ...first,
    entry: { ...first.entry, id: `project-${at}` },
    amount: { amount: 20_000 - at, currency: 'EUR' },
  }));
  for (const [at, most] of [
    [0, 24],
    [9_999, 24],
    [3, 10_000],
  ] as const) {
    const raised = projects[at]?.entry;
    const html = await container.renderToString(ShareStrip, {
      props: { ...largestOf(projects, most, raised), raised: raised?.id, label: 'Share' },
    });
    expect(html.match(/<rect /g)).toHaveLength(most === 24 ? 25 : most);
    expect(html.match(/class="[^"]*\braised\b/g)).toHaveLength(1);
    const widths = [...html.matchAll(/<rect[^>]* width="([^"]+)%"/g)].map(([, width]) => Number(width));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
    if (most === 24) expect(html).toContain('the other 9,976 listed projects: €');
  }
});

test('things paid for show their number, or that none is stated, and whether they are reported as supplied', async () => {
  const html = await container.renderToString(DeliverableTable, {
    props: { deliverables: deliverablesOf(atlas, entry) },
  });
  expect(textOf(html)).toContain(`25 stones ${words.delivered}`);
  expect(textOf(html)).toContain(`mortar number not stated, ${words.deliveryNotReported}`);
});

test('the equipment ledger shows number, unit, printed form and source of each item, under its project', async () => {
  const drawn = ['figure', 'statement'].map((kind) =>
    container.renderToString(EquipmentTable, {
      props: {
        caption: '',
        rows: itemsByProject(
          atlas,
          ({ project, homed }) => project.entry === entry && homed.claim.kind === kind,
        ),
      },
    }),
  );
  const html = (await Promise.all(drawn)).join('');
  expect(html).toContain('href="/funding/border-bridge-of-zenda/"');
  expect(html).toContain('href="/funding/border-bridge-of-zenda/#border-bridge-stones"');
  expect(html).toContain('<data value="25">25</data>');
  expect(textOf(html)).toContain(`stones 25 pieces 25 large stones [1] ${words.delivered}`);
  expect(textOf(html)).toMatch(
    new RegExp(`mortar The bridge serves orderly travel.*${words.deliveryNotReported}`),
  );
});

test('the parts of an organisation show an amount only where nobody else is named', async () => {
  const partsOf = (organisation: string) =>
    Promise.all(
      fundingByRole(atlas, organisation).map(async (props) =>
        textOf(await container.renderToString(PartTable, { props })),
      ),
    );
  expect((await partsOf('strelsau-gazette-office'))[0]).toContain(
    'Border bridge of Zenda National [1] share not stated whole project €2.50m',
  );
  expect((await partsOf('town-of-zenda'))[0]).toContain(
    'Border bridge of Zenda National [1] €2.50m whole project',
  );
});
