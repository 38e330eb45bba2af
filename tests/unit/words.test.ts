import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '#words/en.ts';

const code = globSync('src/**/*.{astro,ts}')
  .filter((file) => !file.startsWith('src/words'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every word of the interface is used', () => {
  expect(Object.keys(words).filter((key) => !new RegExp(`words\\.${key}\\b`).test(code))).toEqual([]);
});
