import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { entriesOf, requireClaim, requireEntry } from '#data/atlas.ts';
import { urnOf } from '#exports/feeds/feed.ts';
import { shownRevisions } from '#schemas/values/history.ts';
import { atlas } from '../content/atlas.ts';
import { jsonOf, textOf } from './built-site.ts';

const revisions = atlas.entries.flatMap(({ data, collection, id }) =>
  shownRevisions(data.revisions).map((revision) => ({ ...revision, collection, id })),
);
const urn = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface AtomEntry {
  id: string;
  title: string;
  link: { href: string };
  updated: string;
  published: string;
  summary: string;
}

const corrections = entriesOf(atlas, 'discrepancies').flatMap(({ data }) => data.correction ?? []);

describe.each([
  ['all', revisions],
  ['funding', revisions.filter(({ collection }) => collection === 'funding')],
  ['corrections', corrections],
])('the feed of %s', (scope, expected) => {
  const newest = expected
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const xml = textOf(`feeds/${scope}.atom`);
  const { feed } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'entry',
  }).parse(xml) as { feed: { id: string; updated: string; author: { name: string }; entry: AtomEntry[] } };
  const json = jsonOf(`feeds/${scope}.json`);

  test('as Atom has what RFC 4287 asks for', async () => {
    const { valid } = await validateXML({ xml, normalization: 'c14n' });
    expect(valid).toBe(true);
    expect(feed.id).toMatch(urn);
    expect(feed.author.name).toBeTruthy();
    expect(feed.updated).toBe(`${newest}T00:00:00Z`);
    for (const { id, title, link, updated, published, summary } of feed.entry) {
      expect(id).toMatch(urn);
      expect(title && summary && link.href).toBeTruthy();
      expect(published).toBe(updated);
    }
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
  });

  test('as JSON Feed has its required keys and the same items', () => {
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.title).toBeTruthy();
    expect(
      json.items.map((item: { id: string; url: string; date_published: string }) => [
        item.id,
        item.url,
        item.date_published,
      ]),
    ).toEqual(feed.entry.map(({ id, link, updated }) => [id, link.href, updated]));
    for (const { content_text } of json.items) expect(content_text).toBeTruthy();
  });

  test('holds the newest changes, and dates of the content only', () => {
    expect(feed.entry).toHaveLength(Math.min(200, expected.length));
    const days = new Set(expected.map(({ on }) => `${on}T00:00:00Z`));
    for (const { updated } of feed.entry) expect(days.has(updated), updated).toBe(true);
    const order = feed.entry.map(({ updated }) => updated);
    expect(order).toEqual([...order].sort().reverse());
  });
});

test('the feed of corrections says of each what the document claims, what is probably right and on what it rests', () => {
  const { items, description } = jsonOf('feeds/corrections.json');
  expect(description).toContain('counter-evidence');
  expect(items).toHaveLength(corrections.length);
  for (const { on, probablyRight, claim, references } of corrections) {
    const item = items.find(({ content_text: text }: { content_text: string }) =>
      text.includes(probablyRight),
    );
    expect(item, claim).toBeDefined();
    expect(item.date_published).toBe(`${on}T00:00:00Z`);
    const { claim: corrected, source } = requireClaim(atlas, claim, 'test');
    const said = 'what' in corrected ? corrected.what : 'says' in corrected ? corrected.says : '';
    expect(item.content_text).toContain(`${source.data.shortName}: ${said.replace(/\.$/, '')}`);
    for (const id of references) {
      const { shortName } = requireEntry(atlas, id, ['references'], 'test').data;
      expect(item.content_text).toContain(shortName);
    }
  }
});

test('the pages of corrections and of data lead to the feed of corrections', () => {
  for (const page of ['corrections', 'data']) {
    const html = textOf(`${page}/index.html`);
    for (const format of ['atom', 'json']) expect(html).toContain(`href="/feeds/corrections.${format}"`);
  }
});

test('the ids of items are made of names that stay: of entry and revision, or of the claim corrected', () => {
  const idsIn = (scope: string): string[] =>
    jsonOf(`feeds/${scope}.json`).items.map(({ id }: { id: string }) => id);
  const ofRevisions = atlas.entries.flatMap(({ collection, id, data }) =>
    shownRevisions(data.revisions).map(({ at }) => urnOf(`${collection}/${id} ${at}`)),
  );
  for (const scope of ['all', 'funding']) expect(ofRevisions).toEqual(expect.arrayContaining(idsIn(scope)));
  expect(idsIn('corrections').sort()).toEqual(
    corrections.map(({ claim }) => urnOf(`correction ${claim}`)).sort(),
  );
});
