import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './is-alive.mjs';
import { root } from './place.mjs';
import { say, stoppedCode } from './run.mjs';

const sleep = (/** @type {number} */ milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Does work that two commands in the same folder must not do at once: the second waits for the first.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(work) {
  const lock = path.join(root, '.build', 'at-work');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let told = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    // Empty for a moment while it is written. One that died without taking its lock away is not waited for.
    if (other !== 0 && !isAlive(other)) rmSync(lock, { force: true });
    else {
      // After a crash of the machine the number may have gone to another process.
      if (!told)
        say(
          `Waiting for another command that installs or builds here (process ${other}); if there is none, delete ${lock}`,
        );
      told = true;
      await sleep(500);
      const code = stoppedCode();
      if (code !== undefined) process.exit(code);
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}
