import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

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
