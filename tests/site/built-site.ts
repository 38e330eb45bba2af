// What the tests of the built site need to know of it. The build itself is a step of `npm test`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { groupings } from '#components/funding/groupings.ts';
import { paths } from '#addresses.ts';
import { filesOf, isNotice } from '#ledger/built-site.ts';

/** Where the site in dist/ is published, as ATLAS_ADDRESS said when it was built; undefined for nowhere in particular. */
export const builtFor: string | undefined = process.env['ATLAS_BUILT_FOR'];

/** A text of the site with the addresses it would have at the root of a host, wherever it was built for. */
function atRoot(text: string): string {
  if (builtFor === undefined) return text;
  const { pathname } = new URL(builtFor);
  const begins = new RegExp(`(?<=["'(>=\\s]|^)${RegExp.escape(pathname)}`, 'gm');
  return text.replaceAll(builtFor, '/').replace(begins, '/');
}

/** The text of a file in dist/, such as "data/funding.csv". */
export const textOf = (file: string): string => atRoot(readFileSync(path.join('dist', file), 'utf8'));

/** What a JSON file in dist/ holds. */
export const jsonOf = (file: string) => JSON.parse(textOf(file));

/** The rows of a CSV file in dist/, by the names of its columns. */
export const rowsOf = (file: string): Record<string, string>[] => parse(textOf(file), { columns: true });

/** An example for a test that needs one; throws where the content has none, so that the test cannot pass for nothing. */
export function exampleOf<T>(
  candidates: readonly T[],
  what: string,
  fits: (candidate: T) => boolean = () => true,
): T {
  const found = candidates.find(fits);
  if (found === undefined) throw new Error(`the atlas holds no ${what} to try this on`);
  return found;
}

export interface BuiltPage {
  /** Path of the page, such as "/funding/". */
  address: string;
  file: string;
  html: string;
  /** True where it only says what became of an address. */
  notice: boolean;
  /** Size as the first round trip carries it: gzip, level 9. */
  compressedBytes: number;
}

/** All pages of a built site, read once for all tests of a process. Throws where nothing was built. */
export function pagesOf(folder: string): Promise<BuiltPage[]> {
  const read = pagesRead.get(folder) ?? readPages(folder);
  pagesRead.set(folder, read);
  return read;
}

const pagesRead = new Map<string, Promise<BuiltPage[]>>();

async function readPages(folder: string): Promise<BuiltPage[]> {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist — run npm run build`);
  return (await filesOf(folder))
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      return {
        address: file.replace(/index\.html$/, ''),
        file: path.join(folder, file),
        html: atRoot(html),
        notice: isNotice(html),
        // Asked for by few tests, and slow.
        get compressedBytes() {
          return gzipSync(html, { level: 9 }).length;
        },
      };
    });
}

/** Gives the HTML of the pages in dist/ by their addresses. What it gives throws where there is no such page. */
export async function htmlByAddress(): Promise<(address: string) => string> {
  const pages = new Map((await pagesOf('dist')).map(({ address, html }) => [address, html]));
  return (address) => {
    const html = pages.get(address);
    if (html === undefined) throw new Error(`no page ${address}`);
    return html;
  };
}

/** The files of the scripts that Astro has bundled. */
export const filesOfScripts = (): string[] =>
  readdirSync('dist/_astro')
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.join('dist/_astro', file));

/** The kind of a page by its address, as the layout knows it. */
export function kindOf(address: string): string {
  if (address === '/') return 'home';
  if (address === '/search/') return 'search';
  const [, section = '', id, list] = address.split('/');
  if (section === 'countries' && id) return list ? 'list' : 'country';
  if (section === 'funding' && id)
    return id === 'page' || groupings.some((grouping) => id === `by-${grouping}`) ? 'list' : 'funding';
  if (
    [
      'agreements',
      'discrepancies',
      'events',
      'organisations',
      'places',
      'proposals',
      'sources',
      'statistics',
    ].includes(section) &&
    id &&
    id !== 'page' &&
    address !== paths.comparisons
  )
    return list && id !== 'compare' ? 'list' : 'entry';
  return ['about', 'method', 'attributions', 'addresses', '404.html'].includes(section) ? 'text' : 'list';
}

/** Text of a page as a reader sees it, without its head. */
export const visibleText = (html: string): string =>
  html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    // An attribute may hold the sign that ends a tag.
    .replace(/<(?:"[^"]*"|[^">])+>/g, '\u0001')
    .replace(/\u0001+/g, '')
    .replaceAll('&amp;', '&');
