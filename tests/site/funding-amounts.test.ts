// The same amount everywhere: every format that carries the amount of a funding entry, read by a parser of others and
// compared with the content, and the sums under the headings of the source in every file of the list.
import { existsSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { entriesOf, requireClaim, requireFigure } from '#data/atlas.ts';
import { moneyOf, projectsByCurrency } from '#data/funding.ts';
import { rowsOf as rowsOfList } from '#funding-list/list-file.ts';
import { moneyInMillions, moneyText } from '#format/money.ts';
import { sumsOf } from '#schemas/values/sums.ts';
import { fundingScopes } from '#schemas/vocabularies/funding-words.ts';
import { atlas } from '../content/atlas.ts';
import { jsonOf, rowsOf, textOf, visibleText } from './built-site.ts';

type Row = Record<string, string>;
interface Recorded {
  id: string;
  amount: string;
  sourceHeading?: string;
  claims: { id: string; value: { amount: number; currency: string } }[];
}

/** A resource of the data package, read at the path its descriptor gives. */
const resource = (name: string): string => {
  const { resources } = jsonOf('datapackage.json') as { resources: { name: string; path: string }[] };
  const path = resources.find((candidate) => candidate.name === name)?.path;
  if (path === undefined) throw new Error(`datapackage.json has no resource ${name}`);
  return path;
};

const rowOf = (rows: readonly Row[], column: string, id: string): Row => {
  const found = rows.filter((row) => row[column] === id);
  if (found.length !== 1) throw new Error(`${found.length} rows for ${id}`);
  return found[0] as Row;
};

const valueIn = (record: Recorded | undefined) =>
  record?.claims.find(({ id }) => id === record.amount)?.value;

/** The amount in the summary of a citation, whose own fields have no place for money. */
const amountCited = (file: string, identifier: string): string | undefined => {
  const items = new Cite(textOf(file)).data as { id: string; number?: string; abstract?: string }[];
  const own = items.filter(({ number }) => number === identifier);
  expect(own, `${file}: ${identifier}`).toHaveLength(1);
  return /Amount: (.+?)\. Printed/.exec(own[0]?.abstract ?? '')?.[1];
};

const entries = entriesOf(atlas, 'funding');
const list = rowsOfList(jsonOf('data/funding-list.json'));

describe.each(entries)('the amount of $id', ({ id, data }) => {
  const { claim } = requireClaim(atlas, data.amount, id);
  if (claim.kind !== 'figure' || !('amount' in claim.value)) throw new Error(`${id} has no amount`);
  const { amount, currency } = claim.value;
  const asText = { amount: String(amount), currency };

  test('is that of the content in every file of data', () => {
    const own = jsonOf(`funding/${id}.json`);
    expect(own.amount).toMatchObject({ amount, currency, printed: claim.printed });
    expect(valueIn(own.entry)).toEqual({ amount, currency });
    for (const file of ['data/funding.json', resource('funding-json')]) {
      expect(valueIn(jsonOf(file).entries.find((entry: Recorded) => entry.id === id))).toEqual({
        amount,
        currency,
      });
    }
    for (const file of ['data/funding.csv', resource('funding')])
      expect(rowOf(rowsOf(file), 'id', id)).toMatchObject({ ...asText, amount_printed: claim.printed });
    for (const file of ['data/funding-fts.csv', resource('funding-fts')]) {
      expect(rowOf(rowsOf(file), 'atlasEntry', id)).toMatchObject({
        id: data.identifier,
        originalAmount: String(amount),
        originalCurrency: currency,
      });
    }
    expect(rowOf(rowsOf('data/claims.csv'), 'id', claim.id)).toMatchObject({
      value: String(amount),
      currency,
      unit: currency,
    });
    expect(
      jsonOf('data/claims.json').claims.find((other: { id: string }) => other.id === claim.id).value,
    ).toEqual({
      amount,
      currency,
    });
    expect(list.find((row) => row.id === id)).toMatchObject({
      money: { amount, currency },
      amountPrinted: claim.printed,
    });
  });

  test.each(['bib', 'ris', 'csl.json'])('is that of the content in .%s, alone and in the list', (ending) => {
    for (const file of [`funding/${id}.${ending}`, `data/funding.${ending}`])
      expect(amountCited(file, data.identifier), file).toBe(moneyText({ amount, currency }));
  });

  test('is that of the content on the pages, and in IATI where there is a file', () => {
    expect(textOf(`funding/${id}/index.html`)).toContain(`<data value="${amount}">`);
    const row = textOf('funding/index.html')
      .split('</tr>')
      .find((part) => part.includes(`<a href="/funding/${id}/">`) && part.includes('scope="row"'));
    expect(row).toContain(`<b>${moneyInMillions({ amount, currency })}</b>`);
    // The list has the amount alone; its printed form stands on the page of the entry.
    expect(visibleText(textOf(`funding/${id}/index.html`))).toContain(claim.printed);
    const iati = `funding/${id}.xml`;
    if (!existsSync(`dist/${iati}`)) return;
    const { 'iati-activities': file } = new XMLParser({
      ignoreAttributes: false,
      parseAttributeValue: true,
    }).parse(textOf(iati));
    // The one value of an activity is in its default currency.
    expect(file['iati-activity']['@_default-currency']).toBe(currency);
    expect(file['iati-activity'].transaction.value).toMatchObject({ '#text': amount });
  });
});

describe('the sums by the heading of the source and the currency', () => {
  const summed = (parts: readonly { heading: string | undefined; currency: string; amount: number }[]) => {
    const sums: Record<string, number> = {};
    for (const { heading = '', currency, amount } of parts)
      sums[`${heading}, ${currency}`] = (sums[`${heading}, ${currency}`] ?? 0) + amount;
    return sums;
  };
  const headingOf = new Map(entries.map(({ id, data }) => [id, data.sourceHeading]));
  const expected = summed(
    entries.map(({ id, data }) => ({
      heading: data.sourceHeading,
      ...moneyOf(requireFigure(atlas, data.amount, id)),
    })),
  );

  test.each(['data/funding.json', resource('funding-json')])('in JSON, %s', (file) => {
    const records = jsonOf(file).entries as Recorded[];
    expect(
      summed(
        records.map((record) => ({
          heading: record.sourceHeading,
          ...(valueIn(record) ?? { amount: Number.NaN, currency: '' }),
        })),
      ),
    ).toEqual(expected);
  });

  test.each(['data/funding.csv', resource('funding')])('in CSV, %s', (file) => {
    expect(
      summed(
        rowsOf(file).map((row) => ({
          heading: row['source_heading'],
          currency: row['currency'] ?? '',
          amount: Number(row['amount']),
        })),
      ),
    ).toEqual(expected);
  });

  test('in CSV under the names of OCHA', () => {
    expect(
      summed(
        rowsOf(resource('funding-fts')).map((row) => ({
          heading: headingOf.get(row['atlasEntry'] ?? 'no entry'),
          currency: row['originalCurrency'] ?? '',
          amount: Number(row['originalAmount']),
        })),
      ),
    ).toEqual(expected);
  });

  test('stand on the page of the list, by currency and scope', () => {
    const page = textOf('funding/index.html');
    for (const { sum, projects } of projectsByCurrency(atlas)) {
      expect(page).toContain(moneyInMillions(sum));
      for (const scope of Object.keys(fundingScopes)) {
        const [part] = sumsOf(
          projects.filter(({ entry }) => entry.data.scope === scope).map(({ amount }) => amount),
        );
        if (part) expect(page).toContain(moneyInMillions(part));
      }
    }
  });
});
