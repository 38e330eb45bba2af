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
import { atlas } from '../content/atlas.ts';

const of = (id: string): Citation =>
  citationOf(atlas, requireEntry(atlas, id, ['sources', 'funding'], 'test'));
const parsed = (text: string) => new Cite(text).data[0];

const writers = { bib: bibtexText, ris: risText, csl: cslText };

describe.each(Object.entries(writers))('%s', (_, write) => {
  test('carries the signs that TeX and RIS give a meaning to', () => {
    const title = 'Šid & Vučić: 50 % of #1_a, $5 ~ {x} \\ “so” – 100^2';
    const citation = { ...of('access-to-health-iii'), title, institution: 'A & B_c' };
    expect(parsed(write([citation]))).toMatchObject({ type: 'report', title, publisher: 'A & B_c' });
  });

  test('gives no date where the document prints none, and says so', () => {
    const item = parsed(write([of('fact-refuge-balkan-route')]));
    expect(item?.issued).toBeUndefined();
    expect(item?.note).toContain('date not printed; read by the atlas as 2024');
  });

  test('gives a printed date as it is printed', () => {
    const item = parsed(write([of('pupin-border-security')]));
    expect(item?.issued?.['date-parts'].flat().map(Number)).toEqual([2025, 3, 19]);
    expect(item?.note).toBeUndefined();
  });

  test('makes up no month and no day', () => {
    for (const [issued, parts] of [
      ['2021', [2021]],
      ['2021-08', [2021, 8]],
    ] as const) {
      const item = parsed(write([{ ...of('access-to-health-iii'), issued }]));
      expect(item?.issued?.['date-parts'].flat().filter(Boolean).map(Number)).toEqual(parts);
    }
  });
});

test('the day the copy was handed over is the day of access', () => {
  const source = of('fact-refuge-balkan-route');
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
      const citation = { ...of('access-to-health-iii'), title };
      expect(parsed(bibtexText([citation]))?.title).toBe(title);
      expect(parsed(risText([citation]))?.title).toBe(title);
    }),
    { numRuns: 50 },
  );
});

test('RIS ends its lines and records as its specification asks', () => {
  const text = risText([of('nrc-serbia'), of('access-to-health-iii')]);
  expect(text.match(/\r\n/g)).toHaveLength(text.split('\n').length - 1);
  expect(text.match(/^TY {2}- (?:ELEC|RPRT)\r$/gm)).toHaveLength(2);
  expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(2);
  for (const line of text.split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});

describe('a formatted reference', () => {
  test.each([
    [
      'access-to-health-iii',
      'The Balkan Route Atlas: “Access to Health III.” Funding entry BRA-F-002, version of 22 November 2026.',
    ],
    [
      'pupin-border-security',
      'Pupin Initiative, Vuk Velebit and Petar Ivić: “Serbia’s Border Security: Enhancing Europe’s Independence.” Web page, 19 March 2025, copy of 22 November 2026.',
    ],
    [
      'kas-partner-atlas-serbia',
      'Konrad-Adenauer-Stiftung, Norbert Beckmann-Dierkes: “Partner-Atlas: Serbia, as a partner for regulating global migration flows.” Web page, last updated 3 August 2021, copy of 22 November 2026.',
    ],
    [
      'fact-refuge-balkan-route',
      'Fact Refuge: “Serbia Out, Bosnia In: The Balkan Route Is Undergoing Important Changes.” Web page, date not printed; read by the atlas as 2024, copy of 22 November 2026.',
    ],
  ])('of %s', (id, text) => {
    expect(referenceText(of(id))).toBe(text);
  });
});
