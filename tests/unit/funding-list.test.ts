import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { fundingListFile } from '#exports/funding-list-file.ts';
import {
  addressOf,
  askedIn,
  columns,
  everything,
  filtered,
  none,
  onPage,
  pagesOf,
  rowsOnPage,
  sorted,
  type Asked,
} from '#funding-list/asked.ts';
import { filterNames, isShared, namesNobody, rowsOf, type ListFile } from '#funding-list/list-file.ts';
import { byScope, sumsOfRows } from '#funding-list/sums.ts';
import { csvPart, jsonPart } from '#enhancement/part-of-file.ts';
import { csvText } from '#exports/csv.ts';
import { generatedList } from '../../scripts/generated-list.ts';
import { atlasAfter, completeProject, twoCurrencies } from './ruritania.ts';

const ownAtlas = await atlasAfter(async ({ lay }) => {
  await lay(completeProject);
  await lay(twoCurrencies);
});
const list: ListFile = fundingListFile(ownAtlas);
const items = entriesOf(ownAtlas, 'funding').flatMap(({ id, data }) =>
  data.deliverables.map(({ item }) => ({ entry: id, item: item.replace(/s$/, '') })),
);
const rows = rowsOf(list);
const invented = generatedList(400);
const inventedRows = rowsOf(invented);
const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);
const ask = (asked: Partial<Asked>): string[] => ids(filtered(rows, { ...everything, ...asked }));

/** Anything a reader can ask of the invented list. */
const asked = fc.record(
  {
    ...Object.fromEntries(
      filterNames.map((name) => [name, fc.constantFrom(...invented.names[name].map(([id]) => id))]),
    ),
    q: fc.constantFrom('', 'sid', 'Šid', 'project 1', 'agency', 'nowhere'),
    sort: fc.constantFrom(...columns.flatMap((column) => [column, `-${column}`])),
    page: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['q', 'sort', 'page'] },
) as fc.Arbitrary<Asked>;

describe('the filter', () => {
  test('lets everything through that nobody filters, in its order: by amount within each currency', () => {
    expect(ask({})).toEqual(ids(rows));
    expect(ids(rows)).toEqual(['border-bridge-of-zenda', 'castle-repairs', 'inn-roof', 'north-road']);
  });

  test('by theme, scope, country, programme, heading and currency', () => {
    expect(ask({ theme: 'returns' })).toEqual(['castle-repairs']);
    expect(ask({ scope: 'regional' })).toEqual(['north-road']);
    expect(ask({ country: 'ruritania' })).toHaveLength(4);
    expect(ask({ programme: none })).toHaveLength(4);
    expect(ask({ heading: 'strelsau-gazette-returns' })).toEqual(['castle-repairs']);
    expect(ask({ heading: none })).toEqual(['inn-roof']);
    expect(ask({ currency: 'NOK' })).toEqual(['north-road']);
  });

  test('by organisation and role, which must be that organisation’s role', () => {
    expect(ask({ organisation: 'strelsau-gazette-office' })).toEqual([
      'border-bridge-of-zenda',
      'north-road',
    ]);
    expect(ask({ role: 'implementer' })).toEqual(['border-bridge-of-zenda']);
    expect(ask({ organisation: 'elphberg-crown', role: 'funder' })).toEqual(['border-bridge-of-zenda']);
    expect(ask({ organisation: 'elphberg-crown', role: 'implementer' })).toEqual([]);
  });

  test('by what is not said', () => {
    expect(ask({ role: 'role-not-stated' })).toEqual(['border-bridge-of-zenda', 'north-road']);
    expect(ask({ organisation: none })).toEqual(['castle-repairs', 'inn-roof']);
    expect(ids(rows.filter(namesNobody))).toEqual(['castle-repairs', 'inn-roof']);
  });

  test('an amount is shared where others have the same role or, where none is stated, are named at all', () => {
    const named = (...roles: string[]) => ({
      parts: roles.map(
        (role, at) =>
          [
            [`body-${at}`, ''],
            [role, ''],
          ] as const,
      ),
    });
    expect(isShared(named('funder', 'implementer'), 'implementer')).toBe(false);
    expect(isShared(named('funder', 'implementer', 'implementer'), 'implementer')).toBe(true);
    expect(isShared(named('implementer', 'recipient'), 'recipient')).toBe(false);
    expect(isShared(named('funder', 'role-not-stated'), 'role-not-stated')).toBe(false);
    expect(isShared(named('funder', 'role-not-stated', 'role-not-stated'), 'role-not-stated')).toBe(true);
    expect(isShared(named('implementer', 'role-not-stated'), 'role-not-stated')).toBe(true);
  });

  test('by words in any order, without capitals and diacritics', () => {
    expect(ask({ q: 'CASTLE repairs' })).toEqual(['castle-repairs']);
    expect(ask({ q: 'BRA-F-002' })).toEqual(['inn-roof']);
    expect(ask({ q: 'nothing like this' })).toEqual([]);
    const found = filtered(inventedRows, { ...everything, q: 'sid' });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(filtered(inventedRows, { ...everything, q: 'ŠID' }));
    const naming = invented.entries.filter(([, title, words]) => `${title} ${words}`.includes('Šid'));
    expect(ids(found)).toEqual(naming.map(([id]) => id));
  });

  test('by what is bought and by numbers as printed, which are whole', () => {
    const [id, , , amount] = list.entries.find(([each]) => each === 'castle-repairs') ?? [];
    const printed = Number(amount).toLocaleString('en');
    expect(ask({ q: printed })).toContain(id);
    expect(ask({ q: printed.replaceAll(',', '.') })).toEqual(ask({ q: printed }));
    expect(ask({ q: printed.slice(0, -1) })).toEqual([]);
    for (const { entry, item } of items) {
      expect(ask({ q: item }), item).toContain(entry);
      expect(ask({ q: `${item}s` }), item).toContain(entry);
    }
  });

  test('filters commute: one after the other, in any order, is both at once', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...filterNames), (all, last) => {
        const { [last]: value, ...others } = all;
        // Organisation and role are one question when asked together.
        if (
          value === undefined ||
          ((last === 'role' || last === 'organisation') && all.organisation && all.role)
        )
          return;
        const one = { ...everything, [last]: value };
        const both = ids(filtered(inventedRows, all));
        expect(ids(filtered(filtered(inventedRows, one), others))).toEqual(both);
        expect(ids(filtered(filtered(inventedRows, others), one))).toEqual(both);
      }),
    );
  });
});

describe('the order', () => {
  test('by amount is that of the file, and within each currency upwards is downwards turned round', () => {
    expect(ids(sorted(rows, '-amount'))).toEqual(ids(rows));
    expect(ids(sorted(rows, 'amount'))).toEqual([
      'inn-roof',
      'castle-repairs',
      'border-bridge-of-zenda',
      'north-road',
    ]);
    for (const sort of ['amount', '-amount']) {
      const places = sorted(inventedRows, sort).map(({ currencyAt }) => currencyAt);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test.each(columns)(
    'by %s keeps every row, and upwards is downwards turned round where all differ',
    (column) => {
      const upwards = sorted(inventedRows, column);
      expect(ids(upwards).sort()).toEqual(ids(inventedRows).sort());
      if (column === 'title') expect(ids(sorted(inventedRows, `-${column}`))).toEqual(ids(upwards).reverse());
    },
  );
});

describe('sums', () => {
  test('are one for each currency and scope', () => {
    expect(
      byScope(rows, rows, list.names).map(({ scope: [scope], sum, count, all }) => [scope, sum, count, all]),
    ).toEqual([
      ['national', { amount: 2_650_000, currency: 'EUR' }, 3, 3],
      ['regional', { amount: 0, currency: 'EUR' }, 0, 0],
      ['national', { amount: 0, currency: 'NOK' }, 0, 0],
      ['regional', { amount: 450_000, currency: 'NOK' }, 1, 1],
    ]);
    expect(sumsOfRows(rows)).toEqual([
      { amount: 2_650_000, currency: 'EUR' },
      { amount: 450_000, currency: 'NOK' },
    ]);
  });

  test('of nothing are none in every currency of the list', () => {
    expect(byScope([], rows, list.names).map(({ sum, count }) => [sum, count])).toEqual([
      [{ amount: 0, currency: 'EUR' }, 0],
      [{ amount: 0, currency: 'EUR' }, 0],
      [{ amount: 0, currency: 'NOK' }, 0],
      [{ amount: 0, currency: 'NOK' }, 0],
    ]);
    expect(sumsOfRows([])).toEqual([]);
  });

  test('of the scopes are all there is, whatever is filtered, and never mix currencies', () => {
    fc.assert(
      fc.property(asked, (all) => {
        const found = filtered(inventedRows, all);
        const parts = byScope(found, inventedRows, invented.names);
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
        for (const { amount, currency } of sumsOfRows(found)) {
          const own = parts.filter(({ sum }) => sum.currency === currency);
          expect(own.reduce((sum, part) => sum + part.sum.amount, 0)).toBe(amount);
        }
        for (const { scope, sum, blocks } of parts)
          for (const row of blocks.flatMap((block) => block.rows))
            expect([row.scope, row.money.currency]).toEqual([scope, sum.currency]);
      }),
    );
  });

  test('are pictured by blocks of the whole list on one scale, whatever is asked for, few even where rows are many', () => {
    const whole = byScope(inventedRows, inventedRows, invented.names);
    fc.assert(
      fc.property(asked, (all) => {
        const found = filtered(inventedRows, all);
        byScope(found, inventedRows, invented.names).forEach((part, at) => {
          const { sum, count, blocks, ticks } = part;
          const lengthOf = (of: typeof blocks): number => of.reduce((length, { width }) => length + width, 0);
          const largest = Math.max(
            ...whole.filter((other) => other.sum.currency === sum.currency).map((other) => other.sum.amount),
          );
          const chosen = blocks.filter(({ isAsked }) => isAsked);
          expect(lengthOf(chosen)).toBeCloseTo((100 * sum.amount) / largest, 6);
          expect(lengthOf(blocks)).toBeCloseTo(lengthOf(whole[at]?.blocks ?? []), 6);
          expect(ticks).toEqual(whole[at]?.ticks);
          expect(blocks.length).toBeLessThanOrEqual(61);
          expect(chosen.flatMap((block) => block.rows)).toHaveLength(count);
          expect(blocks.flatMap((block) => block.rows)).toHaveLength(part.all);
          expect(blocks[0]?.x ?? 0).toBe(0);
        });
      }),
    );
  });

  test('stand over round amounts, three to six, at the last scope of each currency', () => {
    const [, regional, , kroner] = byScope(rows, rows, list.names);
    const amounts = (part: typeof regional) => part?.ticks.map(({ money }) => money.amount);
    expect(amounts(regional)).toEqual([0, 1_000_000, 2_000_000]);
    expect(regional?.ticks[1]?.x).toBeCloseTo(100 / 2.65, 6);
    expect(amounts(kroner)).toEqual([0, 100_000, 200_000, 300_000, 400_000]);
  });

  test('in many currencies are all given, and few of them pictured', () => {
    const codes = ['ALL', 'BAM', 'CHF', 'EUR', 'MKD', 'NOK', 'RSD'];
    const [first] = invented.entries;
    if (!first) throw new Error('no entries');
    const mixed: ListFile = {
      ...invented,
      names: { ...invented.names, currency: codes.map((code) => [code, code]) },
      entries: codes.map((code, at) => first.with(0, code).with(4, at) as unknown as typeof first),
    };
    const mixedRows = rowsOf(mixed);
    const parts = byScope(mixedRows, mixedRows, mixed.names).filter(({ count }) => count > 0);
    expect(parts.map(({ sum }) => sum.currency)).toEqual(codes);
    expect(parts.filter(({ blocks }) => blocks.length > 0)).toHaveLength(3);
  });
});

describe('the address', () => {
  test('is nothing for everything, and short for the rest', () => {
    expect(addressOf(everything)).toBe('');
    expect(addressOf({ ...everything, theme: 'returns', q: 'Šid', sort: 'title', page: 2 })).toBe(
      '?theme=returns&q=%C5%A0id&sort=title&page=2',
    );
  });

  test('gives back whatever was asked', () => {
    fc.assert(
      fc.property(asked, fc.string(), (all, q) => {
        const whole = { ...all, q };
        expect(askedIn(addressOf(whole), invented.names)).toEqual({ asked: whole, refused: [] });
      }),
    );
  });

  test('with values the list does not know names each of them, and applies the rest', () => {
    expect(
      askedIn(
        '?theme=returns&country=atlantis&sort=colour&page=0&page=-1&colour=red&theme=x&role=none&organisation=none&currency=USD',
        list.names,
      ),
    ).toEqual({
      asked: { ...everything, theme: 'returns', organisation: none },
      refused: [
        'country=atlantis',
        'sort=colour',
        'page=0',
        'page=-1',
        'colour=red',
        'theme=x',
        'role=none',
        'currency=USD',
      ],
    });
  });

  test('never loses anything it is given: applied or refused', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...filterNames, 'colour'), fc.string())), (pairs) => {
        const { asked: understood, refused } = askedIn(`?${new URLSearchParams(pairs)}`, invented.names);
        const applied = filterNames.filter((name) => understood[name] !== undefined).length;
        expect(applied + refused.length).toBe(pairs.length);
      }),
    );
  });
});

test('pages hold every row once', () => {
  expect(pagesOf(0)).toBe(1);
  expect(pagesOf(rowsOnPage)).toBe(1);
  expect(pagesOf(rowsOnPage + 1)).toBe(2);
  const paged = Array.from({ length: pagesOf(inventedRows.length) }, (_, at) => onPage(inventedRows, at + 1));
  expect(paged.every((page) => page.length <= rowsOnPage)).toBe(true);
  expect(ids(paged.flat())).toEqual(ids(inventedRows));
});

describe('a part of a file', () => {
  const signs = fc.constantFrom('"', '\n', '\r', ',', '=', '@', 'a', 'Š');
  const texts = fc.array(fc.string({ unit: signs }), { minLength: 1, maxLength: 8 });

  test('of CSV has the header and the records as the file has them, formulas disarmed', () => {
    fc.assert(
      fc.property(texts, (cells) => {
        const entries = [...cells, 'a "quoted"\nline, and =SUM(A1)', '=1+1'].map((text, at) => ({
          id: `entry-${at}`,
          text,
        }));
        const written = (chosen: typeof entries) =>
          csvText(
            [
              { name: 'id', cell: ({ id }) => id },
              { name: 'text', cell: ({ text }) => text },
            ],
            chosen,
          );
        const chosen = entries.filter((_, at) => at % 2 === 0).reverse();
        expect(csvPart(written(entries), ids(chosen))).toBe(written(chosen));
      }),
    );
  });

  test('of JSON has the entries asked for, in their order, and everything beside them', () => {
    const text = JSON.stringify({ licence: 'x', entries: [{ id: 'a', n: 1 }, { id: 'b' }, { id: 'c' }] });
    expect(JSON.parse(jsonPart(text, ['c', 'a', 'z']))).toEqual({
      licence: 'x',
      entries: [{ id: 'c' }, { id: 'a', n: 1 }],
    });
  });
});

test('a number that stands for no name is not passed over', () => {
  const [first, ...others] = list.entries;
  expect(first).toBeDefined();
  const broken = { ...list, names: { ...list.names, theme: [] }, entries: first ? [first, ...others] : [] };
  expect(() => rowsOf(broken)).toThrow('theme');
});
