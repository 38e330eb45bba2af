import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const document = readFileSync('docs/contradictions.md', 'utf8');
const rows = [...document.matchAll(/^\| (C\d+|\+\d) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, row = '', , settledBy = '']) => ({ row, settledBy }),
);

test('the table has every row of the research notes, once and in order, and the two found later', () => {
  const numbered = Array.from({ length: 44 }, (_, at) => `C${at + 1}`);
  expect(rows.map(({ row }) => row)).toEqual([...numbered, '+1', '+2']);
});

test('every row is settled by a file', () => {
  const unsettled = rows.filter(({ settledBy }) => !/`[\w-]+\/[\w./-]+`/.test(settledBy));
  expect(unsettled).toEqual([]);
});

test('every file that is named exists, so that no row outlives what settles it', () => {
  const files = rows.flatMap(({ settledBy }) =>
    [...settledBy.matchAll(/`([\w-]+\/[\w./-]+)`/g)].map(([, file = '']) => file),
  );
  expect(files.length).toBeGreaterThan(rows.length);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('every discrepancy stands in the table, with the word correction where it has one', () => {
  for (const file of globSync('content/discrepancies/*.mdx')) {
    const name = file.split(path.sep).join('/');
    const naming = rows.filter(({ settledBy }) => settledBy.includes(`\`${name}\``));
    expect(naming.length, name).toBeGreaterThan(0);
    const hasCorrection = /^correction:/m.test(readFileSync(file, 'utf8'));
    const saysSo = naming.some(({ settledBy }) => settledBy.includes(`\`${name}\`, correction`));
    expect(saysSo, name).toBe(hasCorrection);
  }
});

test('every test that is named exists in its file', () => {
  const named = rows.flatMap(({ settledBy }) =>
    [...settledBy.matchAll(/`(tests\/[\w./-]+)` ((?:“[^”]+”(?: and )?)+)/g)].flatMap(
      ([, file = '', titles = '']) =>
        [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
    ),
  );
  expect(named.length).toBeGreaterThan(15);
  const missing = named.filter(({ file, title }) => !readFileSync(file, 'utf8').includes(`'${title}'`));
  expect(missing).toEqual([]);
});
