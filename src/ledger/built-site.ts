import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressBook } from './address-book.ts';
import type { PublishedAddresses } from './check-addresses.ts';
import { isFileNotice } from './file-notices.ts';
import type { AddressKind } from './ledger.ts';

/** Files that belong to the host or the look of the site and are no addresses anybody cites. */
const notCited = /^\/(?:404\.html|robots\.txt|favicon\.svg|sitemap[^/]*\.xml|fonts\/.*|_astro\/.*)$/;

/** Every file of a built site by its path from the root, in the order of code points. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `/${path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`,
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The ids of elements in a page, as they stand in the HTML. */
export const idsIn = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));

/** What marks a page that only says what became of an address. */
const noticeMark = /<meta name="atlas-address" content="(?:moved|retired)"/;

/** True for a page that only says what became of an address. */
export const isNotice = (html: string): boolean => noticeMark.test(html);

/** A claim or entry in a data file, with the address of the fragment at which it stands. */
interface Addressed {
  id: string;
  address: string;
}

/** Claims and entries that stand as fragments of pages, as the data files name them. */
async function addressedFragments(
  folder: string,
  files: readonly string[],
): Promise<(Addressed & { kind: 'claim' | 'entry' })[]> {
  const found: (Addressed & { kind: 'claim' | 'entry' })[] = [];
  for (const file of files.filter((name) => /^\/data\/[^/]+\.json$/.test(name))) {
    const { claims, entries } = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as {
      claims?: unknown;
      entries?: unknown;
    };
    for (const [kind, items] of [
      ['claim', claims],
      ['entry', entries],
    ] as const) {
      if (!Array.isArray(items)) continue;
      for (const { id, address } of items as Partial<Addressed>[])
        if (id && address?.endsWith(`/#${id}`)) found.push({ kind, id, address });
    }
  }
  return found;
}

/** The paths that an address with an origin and a base path before it may stand for, longest first; never "/" itself. */
const pagesEndingIn = (address: string): string[] =>
  [...address.matchAll(/\//g)].map(({ index }) => address.slice(index)).filter((path) => path !== '/');

/**
 * What a built site answers at of its own. Fragments are those of the claims and entries of its data files that
 * stand as elements on their pages. Pages and files that only say what became of an address are left out.
 */
export async function publishedAddresses(folder: string, book: AddressBook): Promise<PublishedAddresses> {
  const published = new Map<string, AddressKind>();
  const ids = new Map<string, Set<string>>();
  const files = await filesOf(folder);
  for (const file of files) {
    if (notCited.test(file)) continue;
    if (file.endsWith('/index.html')) {
      const html = await readFile(path.join(folder, file), 'utf8');
      if (isNotice(html)) continue;
      const page = file.slice(0, -'index.html'.length);
      published.set(page, 'page');
      ids.set(page, idsIn(html));
    } else if (!(await isFileNotice(folder, book, file))) {
      published.set(file, 'file');
    }
  }
  for (const { id, address, kind } of await addressedFragments(folder, files)) {
    const page = pagesEndingIn(address.slice(0, -`#${id}`.length)).find((path) => ids.get(path)?.has(id));
    if (page !== undefined) published.set(`${page}#${id}`, kind);
  }
  return published;
}

/** Addresses that moved or were retired and for which a built site has neither notice nor copy nor fragment. */
export async function addressesUnanswered(folder: string, book: AddressBook): Promise<string[]> {
  const dead: string[] = [];
  for (const { path: address, fate } of book.values()) {
    if (!fate) continue;
    const [page = '', id] = address.split('#');
    const file = path.join(folder, page.endsWith('/') ? `${page}index.html` : page);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined || (id !== undefined && !idsIn(text).has(id))) dead.push(address);
  }
  return dead;
}
