// Runs programs, and ends them with us.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { modules, root } from './place.mjs';

/** Says one step of a longer work. */
export const say = (/** @type {string} */ text) => console.log(`\n▸ ${text}`);

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

/** The exit code of who was asked to end; undefined where nobody asked. */
export const stoppedCode = () => stoppedBy && 128 + constants.signals[stoppedBy];

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
    const asked = stoppedCode();
    if (asked !== undefined) return resolve(asked);
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
      resolve(stoppedCode() ?? code ?? 1);
    });
  });
