// A word that code branches on lives in code; every other word is content. So no id of the content stands in the code.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { checkContent } from '#checking/check-content.ts';
import { claimsIn, collectionNames, collections } from '#schemas/collections.ts';
import { jsonSchemaOf } from '#schemas/json-schema.ts';

/** Ids that code may name, each with the reason. Five at most. */
const exceptions: Readonly<Record<string, string>> = {
  kosovo: 'The footnote of the European Union on Kosovo* belongs to this one country and to no other.',
};

const { entries } = await checkContent(process.cwd());

/** Ids that no word of English can be by chance, and those of countries, places and sources whatever they look like. */
const ids = new Set([
  ...entries
    .filter(
      ({ id, collection }) => id.includes('-') || ['countries', 'places', 'sources'].includes(collection),
    )
    .map(({ id }) => id),
  ...entries.flatMap((entry) => claimsIn(entry).map(({ id }) => id)),
]);

/** The texts a program holds: literals, pieces of templates, and attributes. */
function textsOf(program: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    if (ts.isPropertyAssignment(node) || ts.isPropertyAccessExpression(node)) texts.push(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('program.tsx', program, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return texts;
}

/** The programs a file of the code holds: an Astro file has one above its second fence, and one that is its markup. */
function programsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return [text];
  const [, above = '', markup = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return [above, `<>${markup}</>`];
}

const named = (text: string): string[] => text.split(/[/#?=&]+/).filter((part) => ids.has(part));

const code = globSync('{src,scripts}/**/*.{ts,mjs,astro}').sort();
const prose = globSync('src/**/*.mdx').sort();

test('there is code and content to compare', () => {
  expect(code.length).toBeGreaterThan(1);
  expect(ids.size).toBeGreaterThan(1);
});

test.each(code)('%s names no id of the content', (file) => {
  const found = programsOf(file).flatMap(textsOf).flatMap(named);
  expect(found.filter((id) => !Object.hasOwn(exceptions, id))).toEqual([]);
});

test.each(prose)('%s names no id of the content', (file) => {
  const text = readFileSync(file, 'utf8');
  const attributes = [...text.matchAll(/<[A-Z]\w*\s[^>]*>|\]\([^)]*\)/g)].map(([tag]) => tag);
  expect(attributes.flatMap(named)).toEqual([]);
});

test('no file or folder of the code is called after an id of the content', () => {
  const paths = globSync('{src,scripts}/**/*').flatMap((file) =>
    file.split(path.sep).map((part) => path.parse(part).name),
  );
  expect([...new Set(paths)].filter((part) => ids.has(part))).toEqual([]);
});

test('there are five exceptions at most, each used and with its reason', () => {
  expect(Object.keys(exceptions).length).toBeLessThanOrEqual(5);
  const found = new Set(code.flatMap((file) => programsOf(file).flatMap(textsOf).flatMap(named)));
  for (const [id, reason] of Object.entries(exceptions)) {
    expect(found.has(id), id).toBe(true);
    expect(reason.length, id).toBeGreaterThan(20);
  }
});

/** The example ids in the description of a field and of everything within it, where the field names entries. */
function exampleIds(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { references, examples } = node as { references?: unknown; examples?: unknown };
  const own = Array.isArray(references) ? [examples].flat(2).map(String) : [];
  return [...own, ...Object.values(node).flatMap(exampleIds)];
}

test('examples in the descriptions of fields are of Ruritania', async () => {
  const { entries: invented } = await checkContent('tests/fixtures/ruritania');
  const known = new Set(invented.flatMap((entry) => [entry.id, ...claimsIn(entry).map(({ id }) => id)]));
  const examples = collectionNames.flatMap((name) => exampleIds(jsonSchemaOf(collections[name].schema)));
  expect(examples.length).toBeGreaterThan(1);
  expect([...new Set(examples)].filter((id) => !known.has(id))).toEqual([]);
});
