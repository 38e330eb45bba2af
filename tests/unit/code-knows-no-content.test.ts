// A word that code branches on lives in code; every other word is content. So no id of an entry or a claim, which a
// curator may rename or retire, stands in the code. Examples of fields are held to Ruritania by examples.test.ts.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Linter, type Rule } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { checkContent } from '#checking/check-content.ts';
import { mdxTree, type MdxNode } from '#mdx/tree.ts';
import { claimsIn } from '#schemas/collections.ts';

/** Texts that may stand in code although entries have them as ids, each with its reason. At most five. */
const exceptions: readonly { id: string; why: string }[] = [
  {
    id: 'kosovo',
    why: 'the asterisk and the footnote of the European Union are a rule of writing, set on one country by name',
  },
];

const { entries } = await checkContent(process.cwd());
/** Ids that no word of English is by chance, as far as they have a hyphen. */
const wherever = new Set([
  ...entries.map(({ id }) => id),
  ...entries.flatMap((entry) => claimsIn(entry).map(({ id }) => id)),
]);
/** Ids that stand for themselves where a text or a part of a path is nothing else, whatever they look like. */
const alone = new Set(
  entries
    .filter(({ collection }) => ['countries', 'places', 'sources'].includes(collection))
    .map(({ id }) => id),
);

/** The exceptions that were met. */
const met = new Set<string>();

/** The ids that a text of code is, has as a part of a path, or gives to an attribute of a component. */
function idsIn(text: string): string[] {
  const parts = text.split(/[\s/#?&=:;,.<>()[\]{}|"'`]+/);
  const segments = text.split(/[/#]/);
  const found = [
    ...parts.filter((part) => part.includes('-') && wherever.has(part)),
    ...segments.filter((segment) => !segment.includes('-') && alone.has(segment)),
  ];
  return found.filter((id) => {
    const isExcepted = exceptions.some((exception) => exception.id === id);
    if (isExcepted) met.add(id);
    return !isExcepted;
  });
}

/** Reports every text and every name of a property on the syntax tree that is an id. */
const noIds: Rule.RuleModule = {
  create(context) {
    const look = (node: Rule.Node, text: unknown) => {
      if (typeof text !== 'string') return;
      for (const id of idsIn(text)) context.report({ node, message: id });
    };
    return {
      Literal: (node) => look(node as Rule.Node, node.value),
      TemplateElement: (node) => look(node as Rule.Node, node.value.cooked),
      JSXText: (node: Rule.Node) => look(node, (node as unknown as { value: string }).value),
      ':matches(Property, MemberExpression[computed=false]) > Identifier': (node: Rule.Node) =>
        look(node, (node as unknown as { name: string }).name),
    };
  },
};

const linter = new Linter();
const config: Linter.Config[] = [
  ...(astro.configs.base as unknown as Linter.Config[]),
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser as Linter.Parser } },
  {
    files: ['**/*.{ts,mjs,astro}'],
    plugins: { atlas: { rules: { 'no-ids': noIds } } },
    rules: { 'atlas/no-ids': 'error' },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
];

/** A word of the code that may be an id: without one, there is no need to take the code apart. */
const words = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const everyId = new Set([...wherever, ...alone]);

/** The ids in a file of code: "line: id". */
function idsInCode(code: string, file: string): string[] {
  if (!(code.match(words) ?? []).some((word) => everyId.has(word))) return [];
  const messages = linter.verify(code, config, { filename: file, allowInlineConfig: false });
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${file}:${broken.line}: ${broken.message}`);
  return messages.map(({ line, message }) => `${line}: ${message}`);
}

test('no text in the code is the id of an entry or a claim', () => {
  const files = globSync('{src,scripts}/**/*.{ts,mjs,astro}', {
    exclude: (name) => String(name).includes('node_modules'),
  });
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    idsInCode(readFileSync(file, 'utf8'), path.resolve(file)).map((place) => `${file}:${place}`),
  );
  expect(found.sort()).toEqual([]);
  expect([...met].sort(), 'exceptions that are needed').toEqual(exceptions.map(({ id }) => id).sort());
});

test('no prose of the interface and no file of the code is called after an id', () => {
  for (const file of globSync('src/**/*.mdx')) {
    const visit = (node: MdxNode): string[] => [
      ...[node.url, ...(node.attributes ?? []).map(({ value }) => value)].flatMap((value) =>
        typeof value === 'string' ? idsIn(value) : [],
      ),
      ...(node.children ?? []).flatMap(visit),
    ];
    expect(visit(mdxTree(readFileSync(file, 'utf8'))), file).toEqual([]);
  }
  const names = globSync('{src,scripts}/**/*', {
    exclude: (name) => String(name).includes('node_modules'),
  }).flatMap((file) => file.split(path.sep).map((part) => path.parse(part).name));
  expect([...new Set(names)].flatMap(idsIn)).toEqual([]);
});

test.each([
  ['a text', "const a = 'ID';"],
  ['a part of a path', "const a = '/countries/ID/';"],
  ['a piece of a template', 'const a = `/countries/ID/${b}`;'],
  ['a key in quotation marks', "const a = { 'ID': 1 };"],
  ['a fragment', "const a = 'page/#ID';"],
  ['a text in a markup', 'const a = `<a href="/ID/">`;'],
])('%s that is an id is found', (_what, code) => {
  for (const id of [...alone].slice(0, 20)) {
    if (exceptions.some((exception) => exception.id === id)) continue;
    expect(idsInCode(code.replace('ID', id), path.resolve('src/a.ts')), id).toEqual([`1: ${id}`]);
  }
});

test('an attribute of a component is found in a page, in MDX that code writes, and between tags', () => {
  const [claim = ''] = [...wherever].filter((id) => id.includes('-') && !alone.has(id));
  const page = path.resolve('src/pages/a.astro');
  expect(idsInCode(`---\nconst a = 1;\n---\n<Figure claim="${claim}" />\n`, page)).toEqual([`4: ${claim}`]);
  expect(idsInCode(`---\n---\n<p>{a ? '${claim}' : b}</p>\n`, page)).toEqual([`3: ${claim}`]);
  const writer = path.resolve('scripts/a.ts');
  expect(idsInCode(`const a = 'Words <Cite claims="x ${claim}" />';`, writer)).toEqual([`1: ${claim}`]);
});

test('there are at most five exceptions, each with its reason', () => {
  expect(exceptions.length).toBeLessThanOrEqual(5);
  for (const { id, why } of exceptions) {
    expect(wherever).toContain(id);
    expect(why.length).toBeGreaterThan(20);
  }
});
