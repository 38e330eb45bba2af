import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '#exports/csv.ts';
import { jsonLdText } from '#exports/json-ld.ts';

/** Texts of every kind of sign, those that end lines in JavaScript and begin formulas among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '\u2028', '\u2029', '=', '-', '\uff1d', '"', ',', '\n', 'a'),
  }),
);

describe('CSV', () => {
  const columns = [
    { name: 'text', cell: ({ text }: { text: string; number: number }) => text },
    { name: 'number', cell: ({ number }: { text: string; number: number }) => number },
  ];

  test('keeps numbers plain and disarms formulas', () => {
    expect(csvText(columns, [{ text: '=1+1', number: -61.8 }])).toBe("text,number\r\n'=1+1,-61.8\r\n");
  });

  test('ends records as RFC 4180 has it, and quotes half a line end inside a text', () => {
    const texts = ['a\nb', 'a\rb', 'a\r\nb'];
    expect(csvText([{ name: 'text', cell: (text: string) => text }], texts)).toBe(
      ['text', ...texts.map((text) => `"${text}"`), ''].join('\r\n'),
    );
  });

  test('carries every text through a foreign parser, but for the apostrophe before formulas', () => {
    fc.assert(
      fc.property(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
        const [, row] = parse(csvText(columns, [{ text, number }])) as string[][];
        expect(row?.[0]).toBe(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text);
        expect(Number(row?.[1])).toBe(number === 0 ? Number(String(number)) : number);
      }),
    );
  });
});

describe('JSON-LD', () => {
  test('has no sign that ends a line of JavaScript or begins an element', () => {
    const text = jsonLdText({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Thing', name: '<>&\u2028\u2029' }],
    });
    expect(text).toContain('"\\u003c\\u003e\\u0026\\u2028\\u2029"');
  });

  test('cannot end its element, whatever a text holds', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const text = jsonLdText({
          '@context': 'https://schema.org',
          '@graph': [{ '@type': 'Thing', name: `${name}</script><!--` }],
        });
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: `${name}</script><!--` }] });
      }),
    );
  });
});
