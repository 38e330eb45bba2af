import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexText } from '#exports/citations/bibtex.ts';
import { citationOf, type Citation } from '#exports/citations/citation-of.ts';
import { cslText } from '#exports/citations/csl-json.ts';
import { referenceText } from '#exports/citations/reference.ts';
import { risText } from '#exports/citations/ris.ts';
import { requireEntry } from '#data/atlas.ts';
import { entryLike, inventedAtlas, inventedEntry } from './invented-atlas.ts';

const gazette = inventedEntry('sources', 'strelsau-gazette').data;
const atlas = inventedAtlas(
  entryLike('sources', 'strelsau-gazette', 'signed-article', {
    ...gazette,
    authors: [
      { name: 'Fritz von Tarlenheim', role: 'captain' },
      { name: 'Oberst Sapt', role: 'colonel' },
    ],
    published: { date: '1895-03-19', kind: 'published' },
  }),
  entryLike('sources', 'strelsau-gazette', 'amended-page', {
    ...gazette,
    published: { date: '1896-08-03', kind: 'last-updated' },
  }),
  entryLike('sources', 'strelsau-gazette', 'undated-page', {
    ...gazette,
    published: { readByAtlas: { date: '1894', why: 'It tells of that year.', references: [] } },
  }),
);

const of = (id: string): Citation =>
  citationOf(atlas, requireEntry(atlas, id, ['sources', 'funding'], 'test'));
const parsed = (text: string) => new Cite(text).data[0];

const writers = { bib: bibtexText, ris: risText, csl: cslText };

describe.each(Object.entries(writers))('%s', (_, write) => {
  test('carries the signs that TeX and RIS give a meaning to', () => {
    const title = 'Šid & Vučić: 50 % of #1_a, $5 ~ {x} \\ “so” – 100^2';
    const citation = { ...of('castle-repairs'), title, institution: 'A & B_c' };
    expect(parsed(write([citation]))).toMatchObject({ type: 'report', title, publisher: 'A & B_c' });
  });

  test('gives no date where the document prints none, and says so', () => {
    const item = parsed(write([of('undated-page')]));
    expect(item?.issued).toBeUndefined();
    expect(item?.note).toContain('date not printed; inferred by the atlas: 1894');
  });

  test('gives a printed date as it is printed', () => {
    const item = parsed(write([of('signed-article')]));
    expect(item?.issued?.['date-parts'].flat().map(Number)).toEqual([1895, 3, 19]);
    expect(item?.note).toBeUndefined();
  });

  test('makes up no month and no day', () => {
    for (const [issued, parts] of [
      ['2021', [2021]],
      ['2021-08', [2021, 8]],
    ] as const) {
      const item = parsed(write([{ ...of('castle-repairs'), issued }]));
      expect(item?.issued?.['date-parts'].flat().filter(Boolean).map(Number)).toEqual(parts);
    }
  });
});

test('the day the copy was handed over is the day of access', () => {
  const source = of('undated-page');
  for (const write of [bibtexText, cslText]) {
    expect(
      parsed(write([source]))
        ?.accessed?.['date-parts'].flat()
        .map(Number),
    ).toEqual([2026, 11, 22]);
  }
  // Zotero reads Y2; citation-js looks for the day in M1, as EndNote writes it.
  expect(risText([source])).toContain('\r\nY2  - 2026/11/22\r\n');
});

test('words of any letters survive BibTeX and RIS', () => {
  const word = fc.stringMatching(/^[A-Za-zčćđšžÄöß&%$#_]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (parts) => {
      const title = parts.join(' ');
      const citation = { ...of('castle-repairs'), title };
      expect(parsed(bibtexText([citation]))?.title).toBe(title);
      expect(parsed(risText([citation]))?.title).toBe(title);
    }),
    { numRuns: 50 },
  );
});

test('RIS ends its lines and records as its specification asks', () => {
  const text = risText([of('strelsau-gazette'), of('castle-repairs')]);
  expect(text.match(/\r\n/g)).toHaveLength(text.split('\n').length - 1);
  expect(text.match(/^TY {2}- (?:ELEC|RPRT)\r$/gm)).toHaveLength(2);
  expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(2);
  for (const line of text.split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});

describe('a formatted reference', () => {
  const title = 'The Strelsau Gazette on the road to Zenda';

  test.each([
    [
      'castle-repairs',
      'The Balkan Route Atlas: “Castle repairs.” Funding entry BRA-F-001, version of 22 November 2026.',
    ],
    [
      'signed-article',
      `Office of the Strelsau Gazette, Fritz von Tarlenheim and Oberst Sapt: “${title}.” Web page, 19 March 1895, copy of 22 November 2026.`,
    ],
    [
      'amended-page',
      `Office of the Strelsau Gazette: “${title}.” Web page, last updated 3 August 1896, copy of 22 November 2026.`,
    ],
    [
      'undated-page',
      `Office of the Strelsau Gazette: “${title}.” Web page, date not printed; inferred by the atlas: 1894, copy of 22 November 2026.`,
    ],
  ])('of %s', (id, text) => {
    expect(referenceText(of(id))).toBe(text);
  });
});
