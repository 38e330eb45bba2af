// The second site the tests build: from a copy of the repository in which entries were renamed and retired by command,
// and for an address of its own. Built once for all tests of the project `elsewhere` in vitest.config.ts.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the copy of the repository stands, with its site in dist/. */
export const elsewhere = path.resolve('.build/elsewhere');
/** The address for which it is built. */
export const address = 'https://atlas.example.org/balkan/';

/** The entry that is renamed, its new id, and a claim on its page. */
export const from = 'access-to-health-iii';
export const to = 'access-to-health-three';
export const claim = 'access-to-health-iii-staff';

/** Runs a script of the copy as a program. */
export function runThere(script: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: elsewhere,
    // Vitest’s own variables (BASE_URL, SITE …) must not reach the build.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ATLAS_ADDRESS: address,
      ATLAS_LOG: 'warn',
    },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Runs a script of the copy, which must succeed. */
function must(script: string, ...args: string[]): void {
  const { status, output } = runThere(script, ...args);
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${output}`);
}

/** Takes a claim out of an entry by hand. */
function takeOut(file: string, id: string): void {
  const whole = path.join(elsewhere, file);
  const text = readFileSync(whole, 'utf8');
  const changed = text.replace(new RegExp(`  - id: ${id}\\n(?:    .*\\n)+`), '');
  if (changed === text) throw new Error(`${file} has no claim ${id}`);
  writeFileSync(whole, changed);
}

/** Makes the copy and builds it. Vitest calls this once, and what it gives when the tests are over. */
export default function setup(): () => void {
  rmSync(elsewhere, { recursive: true, force: true });
  mkdirSync(elsewhere, { recursive: true });
  for (const name of ['node_modules', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    symlinkSync(path.resolve(name), path.join(elsewhere, name));
  // Not links: what they import from `content/` must be the copy.
  for (const name of ['content', 'src', 'scripts'])
    cpSync(name, path.join(elsewhere, name), { recursive: true });

  const why = ['--why', 'Roman numerals are hard to hear'];
  must('rename-entry', 'funding', from, to, ...why);
  must('retire-entry', 'places', 'bern', ...why, '--see', 'switzerland');
  takeOut('content/places/belgrade.yaml', 'belgrade-in-pupin');
  const day = { on: '2026-12-01', why: 'Tried in a test' };
  appendFileSync(
    path.join(elsewhere, 'content/addresses.ndjson'),
    [
      { path: '/places/belgrade/#belgrade-in-pupin', event: 'retired', ...day },
      { path: '/data/figures.json', kind: 'file', since: '2026-11-22' },
      { path: '/data/figures.json', event: 'moved', to: '/data/claims.json', ...day },
      { path: '/data/guesses.json', kind: 'file', since: '2026-11-22' },
      { path: '/data/guesses.json', event: 'retired', ...day },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  must('build');
  return () => rmSync(elsewhere, { recursive: true, force: true });
}
