import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { groupingPath, groupings, type Grouping } from '#components/funding/groupings.ts';
import { projectsByAmount } from '#data/funding.ts';
import { idsIn, publishedAddresses } from '#ledger/built-site.ts';
import { addressBook, formerPlaces } from '#ledger/address-book.ts';
import { addressFaults, addressesNew } from '#ledger/check-addresses.ts';
import { ledgerFile, parseLedger } from '#ledger/ledger.ts';
import { collectionsWithPages, entryPath, paths } from '#addresses.ts';
import { atlas } from '../content/atlas.ts';
import { filesOfScripts, jsonOf, kindOf, pagesOf, textOf, visibleText } from './built-site.ts';

const book = addressBook(parseLedger(readFileSync(ledgerFile, 'utf8')));
const pages = await pagesOf('dist');
const ids = new Map(pages.map(({ address, html }) => [address, idsIn(html)]));
const linksOf = (html: string): string[] =>
  [...html.matchAll(/\shref="([^"]+)"/g)].map(([, target = '']) => target.replaceAll('&amp;', '&'));

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')));
  const faults: string[] = [];
  for (const { address, file } of pages) {
    const { results } = await validator.validateFile(file);
    for (const { messages } of results) {
      for (const { ruleId, message, line } of messages)
        faults.push(`${address}:${line} ${ruleId}: ${message}`);
    }
  }
  expect(faults).toEqual([]);
});

test('every link inside the atlas leads to a page, a file or a place on a page', () => {
  const broken = pages.flatMap(({ address, html }) =>
    linksOf(html).flatMap((target) => {
      if (/^(?:https?:|mailto:)/.test(target)) return [];
      const [target_, fragment] = target.replace(/\?[^#]*/, '').split('#');
      const page = target_ === '' || target_ === undefined ? address : target_;
      if (fragment !== undefined) return ids.get(page)?.has(fragment) ? [] : [`${address} → ${target}`];
      return ids.has(page) || (!page.endsWith('/') && existsSync(path.join('dist', page)))
        ? []
        : [`${address} → ${target}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('every link to a page ends in a slash', () => {
  const without = pages.flatMap(({ address, html }) =>
    linksOf(html)
      .filter((target) => /^\/[^#.?]*[^/#.?](?:[?#].*)?$/.test(target))
      .map((target) => `${address} → ${target}`),
  );
  expect(without).toEqual([]);
});

test('every page has a title of its own, one h1 and a description', () => {
  const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
  expect(titles.filter((title, at) => title === '' || titles.indexOf(title) !== at)).toEqual([]);
  for (const { address, html } of pages) {
    expect(html.match(/<h1[\s>]/g), address).toHaveLength(1);
    expect(/<meta name="description" content="[^"]{20,}"/.test(html), address).toBe(true);
  }
});

test('every entry has its page, and every page of an entry has an entry', () => {
  for (const collection of collectionsWithPages) {
    const built = pages
      .filter(({ notice }) => !notice)
      .map(({ address }) => address)
      .filter((address) => new RegExp(`^/${collection}/[^/]+/$`).test(address))
      .filter((address) => address !== paths.comparisons)
      .filter((address) => kindOf(address) !== 'list');
    expect(built.sort()).toEqual(
      entriesOf(atlas, collection)
        .map(({ id }) => `/${collection}/${id}/`)
        .sort(),
    );
  }
});

test('every claim stands on the page of its home, and nowhere else under its id', () => {
  const wrong = [...atlas.claims.values()].flatMap(({ claim, home }) => {
    const found = pages
      .filter(({ address, notice }) => !notice && ids.get(address)?.has(claim.id))
      .filter(({ address }) => (formerPlaces(book).get(address) ?? []).every(({ id }) => id !== claim.id))
      .map(({ address }) => address);
    return found.join() === entryPath(home).split('#')[0]
      ? []
      : [`${claim.id}: ${found.join(', ') || 'nowhere'}`];
  });
  expect(wrong).toEqual([]);
});

test('every address ever published answers, and every new one is recorded', async () => {
  const published = await publishedAddresses('dist', book);
  expect(addressFaults(book, published)).toEqual([]);
  expect(
    addressesNew(book, published).map(({ path: address }) => address),
    'run npm run addresses',
  ).toEqual([]);
});

describe('style and script', () => {
  test('one block of style for each kind of page, byte for byte the same', () => {
    const byKind = new Map<string, Set<string>>();
    for (const { address, html, notice } of pages) {
      const styles = html.match(/<style[^>]*>[\s\S]*?<\/style>/g) ?? [];
      expect(styles, address).toHaveLength(1);
      const kind = notice ? 'text' : kindOf(address);
      byKind.set(kind, new Set([...(byKind.get(kind) ?? []), styles[0] ?? '']));
    }
    expect([...byKind].map(([kind, styles]) => [kind, styles.size]).sort()).toEqual(
      ['country', 'entry', 'funding', 'home', 'list', 'search', 'text'].map((kind) => [kind, 1]),
    );
  });

  test('no style attribute, no event handler, no address of the kind javascript:', () => {
    for (const { address, html } of pages.filter(({ notice }) => !notice)) {
      const body = html.replace(/<style[\s\S]*?<\/style>/g, '');
      expect(/\sstyle="/.test(body), `${address}: style attribute`).toBe(false);
      expect(/<[^>]+\son[a-z]+="/.test(body), `${address}: event handler`).toBe(false);
      expect(/javascript:/i.test(body), `${address}: javascript:`).toBe(false);
    }
  });

  test('scripts are modules in files of their own, none stands in a page', () => {
    const files = new Set<string>();
    for (const { html } of pages.filter(({ notice }) => !notice)) {
      const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
        .map(([, attributes = '', code = '']) => ({ attributes: attributes.trim(), code }))
        .filter(({ attributes }) => attributes !== 'type="application/ld+json"');
      for (const { attributes, code } of scripts) {
        expect(attributes).toMatch(/^type="module" src="\/_astro\/[^"/]+\.js"$/);
        expect(code).toBe('');
        files.add(attributes);
      }
    }
    expect(files.size).toBeGreaterThan(0);
    // Every other file is one that these import, at once or on use.
    const codes = filesOfScripts().map((file) => readFileSync(file, 'utf8'));
    const unused = filesOfScripts().filter((file) => {
      const name = path.basename(file);
      return ![...files, ...codes].some((text) => text.includes(name));
    });
    expect(unused).toEqual([]);
  });

  test('the finer outlines are those of the home map, in the same painting order', () => {
    const html = pages.find(({ address }) => address === '/')?.html ?? '';
    const land = /<g id="L" class="land">([\s\S]*?)<\/g>/.exec(html)?.[1] ?? '';
    const names = new Map(
      entriesOf(atlas, 'countries').map(({ id, data }) => [`/countries/${id}/`, data.codes.alpha2]),
    );
    // The address of the link round a shape tells which territory it is; some have no profile.
    const drawn = [...land.matchAll(/(?:<a href="([^"]+)"[^>]*>\s*)?<path class="(?:member|other)"/g)].map(
      ([, link]) => names.get(link ?? ''),
    );
    const fine = jsonOf('data/map-land.json');
    const keys = Object.keys(fine.land);
    expect(keys).toHaveLength(drawn.length);
    expect(drawn.filter(Boolean).length).toBeGreaterThan(0);
    for (const [at, key] of drawn.entries()) if (key) expect(keys[at]).toBe(key);
  });

  test('nothing is fetched from another server, and nothing blocks the first sight of a page', () => {
    for (const { address, html } of pages) {
      const head = html.slice(0, html.indexOf('</head>'));
      expect(/<link[^>]+rel="(?:stylesheet|preload|preconnect)"/.test(head), address).toBe(false);
      expect(/(?:src|srcset|poster|data)="(?:https?:)?\/\//.test(html), address).toBe(false);
      expect(/url\((?:'|")?(?:https?:)?\/\//.test(html), address).toBe(false);
    }
  });

  test('every class in a style block is used on some page, or named by markup that this content does not need', () => {
    const bodies = pages.map(({ html }) => html.replace(/<style[\s\S]*?<\/style>/g, '')).join('');
    const used = new Set(
      [...bodies.matchAll(/class="([^"]+)"/g)].flatMap(([, classes = '']) => classes.split(/\s+/)),
    );
    const styles = new Set(pages.map(({ html }) => /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''));
    const named = [...styles].flatMap((style) =>
      [...style.replace(/url\([^)]*\)/g, '').matchAll(/\.([a-z][a-z-]*)(?=[\s.,:>{)+~])/g)].map(
        ([, name = '']) => name,
      ),
    );
    const markup = globSync('src/**/*.{astro,ts}')
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    const isNamed = (name: string): boolean => new RegExp(`['"\\s]${name}['"\\s:]`).test(markup);
    expect([...new Set(named)].filter((name) => !used.has(name) && !isNamed(name))).toEqual([]);
  });
});

describe('JSON-LD', () => {
  test('of every page can be read and names the page', () => {
    for (const { address, html } of pages.filter((page) => page.address !== '/404.html' && !page.notice)) {
      const text = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
      expect(text, address).toBeDefined();
      const graph = (JSON.parse(text ?? '{}') as { '@graph': { '@type': string; '@id'?: string }[] })[
        '@graph'
      ];
      expect(graph[0]?.['@id'], address).toBe(address);
    }
  });

  test('says nothing empty, and of an event when it was', () => {
    const graphs = new Map(
      pages.map(({ address, html }) => [
        address,
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}',
      ]),
    );
    for (const [address, text] of graphs) expect(/:(?:\[\]|""|null|\{\})/.test(text), address).toBe(false);
    for (const { id, data } of entriesOf(atlas, 'events')) {
      const event = JSON.parse(graphs.get(`/events/${id}/`) ?? '{}')['@graph'][2];
      const { on, from, to, since } = data.date;
      expect([event.startDate, event.endDate], id).toEqual([on ?? from ?? since, on ?? to]);
    }
  });
});

test('no page shows what only a program would say', () => {
  const found = pages.flatMap(({ address, html }) => {
    const [word] =
      /\[object Object\]|\bundefined\b|\bNaN\b|Invalid Date|\uFFFD|1970-01-01/.exec(visibleText(html)) ?? [];
    return word ? [`${address}: ${word}`] : [];
  });
  expect(found).toEqual([]);
});

test('no blank stands before a comma or a full stop', () => {
  const found = pages.flatMap(({ address, html }) => {
    const [text] = /[^\s]{1,20}\s+[,;:](?=\s)|\w{1,20}\s+\.(?=\s)/.exec(visibleText(html)) ?? [];
    return text ? [`${address}: ${text}`] : [];
  });
  expect(found).toEqual([]);
});

test('no number runs on into the mark of its source, for whoever copies the text', () => {
  const found = pages.flatMap(({ address, html }) => {
    const [marked] = /\d(?:<\/\w+>)*<sup>(?:<[^>]+>)*\d/.exec(html) ?? [];
    return marked ? [`${address}: ${marked}`] : [];
  });
  expect(found).toEqual([]);
  expect(pages.filter(({ html }) => /\d\[\d+\] [a-z]/.test(visibleText(html)))).not.toEqual([]);
});

test('no two words are glued together across the edge of an element', () => {
  const inline = '(?:a|b|time|data|q|code|span)';
  const glued = new RegExp(`[\\p{L}\\d]<${inline}[\\s>]|</${inline}>[\\p{L}\\d]`, 'u');
  const found = pages.flatMap(({ address, html }) => {
    const match = glued.exec(html.slice(html.indexOf('<body')));
    return match
      ? [
          `${address}: ${html.slice(html.indexOf('<body')).slice(Math.max(0, match.index - 20), match.index + 30)}`,
        ]
      : [];
  });
  expect(found).toEqual([]);
});

test('Kosovo* never stands without its asterisk, and its footnote is on every page', () => {
  for (const { address, html } of pages) {
    const text = visibleText(html)
      .replace(/the Kosovo declaration of independence/g, '')
      .replace(/refugee figures for Kosovo|Herzegovina, Kosovo, and Albania/g, '');
    expect(/Kosovo(?!\*)/.test(text), address).toBe(false);
    expect(html.includes('in line with UNSCR 1244/1999'), address).toBe(true);
  }
});

test('the list of funding entries is complete without script, and every group has an anchor on the page of its grouping', () => {
  const html = textOf('funding/index.html');
  const table = /<table class="entries">([\s\S]*?)<\/table>/.exec(html)?.[1] ?? '';
  const projects = projectsByAmount(atlas);
  expect([...table.matchAll(/<th scope="row">\s*<a href="([^"]+)"/g)].map(([, link]) => link)).toEqual(
    projects.map(({ entry }) => entryPath(entry)),
  );
  const partners = projects.map(({ entry }) =>
    entry.data.organisations.filter(({ role }) => role !== 'funder'),
  );
  expect(table.match(/no organisation named/g) ?? []).toHaveLength(
    partners.filter((named) => named.length === 0).length,
  );
  expect(table.match(/Named, role not stated/g) ?? []).toHaveLength(
    partners.flat().filter(({ role }) => role === 'role-not-stated').length,
  );
  for (const grouping of groupings) expect(html).toContain(`href="${groupingPath(grouping)}"`);
  const onPagesOf = (grouping: Grouping): Set<string> =>
    new Set(
      [...ids].flatMap(([address, own]) => (address.startsWith(groupingPath(grouping)) ? [...own] : [])),
    );
  const groups: [Grouping, string][] = projects.flatMap(({ entry: { data } }): [Grouping, string][] => [
    ['theme', `theme-${data.theme}`],
    ['scope', `scope-${data.scope}`],
    ...(data.countries as string[]).map((id): [Grouping, string] => ['country', `country-${id}`]),
    ...data.organisations.map(({ organisation, role }): [Grouping, string] => [
      'organisation',
      `organisation-${organisation}-${role}`,
    ]),
  ]);
  expect(groups.filter(([grouping, id]) => !onPagesOf(grouping).has(id))).toEqual([]);
});
