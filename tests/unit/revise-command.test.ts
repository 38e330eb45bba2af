// `npm run revise`, and the digest that it writes, on a copy of Ruritania.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { lastChanged, shownRevisions } from '#schemas/values/history.ts';
import { revise } from '../../scripts/revise.ts';
import { today } from '../../scripts/today.ts';
import { callCommand } from './call-command.ts';
import { ruritania } from './ruritania.ts';

const place = 'content/places/zenda.yaml';
const country = 'content/countries/ruritania.mdx';
const funding = 'content/funding/castle-repairs.mdx';

let root: string;
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'revise-'));
  cpSync(path.join(ruritania, 'content'), path.join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function edit(file: string, from: string | RegExp, to: string): void {
  const changed = read(file).replace(from, to);
  if (changed === read(file)) throw new Error(`${file} does not hold ${from}`);
  write(file, changed);
}

const run = (...args: string[]) => callCommand(revise, root, ...args);
const faults = async (): Promise<string[]> => {
  const { faults: found } = await checkContent(root);
  return found.length === 0 ? [] : faultsText(found).split('\n').slice(0, -2);
};
const revisionsOf = (file: string) =>
  (
    parse(read(file)) as {
      revisions: { on: string; what: string; why: string; digest?: string; upkeep?: true }[];
    }
  ).revisions;
const reasons = ['--what', 'Kind corrected', '--why', 'It has walls'];
const asked = (collection: string, id: string, at = 0) =>
  `content/${collection}/${id} — revisions[${at}].digest — is not that of the entry, which was changed since — run \`npm run revise -- ${collection} ${id.replace(/\..*/, '')} --what "…" --why "…"\`, which writes a line with it`;

describe('an entry that says something else than its last line', () => {
  test.each<[string, string, string | RegExp, string, string]>([
    ['a value', funding, '120000', '130000', 'castle-repairs.mdx'],
    ['a text', country, /title: .*|name: Ruritania/, 'name: Rurikania', 'ruritania.mdx'],
    ['a word of the body', funding, 'repairs of the castle.', 'repairs of a castle.', 'castle-repairs.mdx'],
    ['a field taken out', funding, /^related: \[\]\n/m, '', 'castle-repairs.mdx'],
  ])('is refused: %s', async (_what, file, from, to, name) => {
    edit(file, from, to);
    const [collection = ''] = file.split('/').slice(1);
    expect(await faults()).toContain(asked(collection, name));
    // While it is written, the line is not asked for.
    const { faults: inDraft } = await checkContent(root, { draft: true });
    expect(inDraft.filter(({ field }) => field.endsWith('.digest'))).toEqual([]);
  });

  test.each<[string, string, string | RegExp, string]>([
    ['a comment', place, /^/, '# A comment.\n'],
    ['the order of its fields', place, /^(name: .*\n)([^]*)$/m, '$2$1'],
    ['a comment in prose', funding, 'repairs of the castle.', 'repairs{/* which? */} of the castle.'],
    ['the day of its review', place, 'reviewed: "2026-11-22"', 'reviewed: "2026-11-23"'],
    ['the way a text is folded', place, /^name: (.*)$/m, 'name: >-\n  $1'],
  ])('is none where all that changed is %s', async (_what, file, from, to) => {
    edit(file, from, to);
    expect(await faults()).toEqual([]);
  });

  test('gets a line that readers see, and is refused no more', async () => {
    edit(place, 'reviewed: "2026-11-22"', `reviewed: "${today()}"`);
    edit(place, /^name: .*$/m, 'name: Zenda on the river');
    expect(await faults()).toContain(asked('places', 'zenda.yaml'));
    expect((await run('places', 'zenda', ...reasons)).status).toBe(0);
    expect((await faults()).filter((line) => line.includes('digest'))).toEqual([]);
    expect(revisionsOf(place).at(-1)).toMatchObject({
      on: today(),
      what: 'Kind corrected',
      why: 'It has walls',
    });
    expect(revisionsOf(place)).toHaveLength(2);
    edit(place, 'Zenda on the river', 'Zenda');
    expect(await faults()).toContain(asked('places', 'zenda.yaml', 1));
  });

  test('is compared with its sources, or the line is refused', async () => {
    edit(place, /^name: .*$/m, 'name: Zenda on the river');
    const before = read(place);
    const { status, output } = await run('places', 'zenda', ...reasons);
    expect(status).not.toBe(0);
    expect(output).toContain(`${place} — reviewed — is before the last revision (${today()})`);
    expect(read(place)).toBe(before);
  });
});

test('a line written by hand gets its digest', async () => {
  edit(place, / {4}digest: .*\n/, '');
  expect(await faults()).toEqual([
    `${place} — revisions[0].digest — is missing — run \`npm run revise -- places zenda\`, which writes it into the last line`,
  ]);
  expect((await run('places', 'zenda')).status).toBe(0);
  expect(await faults()).toEqual([]);
  expect(revisionsOf(place)).toHaveLength(1);
});

test('a line in brackets gets its digest too', async () => {
  edit(
    place,
    /revisions:\n[^]*$/,
    'revisions: [{ on: "2026-11-22", what: Entry written, why: For the tests }]\n',
  );
  expect((await run('places', 'zenda')).status).toBe(0);
  expect(await faults()).toEqual([]);
});

test.each<[string, string[], string]>([
  [
    'an entry that has not changed',
    ['places', 'zenda', ...reasons],
    'has not changed since its last revision',
  ],
  ['a change without a reason', ['places', 'zenda', '--what', 'Name'], 'has not changed since'],
  ['an entry nobody knows', ['places', 'zendar', ...reasons], 'places has no entry "zendar"'],
  ['a collection nobody knows', ['place', 'zenda', ...reasons], '"place" is no collection'],
  ['no entry', [], 'no entry is named'],
  ['a migration of one entry', ['places', 'zenda', '--migration', 'x'], 'no entry is named'],
  ['a migration without a reason', ['--all'], 'only a change of shape concerns all entries'],
])('refuses %s, and changes nothing', async (_what, args, message) => {
  const before = read(place);
  const { status, output } = await run(...args);
  expect(output).toContain(message);
  expect(output).toContain('Nothing was changed.');
  expect(status).toBe(2);
  expect(read(place)).toBe(before);
});

test('a change that nobody explains is refused', async () => {
  edit(place, /^name: .*$/m, 'name: Zenda on the river');
  const { output } = await run('places', 'zenda');
  expect(output).toContain('a change needs to say what was changed and why');
});

test('a migration renews every digest by lines that readers are not told of', async () => {
  edit(place, /^name: .*$/m, 'name: Zenda on the river');
  edit(country, / {4}digest: .*\n/, '');
  const { status, output } = await run('--all', '--migration', 'A field was renamed');
  expect(output).toContain('1 last lines had no digest yet and have one now');
  expect(output).toContain(`1 entries have a line that no page shows: ${place}`);
  expect(status).toBe(0);
  expect(await faults()).toEqual([]);
  const revisions = revisionsOf(place);
  expect(revisions.at(-1)).toMatchObject({ why: 'A field was renamed', upkeep: true });
  expect(shownRevisions(revisions)).toHaveLength(revisions.length - 1);
  expect(lastChanged(revisions)).toBe('2026-11-22');
});
