// Every command answers who asks how to write it, or writes it wrongly.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bench } from '../../scripts/bench.ts';
import { build } from '../../scripts/build.ts';
import { check } from '../../scripts/check-content.ts';
import { findPassage } from '../../scripts/find-passage.ts';
import { newEntry } from '../../scripts/new-entry.ts';
import { recordAddresses } from '../../scripts/record-addresses.ts';
import { renameEntry } from '../../scripts/rename-entry.ts';
import { retireEntry } from '../../scripts/retire-entry.ts';
import { revise } from '../../scripts/revise.ts';
import { subsetFonts } from '../../scripts/subset-fonts.ts';
import { verify } from '../../scripts/verify.ts';
import { verifyIati } from '../../scripts/verify-iati.ts';
import { callCommand } from './call-command.ts';

/** A repository without content and without a built site, so that no command can do harm. */
let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'command-line-'));
  mkdirSync(path.join(root, 'content'));
  for (const name of ['node_modules', 'src', 'scripts', 'package.json'])
    symlinkSync(path.resolve(name), path.join(root, name));
});
afterAll(() => rmSync(root, { recursive: true }));

const commands = {
  'new-entry': [newEntry, 'npm run new'],
  'find-passage': [findPassage, 'npm run passage'],
  'check-content': [check, 'npm run check:content'],
  verify: [verify, 'npm run verify'],
  'verify-iati': [verifyIati, 'npm run verify:iati'],
  'record-addresses': [recordAddresses, 'npm run addresses'],
  revise: [revise, 'npm run revise'],
  'rename-entry': [renameEntry, 'npm run rename'],
  'retire-entry': [retireEntry, 'npm run retire'],
  bench: [bench, 'npm run bench'],
  'subset-fonts': [subsetFonts, 'npm run fonts'],
  build: [build, 'npm run build'],
} as const;
const names = Object.keys(commands) as (keyof typeof commands)[];

const run = (name: keyof typeof commands, ...args: string[]) => callCommand(commands[name][0], root, ...args);

test('every command that reads a command line is tried here', () => {
  const reading = globSync('scripts/*.ts').filter((file) =>
    readFileSync(file, 'utf8').includes('runAsProgram('),
  );
  const tried = [
    ...names.map((name) => path.join('scripts', `${name}.ts`)),
    path.join('scripts', 'command-line.ts'),
  ];
  expect(reading.sort()).toEqual(tried.sort());
});

describe.each(names)('%s', (name) => {
  test('says how it is written', async () => {
    const { status, output } = await run(name, '--help');
    expect(output).toMatch(new RegExp(`^Write ${commands[name][1]}\\b`));
    expect(status).toBe(0);
  });

  test('refuses an option it does not know', async () => {
    const { status, output } = await run(name, '--loudly');
    expect(output).toMatch(/^Unknown option '--loudly'/);
    expect(status).toBe(2);
  });

  test('is what its file runs where it is started as a program', async () => {
    const last = /\nif \(import\.meta\.main\) await runAsProgram\((\w+)\);\n$/;
    const [, exported = ''] = last.exec(readFileSync(`scripts/${name}.ts`, 'utf8')) ?? [];
    expect(((await import(`../../scripts/${name}.ts`)) as Record<string, unknown>)[exported]).toBe(
      commands[name][0],
    );
  });
});

test.each([
  ['new-entry', [], '0 of 2 words are given — write npm run new <collection> <id>'],
  ['new-entry', ['toString', 'x'], '"toString" is no collection — write npm run new'],
  ['new-entry', ['places', 'Šid'], '"Šid" is not an id — write lower-case letters'],
  ['find-passage', ['copies', 'gazette'], '2 of 3 to 99 words are given — write npm run passage'],
  ['find-passage', ['copies', 'gazette', 'words'], 'copies/gazette.txt — does not exist — name a folder'],
  ['check-content', ['places'], '"places" is not expected — write npm run check:content'],
  ['verify', [], '0 of 1 words are given — write npm run verify -- <folder'],
  ['verify', ['copies'], 'copies — does not exist — name the folder that holds the copies'],
  ['verify-iati', [], '0 of 1 words are given — write npm run verify:iati'],
  ['record-addresses', [], 'dist — holds no built site — run `npm run build` first'],
  ['bench', ['many'], 'many — write npm run bench, or npm run bench -- 300 500 for other numbers of entries'],
] as const)('%s %j is refused', async (name, args, message) => {
  const { status, output } = await run(name, ...args);
  expect(output.replaceAll(path.sep, '/')).toContain(message);
  expect(status).toBe(2);
});

test('a program prints what is wrong, without a trace, and ends with the code', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-content.ts', '--loudly'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^Unknown option '--loudly'/);
  expect(stderr).not.toContain('node:internal');
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('a build takes nothing away but a built site', async () => {
  const { status, output } = await run('build', '--out', 'src');
  expect(output).toBe('src — holds something else than a built site — name a new folder, or an empty one\n');
  expect(status).toBe(2);
});
