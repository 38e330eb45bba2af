import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const document = readFileSync('docs/contradictions.md', 'utf8');
const rows = [...document.matchAll(/^\| (C\d+|\+\d) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, row = '', , settledBy = '']) => ({ row, settledBy }),
);

test('the table has every row once and in order', () => {
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

test('every discrepancy that the table names has the word correction where it has one', () => {
  const named = rows.flatMap(({ settledBy }) =>
    [...settledBy.matchAll(/`(content\/discrepancies\/[\w-]+\.mdx)`(, correction)?/g)].map(
      ([, file = '', correction]) => ({ file, saysSo: correction !== undefined }),
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const { file, saysSo } of named)
    expect(/^correction:/m.test(readFileSync(file, 'utf8')), file).toBe(saysSo);
});

test('every test that is named exists in its file', () => {
  const named = rows.flatMap(({ settledBy }) =>
    [...settledBy.matchAll(/`(tests\/[\w./-]+)` ((?:“[^”]+”(?: and )?)+)/g)].flatMap(
      ([, file = '', titles = '']) =>
        [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  const missing = named.filter(({ file, title }) => !readFileSync(file, 'utf8').includes(`'${title}'`));
  expect(missing).toEqual([]);
});
