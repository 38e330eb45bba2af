import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublishedAddresses } from './ledger.ts';

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

/** What a built site answers at. Claims are those of its data file that stand as elements on their pages. */
export async function publishedAddresses(folder: string): Promise<PublishedAddresses> {
  const published = new Map<string, 'page' | 'claim' | 'file'>();
  const ids = new Map<string, Set<string>>();
  for (const file of await filesOf(folder)) {
    if (notCited.test(file)) continue;
    if (file.endsWith('/index.html')) {
      const page = file.slice(0, -'index.html'.length);
      published.set(page, 'page');
      ids.set(page, idsIn(await readFile(path.join(folder, file), 'utf8')));
    } else {
      published.set(file, 'file');
    }
  }
  const { claims } = JSON.parse(await readFile(path.join(folder, 'data/claims.json'), 'utf8')) as {
    claims: { id: string }[];
  };
  const claimIds = new Set(claims.map(({ id }) => id));
  for (const [page, idsOfPage] of ids) {
    for (const id of idsOfPage) if (claimIds.has(id)) published.set(`${page}#${id}`, 'claim');
  }
  return published;
}
