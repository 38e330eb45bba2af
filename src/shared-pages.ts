// Entries that stand together on the pages of one list: references, terms, legs of the route and others. A page
// holds a bounded number of them, and an entry stays on the page on which it was published, because its address
// names that page.
import { sharedPages } from './addresses.ts';
import type { AddressBook } from '#ledger/address-book.ts';
import type { Entry } from '#schemas/collections.ts';

type Placeable = Pick<Entry, 'collection' | 'id'>;

/** The pages, counted from 1, at which the addresses on record have an id: "/references/page/2/#some-list". */
function pagesOnRecord(book: AddressBook): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { path, kind, fate } of book.values()) {
    const [, list = '', page = '1', id = ''] = /^(\/[^/]+\/)(?:page\/(\d+)\/)?#(.+)$/.exec(path) ?? [];
    if (kind === 'entry' && !fate) pages.set(`${list}#${id}`, Number(page));
  }
  return pages;
}

/**
 * The entries, those that share pages with the number of theirs: the one on record, and for every other the first page
 * with room, by the order of ids.
 */
export function placedOnPages<E extends Placeable>(
  entries: readonly E[],
  book: AddressBook,
): (E & { page?: number })[] {
  const recorded = pagesOnRecord(book);
  const keyOf = ({ collection, id }: Placeable): string => `${collection}/${id}`;
  const placed = new Map<string, number>();
  for (const [collection, shared] of Object.entries(sharedPages)) {
    const sharing = entries.filter((entry) => entry.collection === collection);
    const standing = new Map<number, number>();
    const stand = (entry: Placeable, page: number): void => {
      placed.set(keyOf(entry), page);
      standing.set(page, (standing.get(page) ?? 0) + 1);
    };
    const pageOnRecord = ({ id }: Placeable): number | undefined => recorded.get(`${shared.path}#${id}`);
    for (const entry of sharing) {
      const page = pageOnRecord(entry);
      if (page !== undefined) stand(entry, page);
    }
    let free = 1;
    const newest = sharing.filter((entry) => pageOnRecord(entry) === undefined);
    for (const entry of newest.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      while ((standing.get(free) ?? 0) >= shared.entriesOnPage) free += 1;
      stand(entry, free);
    }
  }
  return entries.map((entry) => {
    const page = placed.get(keyOf(entry));
    return page === undefined ? entry : { ...entry, page };
  });
}

/** The number of the last page on which any of the entries stands; 1 where there is none. */
export const lastPageOf = (entries: readonly { page?: number }[]): number =>
  entries.reduce((last, { page = 1 }) => Math.max(last, page), 1);
