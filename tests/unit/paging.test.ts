import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryListPath, pagePath, pageRoutes } from '#addresses.ts';
import { groupsOn, groupStarts, itemsOn, pagesOf } from '#data/paging.ts';

const lists = fc.array(fc.array(fc.integer(), { maxLength: 12 }), { maxLength: 8 });
const bounds = fc.integer({ min: 1, max: 9 });
const itself = <Item>(item: Item): Item => item;
const pageNumbers = (pages: number): number[] => Array.from({ length: pages }, (_, at) => at + 1);

test('the pages of a list hold every item once, in order, and none holds more than its bound', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), bounds, (items, bound) => {
      const pages = pageNumbers(pagesOf(items.length, bound)).map((page) => itemsOn(items, page, bound));
      expect(pages.flat()).toEqual(items);
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(bound);
    }),
  );
});

test('so do the pages of a list in groups, and no heading stands over nothing', () => {
  fc.assert(
    fc.property(lists, bounds, (groups, bound) => {
      const pages = pageNumbers(pagesOf(groups.flat().length, bound)).map((page) =>
        groupsOn(groups, itself, page, bound),
      );
      expect(pages.flat().flatMap(({ items }) => items)).toEqual(groups.flat());
      for (const page of pages) {
        expect(page.flatMap(({ items }) => items).length).toBeLessThanOrEqual(bound);
        expect(page.every(({ items }) => items.length > 0)).toBe(true);
      }
    }),
  );
});

test('a group is said to begin on the page on which its first item stands', () => {
  fc.assert(
    fc.property(lists, bounds, (groups, bound) => {
      for (const { group, page, items } of groupStarts(groups, itself, bound)) {
        expect(items).toBe(group.length);
        if (group.length > 0)
          expect(groupsOn(groups, itself, page, bound).find((found) => found.group === group)?.items[0]).toBe(
            group[0],
          );
      }
    }),
  );
});

test('the first page of a list stands at its own address', () => {
  expect(pagePath('/places/', 1)).toBe('/places/');
  expect(pagePath('/places/', 3)).toBe('/places/page/3/');
  expect(pageRoutes(2)).toEqual([
    { params: { page: undefined }, props: { page: 1, pages: 2 } },
    { params: { page: 'page/2' }, props: { page: 2, pages: 2 } },
  ]);
  expect(entryListPath({ collection: 'countries', id: 'ruritania' }, 'figures')).toBe(
    '/countries/ruritania/figures/',
  );
});
