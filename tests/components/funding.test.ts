import { gzipSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import DeliverableTable from '#components/funding/DeliverableTable.astro';
import EquipmentTable from '#components/funding/EquipmentTable.astro';
import FilterTemplate from '#components/funding/FilterTemplate.astro';
import FundingGroups from '#components/funding/FundingGroups.astro';
import FundingTable from '#components/funding/FundingTable.astro';
import ListPages from '#components/funding/ListPages.astro';
import PartTable from '#components/funding/PartTable.astro';
import ScopeStrips from '#components/funding/ScopeStrips.astro';
import ShareStrip from '#components/funding/ShareStrip.astro';
import { requireEntry } from '#data/atlas.ts';
import { deliverablesOf, equipmentLedger, fundingByRole, projectsByAmount } from '#data/funding.ts';
import { onPage, pagesOf, rowsOf } from '#enhancement/funding-list.ts';
import { fundingListFile } from '#exports/funding-list-file.ts';
import type { Claim } from '#schemas/values/claim.ts';
import { generatedList } from '../../scripts/generated-list.ts';
import { entryLike, inventedAtlas, inventedEntry } from '../unit/invented-atlas.ts';
import { textOf } from './text-of.ts';

/** Bytes of the list of ten thousand entries on its first page. */
const listOfTenThousand = 60_000;

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
        { item: 'stones', claim: 'border-bridge-stones' },
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
  expect(textOf(html)).toBe('National: €2.62m , 2 entries Regional: €30.00m , 1 entry');
  const widths = [...html.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toEqual([83.3, 4, 1000]);
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
    props: { projects: projectsByAmount(atlas), raised: bridge.id, label: 'Share' },
  });
  expect(html.match(/<a /g)).toHaveLength(3);
  expect(html.match(/class="me"/g)).toHaveLength(1);
  expect(html.match(/regional/g)).toHaveLength(1);
});

test('things bought show their number, or that none is stated', async () => {
  const html = await container.renderToString(DeliverableTable, {
    props: { deliverables: deliverablesOf(atlas, entry) },
  });
  expect(textOf(html)).toContain('25 stones');
  expect(textOf(html)).toContain('mortar number not stated');
});

test('the equipment ledger shows number, unit, printed form and source of each item, under its project', async () => {
  const rows = equipmentLedger(atlas).filter(({ project }) => project.entry === entry);
  const html = await container.renderToString(EquipmentTable, { props: { rows } });
  expect(html).toContain('href="/funding/border-bridge-of-zenda/"');
  expect(html).toContain('href="/funding/border-bridge-of-zenda/#border-bridge-stones"');
  expect(html).toContain('<data value="25">25</data>');
  expect(textOf(html)).toContain('stones 25 pieces 25 large stones [1]');
  expect(textOf(html)).toContain('mortar number not stated The bridge serves orderly travel');
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
