import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '#words/en.ts';

const code = globSync('src/**/*.{astro,ts}')
  .filter((file) => !file.startsWith('src/words'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every word inside a group is named somewhere', () => {
  const inGroups = Object.entries(words).flatMap(([group, inside]) =>
    typeof inside === 'object' ? Object.keys(inside).map((key) => ({ group, key })) : [],
  );
  expect(inGroups.length).toBeGreaterThan(100);
  // Keys that hold a hyphen or a dot are ids and file names, which the code makes of what it reads.
  expect(inGroups.filter(({ key }) => /^\w+$/.test(key) && !new RegExp(`\\b${key}\\b`).test(code))).toEqual(
    [],
  );
});

test('every word of the interface is used', () => {
  expect(Object.keys(words).filter((key) => !new RegExp(`words\\.${key}\\b`).test(code))).toEqual([]);
});
