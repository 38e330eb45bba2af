// From what the built site was built, so that nothing is built twice.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './place.mjs';

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

const builtFrom = (/** @type {string} */ folder) => path.join(folder, '.build', 'built-from');

/** True where dist/ was built from the files and with the setting as they are now. */
export const isBuilt = () =>
  existsSync(path.join(root, 'dist', 'index.html')) &&
  existsSync(builtFrom(root)) &&
  readFileSync(builtFrom(root), 'utf8') === inputsDigest();

/**
 * Notes from what dist/ under a root was built; without a digest, that nobody knows.
 *
 * @param {string} folder
 * @param {string} [digest] what `inputsDigest` gave before the build began
 */
export function noteBuilt(folder, digest) {
  rmSync(builtFrom(folder), { force: true });
  if (digest === undefined) return;
  mkdirSync(path.dirname(builtFrom(folder)), { recursive: true });
  writeFileSync(builtFrom(folder), digest);
}
