import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleOf, pagesOf, type BuiltPage } from './built-site.ts';
import { address as publishedAt, elsewhere, to } from './elsewhere.ts';

const folder = path.join(elsewhere, 'dist');

describe('built for https://atlas.example.org/balkan/', () => {
  let pages: BuiltPage[];

  beforeAll(async () => {
    pages = await pagesOf(folder);
  });

  test('every page names its canonical address', () => {
    for (const { address, html } of pages.filter((page) => page.address !== '/404.html' && !page.notice)) {
      expect(
        html.includes(`<link rel="canonical" href="https://atlas.example.org/balkan${address}">`),
        address,
      ).toBe(true);
      expect(
        html.includes(`<meta property="og:url" content="https://atlas.example.org/balkan${address}">`),
        address,
      ).toBe(true);
    }
  });

  test('every link inside stays under the path', () => {
    const outside = pages.flatMap(({ address, html }) =>
      [...html.matchAll(/\shref="(\/[^"]*)"/g)].flatMap(([, target = '']) =>
        target.startsWith('/balkan/') ? [] : [`${address} → ${target}`],
      ),
    );
    expect(outside).toEqual([]);
  });

  test('fonts are asked for under the path', () => {
    expect(pages[0]?.html.includes('url(/balkan/fonts/')).toBe(true);
  });

  test('permanent links show the whole address', () => {
    const page = pages.find((built) => built.address === `/funding/${to}/`);
    expect(page?.html.includes(`>${publishedAt}funding/${to}/</a>`)).toBe(true);
  });

  test('citations and feeds name the whole address, and the ids in feeds stay', () => {
    const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
    const address = `${publishedAt}funding/${to}/`;
    expect(read(`funding/${to}.bib`)).toContain(`url = {${address}}`);
    expect(read(`funding/${to}.ris`)).toContain(`UR  - ${address}\r\n`);
    expect(read(`funding/${to}.csl.json`)).toContain(`"URL": "${address}"`);
    expect(read(`funding/${to}/index.html`)).toContain(
      `<meta name="citation_public_url" content="${address}">`,
    );
    const [there, here] = [read('feeds/funding.atom'), readFileSync('dist/feeds/funding.atom', 'utf8')];
    expect(there).toContain(`<link href="${address}"/>`);
    // The feed there holds the entries of a document more.
    const ids = (feed: string): string[] => feed.match(/(?<=<id>)urn:uuid:[^<]+/g) ?? [];
    expect(ids(here).length).toBeGreaterThan(2);
    expect(ids(there)).toEqual(expect.arrayContaining(ids(here)));
  });

  test('a sitemap lists every page', () => {
    const sitemap = readFileSync(`${folder}/sitemap-0.xml`, 'utf8');
    for (const { address } of pages.filter((page) => page.address !== '/404.html' && !page.notice)) {
      expect(sitemap, address).toContain(`<loc>https://atlas.example.org/balkan${address}</loc>`);
    }
    expect(sitemap).not.toContain('404');
  });
});

describe('built for nowhere in particular', () => {
  test('no page claims an absolute address, and there is no sitemap', async () => {
    const pages = await pagesOf('dist');
    for (const { address, html } of pages) expect(/rel="canonical"|og:url/.test(html), address).toBe(false);
    expect(existsSync('dist/sitemap-index.xml')).toBe(false);
  });

  test('permanent links show the path', async () => {
    const isEntry = ({ address }: BuiltPage): boolean => /^\/funding\/[^/]+\/$/.test(address);
    const { address, html } = exampleOf(await pagesOf('dist'), 'funding entry', isEntry);
    expect(html.includes(`>${address}</a>`)).toBe(true);
  });
});
