import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { claimsIn } from '#schemas/collections.ts';
import { collectionNames } from '#schemas/collections.ts';
import { atlas } from '../content/atlas.ts';

const json = (file: string) => JSON.parse(readFileSync(`dist/data/${file}`, 'utf8'));
const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(`dist/data/${file}`, 'utf8'), { columns: true });

/** Every field a schema names, on whatever level, with its description; a shared shape is described where it stands. */
function fieldsOf(node: unknown, path = ''): { path: string; description: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === 'properties'
      ? Object.entries<{ description?: string; $ref?: string }>(value).flatMap(([field, schema]) =>
          schema.$ref ? [] : [{ path: `${path}/${field}`, description: schema.description ?? '' }],
        )
      : []),
    ...fieldsOf(value, `${path}/${key}`),
  ]);
}

describe.each(collectionNames)('the files of %s', (collection) => {
  const entries = entriesOf(atlas, collection);

  test('hold every entry in both forms, under the same addresses', () => {
    const file = json(`${collection}.json`);
    expect(file.schemaVersion).toBe(1);
    expect(file.licence.name).toBe('CC BY 4.0');
    expect(file.sources).toHaveLength(5);
    expect(file.entries.map(({ id }: { id: string }) => id)).toEqual(entries.map(({ id }) => id));
    const table = rows(`${collection}.csv`);
    expect(table.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(table.map(({ address }) => address)).toEqual(
      file.entries.map(({ address }: { address: string }) => address),
    );
  });

  test('keep to the JSON Schema they name, which knows their fields', () => {
    const validator = new Ajv({ strict: false, allErrors: true });
    addFormats(validator);
    const file = json(`${collection}.json`);
    expect(file.schema).toBe(`/data/schemas/${collection}.json`);
    const validate = validator.compile(json(`schemas/${collection}.json`));
    expect(validate(file), validator.errorsText(validate.errors)).toBe(true);
    for (const field of ['id', 'address', 'reviewed', 'revisions'])
      for (const wrong of [undefined, 5]) {
        const [entry, ...others] = file.entries;
        const spoilt = { ...file, entries: [{ ...entry, [field]: wrong }, ...others] };
        expect(validate(JSON.parse(JSON.stringify(spoilt))), `${field}: ${wrong}`).toBe(false);
      }
  });

  test('are described in a JSON Schema field by field, each in one sentence', () => {
    const fields = fieldsOf(json(`schemas/${collection}.json`));
    expect(fields.length).toBeGreaterThan(10);
    const sentence = /^[A-Z][^]{8,}\.$/;
    expect(
      fields.flatMap(({ path, description }) =>
        sentence.test(description) ? [] : [`${path}: ${description}`],
      ),
    ).toEqual([]);
  });
});

test('the file of claims holds each claim with its source, address and check', () => {
  const { claims } = json('claims.json');
  expect(claims).toHaveLength(atlas.claims.size);
  for (const claim of claims) {
    expect(claim.address).toContain(`#${claim.id}`);
    expect(claim.verification.verified, claim.id).toBe(true);
    expect(claim.publisherType).toBeTruthy();
  }
  expect(rows('claims.csv').map(({ id }) => id)).toEqual(claims.map(({ id }: { id: string }) => id));
});

test('the amounts are the same in JSON, CSV and on the pages', () => {
  const amounts: Record<string, number> = Object.fromEntries(
    rows('funding.csv').map(({ id, amount }) => [id, Number(amount)]),
  );
  for (const entry of entriesOf(atlas, 'funding')) {
    const claim = claimsIn(entry).find(({ id }) => id === entry.data.amount);
    const inJson = json('funding.json')
      .entries.find(({ id }: { id: string }) => id === entry.id)
      .claims.find(({ id }: { id: string }) => id === entry.data.amount).value;
    expect(claim?.kind === 'figure' && claim.value).toEqual(inJson);
    expect(amounts[entry.id]).toBe(inJson.amount);
    expect(
      readFileSync(`dist/funding/${entry.id}/index.html`, 'utf8').includes(`<data value="${inJson.amount}">`),
    ).toBe(true);
  }
  expect(Object.values(amounts).reduce((sum, amount) => sum + amount, 0)).toBe(115_630_000);
});

test('the prose in the data is plain text with its figures', () => {
  const entry = json('statistics.json').entries.find(
    ({ id }: { id: string }) => id === 'irregular-crossings-serbia',
  );
  expect(entry.prose).toContain('17,642 in 2019 and 1,600 in 2020');
  expect(entry.prose).not.toMatch(/[<>]/);
});
