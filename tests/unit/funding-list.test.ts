import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyInMillions } from '#format/money.ts';
import { fundingListFile } from '#exports/funding-list-file.ts';
import {
  addressOf,
  askedIn,
  byScope,
  columns,
  everything,
  filtered,
  filterNames,
  inMillions,
  namesNobody,
  none,
  onPage,
  pagesOf,
  rowsOf,
  rowsOnPage,
  sorted,
  sumOfRows,
  type Asked,
  type ListFile,
} from '#enhancement/funding-list.ts';
import { csvPart, jsonPart } from '#enhancement/part-of-file.ts';
import { csvText } from '#exports/csv.ts';
import { generatedList } from '../../scripts/generated-list.ts';
import { atlas } from '../content/atlas.ts';

const list: ListFile = fundingListFile(atlas);
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
  test('lets everything through that nobody filters, in its order', () => {
    expect(ask({})).toEqual(ids(rows));
    expect(rows).toHaveLength(11);
  });

  test('by theme, scope, country and programme', () => {
    expect(ask({ theme: 'returns' })).toEqual(['non-voluntary-returns']);
    expect(ask({ scope: 'regional' })).toEqual([
      'fight-against-smuggling-and-trafficking',
      'protection-sensitive-migration-management-iii',
    ]);
    expect(ask({ country: 'serbia' })).toHaveLength(10);
    expect(ask({ programme: 'eu-support-to-migration-management' })).toHaveLength(5);
    expect(ask({ programme: none })).toHaveLength(4);
  });

  test('by organisation and role, which must be that organisation’s role', () => {
    expect(ask({ organisation: 'iom' })).toHaveLength(4);
    expect(ask({ role: 'implementer' })).toEqual(['protection-sensitive-migration-management-iii']);
    expect(ask({ organisation: 'iom', role: 'implementer' })).toEqual([
      'protection-sensitive-migration-management-iii',
    ]);
    expect(ask({ organisation: 'iom', role: 'funder' })).toEqual([]);
  });

  test('by what is not said', () => {
    expect(ask({ role: 'role-not-stated' })).toHaveLength(5);
    expect(ask({ organisation: none }).sort()).toEqual([
      'border-surveillance-equipment',
      'efficient-border-management-supplies',
      'fight-against-smuggling-and-trafficking',
      'ibm-and-schengen-action-plans',
    ]);
    expect(rows.filter(namesNobody).reduce((sum, { amount }) => sum + amount, 0)).toBe(38_680_000);
  });

  test('by words in any order, without capitals and diacritics', () => {
    expect(ask({ q: 'iii HEALTH' })).toEqual(['access-to-health-iii']);
    expect(ask({ q: 'BRA-F-002' })).toEqual(['access-to-health-iii']);
    expect(ask({ q: 'nothing like this' })).toEqual([]);
    const found = filtered(inventedRows, { ...everything, q: 'sid' });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(filtered(inventedRows, { ...everything, q: 'ŠID' }));
    const naming = invented.entries.filter(([, title, words]) => `${title} ${words}`.includes('Šid'));
    expect(ids(found)).toEqual(naming.map(([id]) => id));
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
  test('is that of the file where it is by amount', () => {
    expect(ids(sorted(rows, '-amount'))).toEqual(ids(rows));
    expect(ids(sorted(rows, 'amount'))[0]).toBe('non-voluntary-returns');
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
  test('of the real list are those of the sources’ inventory', () => {
    const [national, regional] = byScope(rows, list.names.scope, 1000);
    expect(national?.sum).toEqual({ count: 9, amount: 66_430_000 });
    expect(regional?.sum).toEqual({ count: 2, amount: 49_200_000 });
  });

  test('of national and regional parts are all there is, whatever is filtered', () => {
    fc.assert(
      fc.property(asked, (all) => {
        const found = filtered(inventedRows, all);
        const parts = byScope(found, invented.names.scope, 1000);
        expect(parts.reduce((sum, part) => sum + part.sum.count, 0)).toBe(found.length);
        expect(parts.reduce((sum, part) => sum + part.sum.amount, 0)).toBe(sumOfRows(found).amount);
        for (const { scope, blocks } of parts)
          for (const row of blocks.flatMap((block) => block.rows)) expect(row.scope).toBe(scope);
      }),
    );
  });

  test('are pictured by blocks that fill the strip of the largest scope, few even where rows are many', () => {
    fc.assert(
      fc.property(asked, (all) => {
        const parts = byScope(filtered(inventedRows, all), invented.names.scope, 1000);
        const lengths = parts.map(({ blocks }) => blocks.reduce((sum, { width }) => sum + width, 0));
        const largest = Math.max(...parts.map(({ sum }) => sum.amount));
        parts.forEach(({ sum, blocks }, at) => {
          expect(lengths[at]).toBeCloseTo(largest ? (1000 * sum.amount) / largest : 0, 6);
          expect(blocks.length).toBeLessThanOrEqual(61);
          expect(blocks.flatMap((block) => block.rows)).toHaveLength(sum.count);
          expect(blocks[0]?.x ?? 0).toBe(0);
        });
      }),
    );
  });

  test('are written as everywhere in the atlas', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 11), fc.constantFrom('EUR', 'USD'), (amount, currency) => {
        expect(inMillions(amount, currency)).toBe(moneyInMillions({ amount, currency }));
      }),
    );
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
        '?theme=returns&country=atlantis&sort=colour&page=0&page=-1&colour=red&theme=x&role=none&organisation=none',
        list.names,
      ),
    ).toEqual({
      asked: { ...everything, theme: 'returns', organisation: none },
      refused: ['country=atlantis', 'sort=colour', 'page=0', 'page=-1', 'colour=red', 'theme=x', 'role=none'],
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
