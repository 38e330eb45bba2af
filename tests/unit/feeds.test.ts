import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atomText } from '#exports/feeds/atom.ts';
import { urnOf } from '#exports/feeds/feed.ts';

const feed = {
  id: urnOf('feed test'),
  title: 'Test',
  description: 'Of a test.',
  page: '/',
  atom: '/feeds/test.atom',
  json: '/feeds/test.json',
  updated: '2026-11-22',
};

test('Atom carries every text through a foreign parser', () => {
  const parser = new XMLParser({ trimValues: false, parseTagValue: false });
  fc.assert(
    fc.property(fc.stringMatching(/^[\u0020-\u007eČčŠšЋћ–“”€]{1,40}$/), (title) => {
      const item = { id: urnOf('item'), title, text: title, address: '/', on: '2026-11-22', collection: 'x' };
      const xml = atomText({ ...feed, items: [item] });
      expect(parser.parse(xml).feed.entry.title).toBe(title);
    }),
  );
});

test('characters that XML cannot hold are left out', () => {
  const item = {
    id: '',
    title: 'a\u0000b\u0008c',
    text: '',
    address: '/',
    on: '2026-11-22',
    collection: 'x',
  };
  expect(atomText({ ...feed, items: [item] })).toContain('<title>abc</title>');
});

test('the id of a name is a UUID of version 5 and always the same', () => {
  expect(urnOf('funding/access-to-health-iii 0')).toBe('urn:uuid:fddf2d12-9289-5674-a9ec-b5c09825e34a');
  expect(urnOf('funding/access-to-health-iii 1')).not.toBe(urnOf('funding/access-to-health-iii 0'));
});
