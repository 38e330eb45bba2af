import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagesOf, type BuiltPage } from './built-site.ts';

const folder = '.build/at-an-address';

describe('built for https://atlas.example.org/balkan/', () => {
  let pages: BuiltPage[];

  beforeAll(async () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', folder], {
      // Vitest’s own variables (BASE_URL, SITE …) must not reach the build.
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        ATLAS_ADDRESS: 'https://atlas.example.org/balkan/',
        ATLAS_LOG: 'warn',
      },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
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
    const page = pages.find(({ address }) => address === '/funding/access-to-health-iii/');
    expect(page?.html.includes('>https://atlas.example.org/balkan/funding/access-to-health-iii/</a>')).toBe(
      true,
    );
  });

  test('citations and feeds name the whole address, and the ids in feeds stay', () => {
    const address = 'https://atlas.example.org/balkan/funding/access-to-health-iii/';
    const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
    expect(read('funding/access-to-health-iii.bib')).toContain(`url = {${address}}`);
    expect(read('funding/access-to-health-iii.ris')).toContain(`UR  - ${address}\r\n`);
    expect(read('funding/access-to-health-iii.csl.json')).toContain(`"URL": "${address}"`);
    expect(read('funding/access-to-health-iii/index.html')).toContain(
      `<meta name="citation_public_url" content="${address}">`,
    );
    const [there, here] = [read('feeds/funding.atom'), readFileSync('dist/feeds/funding.atom', 'utf8')];
    expect(there).toContain(`<link href="${address}"/>`);
    expect(there.match(/urn:uuid:[^<]+/g)).toEqual(here.match(/urn:uuid:[^<]+/g));
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
    const page = readFileSync('dist/funding/access-to-health-iii/index.html', 'utf8');
    expect(page.includes('>/funding/access-to-health-iii/</a>')).toBe(true);
  });
});
