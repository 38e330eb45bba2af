import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { entriesOf, requireFigure } from '#data/atlas.ts';
import { schemaVersion } from '#exports/json.ts';
import { figureInProse } from '#format/figures.ts';
import { claimsIn, collectionNames } from '#schemas/collections.ts';
import { atlas } from '../content/atlas.ts';
import { exampleOf, jsonOf, rowsOf, textOf } from './built-site.ts';

const json = (file: string) => jsonOf(`data/${file}`);
const rows = (file: string) => rowsOf(`data/${file}`);

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
    expect(file.schemaVersion).toBe(schemaVersion);
    expect(file.licence.name).toBe('CC BY 4.0');
    expect(file.sources.map(({ id }: { id: string }) => id).sort()).toEqual(
      entriesOf(atlas, 'sources').map(({ id }) => id),
    );
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

const recorded: { claims: Record<string, unknown> } = JSON.parse(
  readFileSync('content/verification.json', 'utf8'),
);

test('the file of claims holds each claim with its source, address and check', () => {
  const { claims } = json('claims.json');
  expect(claims).toHaveLength(atlas.claims.size);
  for (const claim of claims) {
    expect(claim.address).toContain(`#${claim.id}`);
    expect(claim.verification.verified, claim.id).toBe(claim.id in recorded.claims);
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
    expect(textOf(`funding/${entry.id}/index.html`).includes(`<data value="${inJson.amount}">`)).toBe(true);
  }
});

test('the prose in the data is plain text with its figures', () => {
  const records = json('statistics.json').entries as { id: string; prose: string }[];
  for (const { id, prose } of records) expect(prose, id).not.toMatch(/[<>]/);
  const { id, body } = exampleOf(
    entriesOf(atlas, 'statistics'),
    'entry with a figure in its prose',
    (entry) => entry.body.includes('<Figure'),
  );
  const named = [...body.matchAll(/<Figure claim="([^"]+)"/g)].map(([, claim = '']) =>
    requireFigure(atlas, claim, id),
  );
  for (const { claim } of named)
    expect(records.find((record) => record.id === id)?.prose).toContain(figureInProse(claim));
});
