// The second site the tests build: from a copy of the repository that has grown by a document nobody foresaw, in which
// entries of that document were renamed and retired by command, and for an address of its own. Built once for all tests
// of the project `elsewhere` in vitest.config.ts.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyRepository } from './grown-copy.ts';
import { layOver } from '../../scripts/lay-over.ts';

/** Where the copy of the repository stands, with its site in dist/. */
export const elsewhere = path.resolve('.build/elsewhere');
/** The address for which it is built. */
export const address = 'https://atlas.example.org/balkan/';

/** What is laid over the content. */
export const overlay = 'tests/fixtures/sixth-document';
/** The entry of it that is renamed, its new id, and a claim on its page. */
export const from = 'norwegian-boats';
export const to = 'boats-for-the-danube';
export const claim = 'norwegian-boats-payer';
/** The place that is retired, and the claim that is taken back from the page of another. */
export const retired = { id: 'apatin', name: 'Apatin', claim: 'norway-names-apatin' };
export const takenBack = { place: 'bezdan', claim: 'norway-names-bezdan-again' };

/** Runs a script of a copy as a program. */
export function runScript(root: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
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

/** Runs a script of the copy with the second site. */
export const runThere = (script: string, ...args: string[]) => runScript(elsewhere, script, ...args);

/** Runs a script of that copy, which must succeed. */
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
export default async function setup(): Promise<() => void> {
  rmSync(elsewhere, { recursive: true, force: true });
  mkdirSync(elsewhere, { recursive: true });
  copyRepository(elsewhere);
  await layOver(overlay, elsewhere);

  const why = ['--why', 'The old name is hard to hear'];
  must('rename-entry', 'funding', from, to, ...why);
  must('retire-entry', 'places', retired.id, ...why, '--see', takenBack.place);
  takeOut(`content/places/${takenBack.place}.yaml`, takenBack.claim);
  must('revise', '--all', '--migration', 'A claim was taken out by a test');
  const day = { on: '2026-12-01', why: 'Tried in a test' };
  appendFileSync(
    path.join(elsewhere, 'content/addresses.ndjson'),
    [
      { path: `/places/${takenBack.place}/#${takenBack.claim}`, event: 'retired', ...day },
      { path: '/data/figures.json', kind: 'file', since: '2026-11-22' },
      { path: '/data/figures.json', event: 'moved', to: '/data/claims.json', ...day },
      { path: '/data/guesses.json', kind: 'file', since: '2026-11-22' },
      { path: '/data/guesses.json', event: 'retired', ...day },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  must('build');
  must('record-addresses');
  return () => rmSync(elsewhere, { recursive: true, force: true });
}
