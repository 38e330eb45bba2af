// Every command answers who asks how to write it, or writes it wrongly.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

/** A repository without content and without a built site, so that no command can do harm. */
let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'command-line-'));
  mkdirSync(path.join(root, 'content'));
  for (const name of ['node_modules', 'src', 'scripts', 'package.json'])
    symlinkSync(path.resolve(name), path.join(root, name));
});
afterAll(() => rmSync(root, { recursive: true }));

function run(script: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const commands = [
  ['new-entry', 'npm run new'],
  ['find-passage', 'npm run passage'],
  ['check-content', 'npm run check:content'],
  ['verify', 'npm run verify'],
  ['verify-iati', 'npm run verify:iati'],
  ['record-addresses', 'npm run addresses'],
  ['rename-entry', 'npm run rename'],
  ['retire-entry', 'npm run retire'],
  ['bench', 'npm run bench'],
  ['subset-fonts', 'npm run fonts'],
  ['build', 'npm run build'],
] as const;

describe.each(commands)('%s', (script, command) => {
  test('says how it is written', () => {
    const { status, output } = run(script, '--help');
    expect(output).toMatch(new RegExp(`^Write ${command}\\b`));
    expect(status).toBe(0);
  });

  test('refuses an option it does not know', () => {
    const { status, output } = run(script, '--loudly');
    expect(output).toMatch(/^Unknown option '--loudly'/);
    expect(output).not.toContain('node:internal');
    expect(status).toBe(2);
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
  ['bench', [], 'dist — does not hold the funding list — run `npm run build` first'],
] as const)('%s %j is refused', (script, args, message) => {
  const { status, output } = run(script, ...args);
  expect(output.replaceAll(path.sep, '/')).toContain(message);
  expect(status).toBe(2);
});

test('a build takes nothing away but a built site', () => {
  const { status, output } = run('build', '--out', 'src');
  expect(output).toBe('src — holds something else than a built site — name a new folder, or an empty one\n');
  expect(status).toBe(2);
});
