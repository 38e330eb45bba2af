// The columns that all collections share.
import { entryPath, permanent } from '#addresses.ts';
import { claimsIn } from '#schemas/collections.ts';
import type { CollectionName, Entry } from '#schemas/collections.ts';
import { shownRevisions } from '#schemas/values/history.ts';
import { joined, type Column } from '../csv.ts';

/** Columns of the file of one collection, one row for each entry. */
export type ColumnsOf<C extends CollectionName> = readonly Column<Entry<C>>[];

/** What every entry begins with. */
export const first: Column<Entry>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'address', cell: (entry) => permanent(entryPath(entry)) },
];

/** What every entry ends with. */
export const last: Column<Entry>[] = [
  { name: 'claims', cell: (entry) => joined(claimsIn(entry).map(({ id }) => id)) },
  { name: 'reviewed', cell: ({ data }) => data.reviewed },
  {
    name: 'revisions',
    cell: ({ data }) =>
      joined(shownRevisions(data.revisions).map(({ on, what, why }) => `${on}: ${what} (${why})`)),
  },
];
