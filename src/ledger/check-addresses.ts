// The promise, checked: no address dies, none is given to something else, no redirect leads astray.
import { destinationOf, idOf, pageOf, type Address, type AddressBook } from './address-book.ts';
import { ledgerFile, type AddressKind } from './ledger.ts';

/** What a built site answers at of its own: pages, entries, claims and files, by path. Notices are not in it. */
export type PublishedAddresses = ReadonlyMap<string, AddressKind>;

const fault = (path: string, what: string, instead: string): string =>
  `${ledgerFile} — ${path} — ${what} — ${instead}`;

/** What to do about an address that would die. */
function remedyFor({ path, kind }: Address, published: PublishedAddresses): string {
  const id = idOf(path);
  if (kind === 'claim') {
    if (!published.has(pageOf(path)))
      return 'it goes where its page goes: restore the entry, then rename or retire it by command';
    const home = [...published.keys()].find((other) => other !== path && other.split('#')[1] === id);
    const line = home
      ? { path, event: 'moved', to: home, on: 'YYYY-MM-DD', why: '…' }
      : { path, event: 'retired', on: 'YYYY-MM-DD', why: '…' };
    return `restore the claim under its old id, or append ${JSON.stringify(line)} with the day and the reason`;
  }
  // Several collections may share a page, and the ledger knows none of them.
  const collection = kind === 'entry' ? '<collection>' : (path.split('/')[1] ?? '');
  if (kind === 'entry' || (kind === 'page' && id !== undefined)) {
    return `restore the entry under its old id; then \`npm run rename ${collection} ${id} <new id> -- --why "…"\` or \`npm run retire ${collection} ${id} -- --why "…"\` lets the address lead on`;
  }
  return 'restore it, or append a line that says where it moved or why it was retired';
}

/** What is wrong with where a redirect or the hint of a tombstone leads. */
function faultsOfFate(book: AddressBook, published: PublishedAddresses, address: Address): string[] {
  const { path, fate } = address;
  if (!fate) return [];
  if (fate.event === 'retired') {
    if (fate.see === undefined) return [];
    const seen = new Set([path]);
    for (let see: string | undefined = fate.see; see !== undefined;) {
      const end = destinationOf(book, see);
      if (end.at === 'circle' || seen.has(end.path))
        return [
          fault(
            path,
            `sends readers to ${fate.see}, and from there in a circle`,
            'name an address that stands',
          ),
        ];
      seen.add(end.path);
      if (end.at === 'live')
        return published.has(end.path)
          ? []
          : [fault(path, `sends readers to ${fate.see}, where nothing is`, 'name an address that stands')];
      const next: Address['fate'] = book.get(end.path)?.fate;
      see = next?.event === 'retired' ? next.see : undefined;
    }
    return [];
  }
  const end = destinationOf(book, path);
  const instead = 'append a line that moves it to an address that stands, or retires it';
  if (end.at === 'circle') return [fault(path, `moved to ${fate.to}, and from there in a circle`, instead)];
  if (end.at === 'retired')
    return [fault(path, `moved to ${fate.to}, and ends at the retired ${end.path}`, instead)];
  return published.has(end.path) ? [] : [fault(path, `moved to ${fate.to}, where nothing is`, instead)];
}

/** Addresses that something new has taken although they, or the id they end in, belonged to something else. */
export function addressesTaken(book: AddressBook, paths: Iterable<string>): string[] {
  const goneById = new Map<string, Address[]>();
  for (const address of book.values()) {
    const id = address.fate ? idOf(address.path) : undefined;
    if (id !== undefined) goneById.set(id, [...(goneById.get(id) ?? []), address]);
  }
  const instead = 'give the new one another id; ids are addresses and are never used twice';
  return [...paths].flatMap((path) => {
    const fate = book.get(path)?.fate;
    if (fate) return [fault(path, `${fate.event} on ${fate.on} and now stands for something else`, instead)];
    return (goneById.get(idOf(path) ?? '') ?? []).flatMap((gone) => {
      const end = destinationOf(book, gone.path);
      return end.at === 'live' && end.path === path
        ? []
        : [
            fault(
              path,
              `takes the id of ${gone.path}, which ${gone.fate?.event} on ${gone.fate?.on}`,
              instead,
            ),
          ];
    });
  });
}

/** The line about an address that would die. */
const faultOfLost = (address: Address, published: PublishedAddresses): string =>
  fault(
    address.path,
    `this ${address.kind}, published since ${address.since}, would stop answering`,
    remedyFor(address, published),
  );

/**
 * Addresses of entries that would die because no entry stands there any more, by the paths of all entries that are
 * there and the sections that hold entries, such as "funding". Needs no built site, so that they are named also where
 * what refers to such an entry stops the build.
 */
export function entriesLost(
  book: AddressBook,
  entryPaths: readonly string[],
  sections: readonly string[],
): string[] {
  const there = new Map(entryPaths.map((path): [string, AddressKind] => [path, 'entry']));
  return [...book.values()]
    .filter(({ path, kind, fate }) => {
      const ofEntry = kind === 'entry' || (kind === 'page' && idOf(path) !== undefined);
      return ofEntry && sections.includes(path.split('/')[1] ?? '') && !fate && !there.has(path);
    })
    .map((address) => faultOfLost(address, there));
}

/** Addresses of claims that would die because no entry has the claim any more. Needs no built site either. */
export function claimsLost(book: AddressBook, claimPaths: readonly string[]): string[] {
  const there = new Map(
    claimPaths.flatMap((path): [string, AddressKind][] => [
      [pageOf(path), 'page'],
      [path, 'claim'],
    ]),
  );
  return [...book.values()]
    .filter(({ path, kind, fate }) => kind === 'claim' && !fate && !there.has(path))
    .map((address) => faultOfLost(address, there));
}

/** Everything that breaks the promise in a built site, as lines `file — address — what is wrong — what to do`. */
export function addressFaults(book: AddressBook, published: PublishedAddresses): string[] {
  const lost = [...book.values()].filter(({ path, fate }) => !fate && !published.has(path));
  return [
    ...lost.map((address) => faultOfLost(address, published)),
    ...addressesTaken(book, published.keys()),
    ...[...book.values()].flatMap((address) => faultsOfFate(book, published, address)),
  ];
}

/** Addresses of a built site that the ledger does not hold yet. */
export const addressesNew = (
  book: AddressBook,
  published: PublishedAddresses,
): { path: string; kind: AddressKind }[] =>
  [...published].filter(([path]) => !book.has(path)).map(([path, kind]) => ({ path, kind }));
