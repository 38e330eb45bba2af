import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectionNames } from '#schemas/collections.ts';

const documents = globSync(['*.md', 'docs/**/*.md', 'content/*.md']);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Paths that stand for something that is made, or that belongs to somebody else’s machine. */
const notInTheRepository = /^(?:dist|node_modules|\.build|\.astro|\.\.|@[\w-]+|astro)(?:\/|$)/;

test('there are documents', () => {
  expect(documents.length).toBeGreaterThan(4);
});

test.each(documents)('%s names only paths that exist', (document) => {
  const text = readFileSync(document, 'utf8').replace(/```[\s\S]*?```/g, '');
  const named = [...text.matchAll(/`([\w.@[\]-]+(?:\/[\w.@[\]-]*)+)`/g)].map(([, name = '']) => name);
  const missing = named.filter(
    (name) =>
      !notInTheRepository.test(name) &&
      !name.includes('<') &&
      !existsSync(name) &&
      !existsSync(path.join(path.dirname(document), name)),
  );
  expect(missing).toEqual([]);
});

test.each(documents)('%s names only commands that exist', (document) => {
  const text = readFileSync(document, 'utf8');
  const named = [...text.matchAll(/(?:`|^)npm (?:run )?([a-z:]+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !['ci', 'install'].includes(name));
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the content folder explains every collection', () => {
  const text = readFileSync('content/README.md', 'utf8');
  expect(collectionNames.filter((name) => !text.includes(`\`${name}/\``))).toEqual([]);
});

test('the README names every command that is not a part of `npm test`', () => {
  const text = readFileSync('README.md', 'utf8');
  const commands = Object.keys(scripts).filter((name) => !name.startsWith('test:'));
  expect(commands.filter((name) => !new RegExp(`npm (?:run )?${name}(?![a-z:-])`).test(text))).toEqual([]);
});

test('the citation file has the fields CFF 1.2.0 asks for, and the version of the package', () => {
  const citation = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(citation).toMatchObject({
    'cff-version': '1.2.0',
    message: expect.any(String),
    title: expect.any(String),
    authors: [{ name: expect.any(String) }],
    version,
    'date-released': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});
