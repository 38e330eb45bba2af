import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { checkContent } from '#checking/check-content.ts';
import { checkHouseStyle } from '#checking/check-house-style.ts';
import { checkProse } from '#checking/check-prose.ts';
import { faultsInProse } from '#checking/house-rules.ts';
import { fileOfHouseStyle } from '#schemas/house-style.ts';
import { partsOf } from '#mdx/front-matter.ts';
import { pathText, walkTexts } from '#schemas/references-in.ts';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { atlas } from './atlas.ts';

const { style } = checkHouseStyle({
  file: fileOfHouseStyle,
  id: 'house-style',
  text: readFileSync(fileOfHouseStyle, 'utf8'),
});

/** A text that breaks both rules: it holds a numeral, and a word the house does not use. */
const broken = 'In all 1600 illegal crossings were recorded';

interface Def {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
}

type Leaf = [field: string, meta: Record<string, unknown>];

/** Every text a schema can hold, whether an entry holds one today or not. */
function textsOf(schema: z.ZodType, field: string, outer: Record<string, unknown> = {}): Leaf[] {
  const meta = { ...schema.meta(), ...outer };
  const def = schema._zod.def as unknown as Def;
  if (def.innerType) return textsOf(def.innerType, field, meta);
  if (def.element) return textsOf(def.element, `${field}[]`);
  if (def.shape) return Object.entries(def.shape).flatMap(([key, part]) => textsOf(part, `${field}.${key}`));
  if (def.options) return def.options.flatMap((option) => textsOf(option, field, meta));
  return def.type === 'string' ? [[field, meta]] : [];
}

const texts = new Map(collectionNames.flatMap((name) => textsOf(collections[name].schema, name)));
const fieldsWhere = (holds: (meta: Record<string, unknown>) => boolean): string[] =>
  [...texts].filter(([, meta]) => holds(meta)).map(([field]) => field);

const nameOf = (collection: CollectionName, at: readonly PropertyKey[]): string =>
  `${collection}.${pathText(at)}`.replaceAll(/\[\d+\]/g, '[]');

/** A fault in a body names a line of the file. */
const placeOf = (field: string): string => (/^line \d+$/.test(field) ? 'body' : field);

interface Broken {
  file: string;
  field: string;
  found: string;
}

describe('a numeral and a word the house does not use', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'prose-'));
  const written: Broken[] = [];
  let found: Set<string>;

  beforeAll(async () => {
    cpSync('content', path.join(root, 'content'), { recursive: true });
    const seen = new Set<string>();
    for (const { collection, id, data } of atlas.entries) {
      const { schema, format } = collections[collection];
      const file = `content/${collection}/${id}.${format}`;
      const text = readFileSync(file, 'utf8');
      const parts = partsOf(text);
      const [facts, rest] =
        'facts' in parts ? [parts.facts, text.slice(parts.factsAt + parts.facts.length)] : [text, ''];
      const document = parseDocument(facts);
      const before = seen.size;
      walkTexts(schema, data, (_text, at, meta) => {
        const field = nameOf(collection, at);
        if (meta['prose'] === undefined || seen.has(field)) return;
        seen.add(field);
        document.setIn(at, broken);
        written.push({ file, field, found: pathText(at) });
      });
      const isFirstBody = format === 'mdx' && !seen.has(`${collection} body`);
      if (isFirstBody) {
        seen.add(`${collection} body`);
        written.push({ file, field: `${collection} body`, found: 'body' });
      }
      if (seen.size === before) continue;
      const end = isFirstBody ? `\n${broken}.\n` : '';
      writeFileSync(
        path.join(root, file),
        format === 'mdx' ? `---\n${String(document)}${rest}${end}` : String(document),
      );
    }
    const { faults } = await checkContent(root);
    found = new Set(
      faults.flatMap(({ file, field, message }) => [
        ...(/^(?:has the numeral "1600"|says 1600, which)/.test(message)
          ? [`${file} ${placeOf(field)} numeral`]
          : []),
        ...(message.startsWith('says "illegal"') ? [`${file} ${placeOf(field)} word`] : []),
      ]),
    );
  });

  afterAll(() => rmSync(root, { recursive: true }));

  test('were written into every field of own words that a schema has, and into a body of every collection', () => {
    const due = [
      ...fieldsWhere((meta) => meta['prose'] !== undefined),
      ...collectionNames.filter((name) => collections[name].format === 'mdx').map((name) => `${name} body`),
    ];
    const done = new Set(written.map(({ field }) => field));
    // One schema describes the claims of every collection, and one where to begin: each of their fields is due once.
    const claimFields = new Set([...done].map((field) => field.replace(/^\w+\.(?=claims|whereToBegin)/, '')));
    const isDone = (field: string) =>
      done.has(field) || claimFields.has(field.replace(/^\w+\.(?=claims|whereToBegin)/, ''));
    expect(due.filter((field) => !isDone(field))).toEqual([]);
  });

  test('are both found in each of them; a note, which names its references, may hold a numeral', () => {
    const missed = written.flatMap(({ file, field, found: at }) => [
      ...(texts.get(field)?.['prose'] === false || found.has(`${file} ${at} numeral`)
        ? []
        : [`${field}: numeral`]),
      ...(found.has(`${file} ${at} word`) ? [] : [`${field}: word`]),
    ]);
    expect(missed).toEqual([]);
  });
});

test('what stays free of the rule on numerals are names, notes with references, and the history of entries', () => {
  const free = fieldsWhere((meta) => meta['prose'] !== true && meta['asPrinted'] !== true);
  const ownWords = free.filter((field) =>
    /\.(?:title|name|summary|description|definition|says|what|why|item|text|whatTheAtlasDoes|probablyRight)$/.test(
      field,
    ),
  );
  expect(
    [...new Set(ownWords.map((field) => field.replace(/^\w+\.(?=claims|revisions)/, '*.')))].sort(),
  ).toEqual([
    '*.claims[].note.text',
    '*.revisions[].what',
    '*.revisions[].why',
    'agreements.aheadOfFacts.text',
    'countries.name',
    'discrepancies.correction.probablyRight',
    'discrepancies.note.text',
    'funding.title',
    'organisations.name',
    'places.name',
    'sources.authors[].name',
    'sources.published.readByAtlas.why',
  ]);
});

test('a title of what is contested may name a date, and no other numeral', () => {
  const rule = { numerals: true, dates: true };
  for (const title of ['The fall in 2024', 'Which border closed in March 2016', 'Deaths on 22 August 2024'])
    expect(faultsInProse(title, style, rule)).toEqual([]);
  for (const title of [
    '1600 crossings in 2024',
    'A total of 2020.5',
    'Some 2000,000 people',
    'Half: ½',
    'Forty people',
  ])
    expect(faultsInProse(title, style, rule)).toHaveLength(1);
  expect(faultsInProse('The fall in 2024', style, { numerals: true })).toHaveLength(1);
});

test('a numeral in code is a numeral in prose', () => {
  expect(checkProse('A sentence.\n\n```\n1600\n```\n', style).faults).toHaveLength(1);
});
