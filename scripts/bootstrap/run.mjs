// Runs programs, and ends them with us.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { modules, root } from './place.mjs';

/** Says one step of a longer work. */
export const say = (/** @type {string} */ text) => console.log(`\n▸ ${text}`);

/** How long a program that was asked to end may go on, in milliseconds. */
const patience = 3000;

/** What is running now: how each is sent a signal. */
const running = new Set();
/** @type {NodeJS.Signals | undefined} The signal that asked for our end. */
let stoppedBy;

/** Asks everything that is running to end, and ends what does not listen. */
export function endAll() {
  for (const tell of running) tell('SIGTERM');
  // npm in the middle of an installation does not listen; what it leaves half done is found by the next start.
  setTimeout(() => {
    for (const tell of running) tell('SIGKILL');
  }, patience).unref();
}

/** Ends what is running, as the signal asks; `run` gives its exit code then. */
function stop(/** @type {NodeJS.Signals} */ signal) {
  if (stoppedBy) return;
  stoppedBy = signal;
  // A child that got Ctrl-C itself, as a member of the same group, does not mind being asked again.
  endAll();
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
 * @param {{ shell?: boolean, cwd?: string, hear?: (text: string) => void }} options `hear` gets what the program
 *   prints, instead of the terminal; it and all that it starts are ended together then
 * @returns {Promise<number>} its exit code; 128 and the number of the signal where one asked for the end
 */
export const run = (program, args, environment = {}, { shell = false, cwd = root, hear } = {}) =>
  new Promise((resolve) => {
    const asked = stoppedCode();
    if (asked !== undefined) return resolve(asked);
    const inGroup = hear !== undefined && process.platform !== 'win32';
    const child = spawn(program, args, {
      cwd,
      shell,
      stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      detached: inGroup,
      env: {
        ...process.env,
        PATH: [path.join(modules, '.bin'), process.env['PATH']].join(path.delimiter),
        ASTRO_TELEMETRY_DISABLED: '1',
        ...environment,
      },
    });
    const tell = (/** @type {NodeJS.Signals} */ signal) => {
      if (!inGroup || child.pid === undefined) return child.kill(signal);
      try {
        return process.kill(-child.pid, signal);
      } catch {
        return false; // The whole group has ended.
      }
    };
    running.add(tell);
    for (const stream of hear ? [child.stdout, child.stderr] : [])
      stream?.setEncoding('utf8').on('data', (text) => hear?.(text));
    child.on('error', (error) => {
      (hear ?? console.error)(error.message);
      running.delete(tell);
      resolve(1);
    });
    child.on('close', (code) => {
      // Whoever outlives the program that started it is not left behind.
      if (inGroup) tell('SIGKILL');
      running.delete(tell);
      resolve(stoppedCode() ?? code ?? 1);
    });
  });
