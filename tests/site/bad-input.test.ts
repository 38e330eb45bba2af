import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { revise } from '../../scripts/revise.ts';
import { callCommand } from '../unit/call-command.ts';

let root: string;

const since = '2026-11-22';
/** Addresses of Ruritania that were published. */
const published = [
  { path: '/funding/castle-repairs/', kind: 'page', since },
  { path: '/funding/castle-repairs/#castle-repairs-amount', kind: 'claim', since },
  { path: '/places/zenda/', kind: 'page', since },
  { path: '/places/zenda/#zenda-in-gazette', kind: 'claim', since },
];

/** Ruritania, and all else of the repository as links, so that content can be broken. */
beforeEach(() => {
  root = mkdtempSync(path.resolve('.build/bad-input-'));
  for (const name of [
    'node_modules',
    'public',
    'src',
    'scripts',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    symlinkSync(path.resolve(name), path.join(root, name));
  }
  cpSync('tests/fixtures/ruritania/content', path.join(root, 'content'), { recursive: true });
  writeFileSync(
    path.join(root, 'content/addresses.ndjson'),
    published.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  writeFileSync(
    path.join(root, 'content/verification.json'),
    JSON.stringify({ on: since, copies: {}, claims: {} }),
  );
});

afterEach(() => rmSync(root, { recursive: true }));

const runProgram = (args: string[], extra: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...extra },
  });
  return { status, output: stdout + stderr };
};

const runBuild = () => callCommand(build, root);

const edit = (file: string, from: string, to: string) => {
  const whole = path.join(root, file);
  writeFileSync(whole, readFileSync(whole, 'utf8').replace(from, to));
};

const dangling =
  'content/funding/castle-repairs.mdx — source — no entry of sources has the id "strelsau-gazete" — did you mean "strelsau-gazette"? Else run `npm run new sources strelsau-gazete`';

test('a dangling reference stops the build and the fast check with exit code 1 and the same words', () => {
  edit('content/funding/castle-repairs.mdx', 'source: strelsau-gazette', 'source: strelsau-gazete');
  for (const script of ['build.ts', 'check-content.ts']) {
    const { status, output } = runProgram([path.join('scripts', script)]);
    expect(status, script).toBe(1);
    expect(output, script).toContain(dangling);
  }
});

test('what was published before stays as it was when the content is broken', async () => {
  cpSync('dist/404.html', path.join(root, 'dist/404.html'), { recursive: true });
  edit('content/places/zenda.yaml', 'kind: town', 'kind: city');
  expect((await runBuild()).status).toBe(1);
  expect(readFileSync(path.join(root, 'dist/404.html'), 'utf8')).toBe(readFileSync('dist/404.html', 'utf8'));
});

test('an entry that goes makes the build name the addresses that would die', async () => {
  // Another town, so that the word for one stays in use.
  renameSync(path.join(root, 'content/places/zenda.yaml'), path.join(root, 'content/places/strelsau.yaml'));
  edit('content/places/strelsau.yaml', 'name: Zenda', 'name: Strelsau');
  edit('content/places/strelsau.yaml', 'id: zenda-in-gazette', 'id: strelsau-in-gazette');
  await callCommand(revise, root, '--all', '--migration', 'Changed by a test');
  const { status, output } = await runBuild();
  expect(status).toBe(1);
  expect(output).toContain('content/addresses.ndjson — /places/zenda/ — this page, published since');
  expect(output).toContain(
    'content/addresses.ndjson — /places/zenda/#zenda-in-gazette — this claim, published since',
  );
});

test('an entry that others name makes the build say so, and name its address, when it goes or gets another name by hand', async () => {
  const gone =
    'content/addresses.ndjson — /funding/castle-repairs/ — this page, published since 2026-11-22, would stop answering — restore the entry under its old id; then `npm run rename funding castle-repairs <new id>';
  const file = path.join(root, 'content/funding/castle-repairs.mdx');
  edit('content/terms/road.yaml', 'usedIn: []', 'usedIn: [castle-repairs-amount]');
  edit('content/terms/road.yaml', '- treaty-of-zenda', '- castle-repairs');
  renameSync(file, path.join(root, 'content/funding/repairs-of-the-castle.mdx'));
  const renamed = await runBuild();
  expect(renamed.status).toBe(1);
  expect(renamed.output).toContain(gone);
  expect(renamed.output).toMatch(/no entry of .*\bfunding\b.* has the id "castle-repairs"/);
  rmSync(path.join(root, 'content/funding/repairs-of-the-castle.mdx'));
  const deleted = await runBuild();
  expect(deleted.status).toBe(1);
  expect(deleted.output).toContain(gone);
  expect(deleted.output).toContain('no entry of claims has the id "castle-repairs-amount"');
});

test('an entry with a fault of its own is not said to be gone', async () => {
  edit('content/places/zenda.yaml', 'kind: town', 'kind: city');
  const { status, output } = await runBuild();
  expect(status).toBe(1);
  expect(output).not.toContain('would stop answering');
});

test('what Astro itself logs as an error makes the command fail, however quiet it is told to be', () => {
  rmSync(path.join(root, 'src'));
  cpSync('src', path.join(root, 'src'), { recursive: true });
  // Without the logger Astro says "File not found" and exits 0.
  edit(
    'src/content.config.ts',
    "import { glob } from 'astro/loaders';",
    "import { file, glob } from 'astro/loaders';",
  );
  edit(
    'src/content.config.ts',
    'export const collections = {',
    "export const collections = {\n  lost: defineCollection({ loader: file('content/nothing.json') }),",
  );
  for (const level of ['info', 'warn', 'error', 'silent']) {
    const { status, output } = runProgram(['node_modules/astro/bin/astro.mjs', 'sync'], { ATLAS_LOG: level });
    expect(status, output).toBe(1);
    if (level === 'info') expect(output).toContain('File not found');
  }
});

test('a record of checks that is missing or broken stops the build with what to do', async () => {
  const file = path.join(root, 'content/verification.json');
  rmSync(file);
  const missing = await runBuild();
  writeFileSync(file, '{');
  const broken = await runBuild();
  for (const { status, output } of [missing, broken]) {
    expect(status).toBe(1);
    expect(output).toMatch(
      /^content\/verification\.json — file — is .+ — run `npm run verify -- <folder> --record`/,
    );
    expect(output).not.toMatch(/\n\s+at /);
  }
});

test('a ledger that is missing stops the build with what to do', async () => {
  rmSync(path.join(root, 'content/addresses.ndjson'));
  const { status, output } = await runBuild();
  expect(status).toBe(1);
  expect(output).toMatch(/^content\/addresses\.ndjson — file — is missing — restore it from the last commit/);
});

test('a claim that gets another id makes the build name the address that would die, before Astro runs', async () => {
  edit('content/places/zenda.yaml', 'id: zenda-in-gazette', 'id: zenda-in-atlas');
  await callCommand(revise, root, '--all', '--migration', 'Changed by a test');
  const { status, output } = await runBuild();
  expect(status).toBe(1);
  expect(output).toMatch(
    /^content\/addresses\.ndjson — \/places\/zenda\/#zenda-in-gazette — this claim, published since .+ — restore the claim under its old id/,
  );
});

test('an old site that a killed build left aside is put back', async () => {
  cpSync('dist/404.html', path.join(root, '.build/last/404.html'), { recursive: true });
  edit('content/places/zenda.yaml', 'kind: town', 'kind: city');
  expect((await runBuild()).status).toBe(1);
  expect(readFileSync(path.join(root, 'dist/404.html'), 'utf8')).toBe(readFileSync('dist/404.html', 'utf8'));
});
