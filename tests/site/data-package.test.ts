import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { addressBook } from '#ledger/address-book.ts';
import { ledgerFile, parseLedger } from '#ledger/ledger.ts';
import { rowsOf, textOf } from './built-site.ts';
import { dataPackageProfile } from './data-package-profile.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: {
    fields: { name: string; type: string; description?: string }[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

// As it is built: a home page is an address, or none.
const descriptor = JSON.parse(readFileSync('dist/datapackage.json', 'utf8')) as { resources: Resource[] };
const { resources } = descriptor;
const tables = resources.flatMap(({ schema, ...resource }) => (schema ? [{ ...resource, schema }] : []));

/** Files that moved or were retired stand at their old addresses too. */
const book = addressBook(parseLedger(readFileSync(ledgerFile, 'utf8')));

/** What a cell of each type must look like by Table Schema 2.0. */
const cellOf: Readonly<Record<string, RegExp>> = {
  string: /[\s\S]/,
  boolean: /^(?:true|false)$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
};

/** What the scripts of the map and of the funding list fetch: drawn from the same content, and no data to cite. */
const workingFiles = ['map-land.json', 'funding-list.json'];

describe('the data package', () => {
  test('is a Data Package 2.0', () => {
    const validator = new Ajv({ strict: false, allErrors: true });
    addFormats(validator);
    const validate = validator.compile(dataPackageProfile);
    expect(validate(descriptor), validator.errorsText(validate.errors)).toBe(true);
    expect(validate({ ...descriptor, resources: [] })).toBe(false);
    expect(validate({ ...descriptor, resources: [{ name: 'funding', path: '../funding.csv' }] })).toBe(false);
  });

  test('lists every CSV and JSON file of data, each once', () => {
    const files = readdirSync('dist/data')
      .filter((file) => /^[^.]+\.(?:csv|json)$/.test(file) && !workingFiles.includes(file))
      .map((file) => `data/${file}`)
      .filter((file) => book.get(`/${file}`)?.fate === undefined);
    expect(resources.map(({ path }) => path).sort()).toEqual(files.sort());
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  });

  test.each(resources)('gives the size and the checksum of $path', ({ path, bytes, hash }) => {
    const file = readFileSync(`dist/${path}`);
    expect(file.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
  });
});

describe.each(tables)('$path', ({ path, schema }) => {
  const rows = rowsOf(path);

  test('has the columns of its schema, each with a sentence', () => {
    const [header] = parse(textOf(path), { to_line: 1 }) as string[][];
    expect(header).toEqual(schema.fields.map(({ name }) => name));
    expect(schema.fields.filter(({ description }) => !description)).toEqual([]);
  });

  test('holds what its schema says in every cell', () => {
    const wrong = rows.flatMap((row) =>
      schema.fields.flatMap(({ name, type }) => {
        const cell = row[name];
        if (cell === '') return [];
        return cell !== undefined && cellOf[type]?.test(cell) ? [] : [`${name} (${type}): ${cell}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has a primary key, and foreign keys that lead somewhere', () => {
    const ids = rows.map(({ id }) => id);
    expect(ids.every(Boolean)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = tables.find(({ name }) => name === reference.resource);
      const known = new Set(rowsOf(target?.path ?? '').map((row) => row[reference.fields]));
      const lost = rows.map((row) => row[fields]).filter((id) => id !== '' && !known.has(id));
      expect(lost, `${fields} → ${reference.resource}`).toEqual([]);
    }
  });
});

test('numbers are typed as numbers wherever a column holds nothing else', () => {
  const untyped = tables.flatMap(({ path, schema }) => {
    const rows = rowsOf(path);
    return schema.fields
      .filter(({ name, type }) => {
        const cells = rows.map((row) => row[name] ?? '').filter(Boolean);
        // A year or a month may stand where a day does, so dates stay texts.
        const isDate =
          /(?:^|_)(?:date|from|to|on|since|after|until|start|end)(?:_|$)/.test(name) ||
          name === 'compared_with';
        return (
          type === 'string' &&
          !isDate &&
          cells.length > 0 &&
          cells.every((cell) => /^-?[\d.]+$|^(?:true|false)$/.test(cell))
        );
      })
      .map(({ name }) => `${path}: ${name}`);
  });
  expect(untyped).toEqual([]);
});

test('the amounts under the names of OCHA are those of the entries', () => {
  const amounts = new Map(
    rowsOf('data/funding.csv').map(({ id, amount, currency }) => [id, `${amount} ${currency}`]),
  );
  const fts = rowsOf('data/funding-fts.csv');
  expect(fts).toHaveLength(amounts.size);
  for (const { atlasEntry, originalAmount, originalCurrency } of fts) {
    expect(`${originalAmount} ${originalCurrency}`, atlasEntry).toBe(amounts.get(atlasEntry));
  }
});
