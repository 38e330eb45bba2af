// What became of every address, read off the ledger.
import type { AddressKind, LedgerLine, Moved, Retired } from './ledger.ts';

/** One address ever published. */
export interface Address {
  path: string;
  kind: AddressKind;
  since: string;
  /** What became of it; undefined while it stands. */
  fate: Moved | Retired | undefined;
}

/** All addresses ever published, by path. */
export type AddressBook = ReadonlyMap<string, Address>;

/** The addresses of a ledger; for one path later lines win. */
export function addressBook(lines: readonly LedgerLine[]): AddressBook {
  const book = new Map<string, Address>();
  for (const line of lines) {
    if (!('event' in line)) {
      book.set(line.path, { path: line.path, kind: line.kind, since: line.since, fate: undefined });
      continue;
    }
    const known = book.get(line.path);
    if (!known) throw new Error(`${line.path}: the ledger was not parsed`);
    book.set(line.path, { ...known, fate: line.event === 'restored' ? undefined : line });
  }
  return book;
}

/** Where an address leads in the end: to itself, to the last of its redirects, to a tombstone, or round and round. */
export type Destination = { at: 'live' | 'retired'; path: string } | { at: 'circle' };

/** Follows redirects until one address stands, is retired, or comes up a second time. */
export function destinationOf(book: AddressBook, path: string): Destination {
  const seen = new Set<string>();
  for (let here = path; !seen.has(here);) {
    seen.add(here);
    const fate = book.get(here)?.fate;
    if (!fate) return { at: 'live', path: here };
    if (fate.event === 'retired') return { at: 'retired', path: here };
    here = fate.to;
  }
  return { at: 'circle' };
}

/** The path of the page on which a fragment stands. */
export const pageOf = (path: string): string => path.split('#')[0] ?? path;

/** The id that an address ends in: its fragment, or the last part of the path of a page of an entry. */
export const idOf = (path: string): string | undefined =>
  path.split('#')[1] ?? /^\/[^/]+\/([^/]+)\/$/.exec(path)?.[1];

/** A fragment of a page that leads to something else than what stood there. */
export interface FormerPlace {
  id: string;
  fate: Moved | Retired;
  /** Where it stands now; undefined where it was taken back. */
  to: string | undefined;
}

/** The fragments that have moved or were taken back, by the page on which they stood, in the order of the ledger. */
export function formerPlaces(book: AddressBook): ReadonlyMap<string, readonly FormerPlace[]> {
  const places = new Map<string, FormerPlace[]>();
  for (const { path, fate } of book.values()) {
    const id = path.split('#')[1];
    if (!fate || id === undefined) continue;
    const end = destinationOf(book, path);
    const place = { id, fate, to: end.at === 'live' ? end.path : undefined };
    const onPage = places.get(pageOf(path));
    if (onPage) onPage.push(place);
    else places.set(pageOf(path), [place]);
  }
  return places;
}

/** The pages that have moved or were taken back, in the order of the ledger. */
export const formerPages = (book: AddressBook): (Address & { fate: Moved | Retired })[] =>
  [...book.values()].filter(
    (address): address is Address & { fate: Moved | Retired } =>
      address.kind === 'page' && address.fate !== undefined,
  );
