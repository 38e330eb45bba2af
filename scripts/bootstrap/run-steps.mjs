// Runs the steps of a check beside each other, as far as the machine has room, and counts what passed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './place.mjs';
import { endAll, run, say, stoppedCode } from './run.mjs';

/**
 * One step: a program for Node, and the steps that must have passed before it. A step without a report of its tests
 * counts as one check.
 *
 * @typedef {{
 *   name: string,
 *   args: readonly string[],
 *   env?: Record<string, string>,
 *   after?: readonly string[],
 *   report?: boolean,
 *   within?: (work: () => Promise<number>) => Promise<number>,
 * }} Step `within` wraps the run, such as to wait for another command
 */

/** Where a step writes the report of its tests. */
export const reportOf = (/** @type {string} */ name) =>
  path.join(root, '.build', 'results', `${name.replaceAll(' ', '-')}.json`);

/** Tests of a report: passed, and all that did not pass, skipped ones included. */
function counted(/** @type {string} */ name) {
  const file = JSON.parse(readFileSync(reportOf(name), 'utf8'));
  if (file.stats) {
    const { expected, unexpected, flaky, skipped } = file.stats;
    return { passed: expected, others: unexpected + flaky + skipped };
  }
  return { passed: file.numPassedTests, others: file.numTotalTests - file.numPassedTests };
}

const secondsSince = (/** @type {number} */ from) => (Date.now() - from) / 1000;

/**
 * Runs steps, several at once, each as soon as those before it have passed; of several that could begin, the first in
 * the list. What a step prints is kept until it has ended and stands together. The first step that fails ends all
 * others. Prints a count at the end.
 *
 * @param {readonly Step[]} steps
 * @param {{ node: string, atOnce: number }} options the Node that runs them, and how many may run at the same time
 * @returns {Promise<number>} 0 where every step passed and no test was skipped, else the exit code of what failed
 */
export async function runSteps(steps, { node, atOnce }) {
  const started = Date.now();
  rmSync(path.dirname(reportOf('any')), { recursive: true, force: true });
  mkdirSync(path.dirname(reportOf('any')), { recursive: true });

  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  /** @type {Map<string, { passed: number, seconds: number }>} */
  const done = new Map();
  /** @type {{ name: string, code: number, why: string } | undefined} */
  let failure;

  /** @param {Step} step */
  const carryOut = async ({ name, args, env, report, within = (work) => work() }) => {
    const from = Date.now();
    let printed = '';
    const hear = (/** @type {string} */ text) => void (printed += text);
    const code = await within(() => run(node, [...args], env, { hear }));
    running.delete(name);
    // What was ended because another one failed has nothing to say.
    if (failure) return;
    const { passed, others } =
      code === 0 && report ? counted(name) : { passed: code === 0 ? 1 : 0, others: 0 };
    say(`${name} (${secondsSince(from).toFixed(1)} s)`);
    if (printed.trim() !== '') console.log(printed.trimEnd());
    if (code === 0 && others === 0 && passed > 0) {
      done.set(name, { passed, seconds: secondsSince(from) });
      return;
    }
    failure = {
      name,
      code: code || 1,
      why:
        code !== 0 ? '' : others > 0 ? `: ${others} tests did not pass or did not run` : ': it has no tests',
    };
    endAll();
  };

  const waiting = [...steps];
  for (;;) {
    const ready = waiting.filter(({ after = [] }) => after.every((name) => done.has(name)));
    for (const step of ready.slice(0, failure || stoppedCode() ? 0 : atOnce - running.size)) {
      waiting.splice(waiting.indexOf(step), 1);
      running.set(step.name, carryOut(step));
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  const stopped = stoppedCode();
  if (stopped !== undefined) return stopped;
  if (failure) {
    console.error(`\n✗ ${failure.name} failed${failure.why}`);
    return failure.code;
  }
  if (waiting.length > 0)
    throw new Error(`${waiting.map(({ name }) => name).join(', ')}: waits for a step that is not there`);
  let total = 0;
  console.log('');
  for (const { name } of steps) {
    const { passed = 0, seconds = 0 } = done.get(name) ?? {};
    total += passed;
    console.log(`  ${String(passed).padStart(5)}  ${name} (${seconds.toFixed(1)} s)`);
  }
  console.log(
    `\n✓ ${total} checks and tests passed, none skipped, in ${Math.round(secondsSince(started))} s`,
  );
  return 0;
}
