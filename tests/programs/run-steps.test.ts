// The steps of `npm test`, on an invented list of them: what runs beside what, and what becomes of them all when one
// fails or somebody asks for the end.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root: string;
let child: ChildProcess;
let ended: Promise<number | null>;
let output: string;

const whole = (file: string): string => path.join(root, file);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'run-steps-'));
  cpSync('scripts/bootstrap', whole('scripts/bootstrap'), { recursive: true });
  mkdirSync(whole('node_modules'));
  writeFileSync(whole('package.json'), '{"type":"module"}');
  // Says that it begins and ends; between the two it waits until all files named after it are there.
  writeFileSync(
    whole('work.mjs'),
    `import { existsSync, writeFileSync } from 'node:fs';
    const [name, ...awaited] = process.argv.slice(2);
    writeFileSync(name, String(process.pid));
    console.log(name + ' begins');
    while (!awaited.every((file) => existsSync(file))) await new Promise((resolve) => setTimeout(resolve, 20));
    console.log(name + ' ends');`,
  );
});

afterEach(async () => {
  child.kill('SIGTERM');
  await ended;
  rmSync(root, { recursive: true });
});

interface Step {
  name: string;
  args: string[];
  after?: string[];
  report?: boolean;
}

/** Runs steps, two at once. */
function start(steps: readonly Step[]): void {
  writeFileSync(
    whole('run.mjs'),
    `import { runSteps } from './scripts/bootstrap/run-steps.mjs';
    process.exit(await runSteps(${JSON.stringify(steps)}, { node: process.execPath, atOnce: 2 }));`,
  );
  output = '';
  child = spawn(process.execPath, ['run.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout?.on('data', (text) => (output += String(text)));
  child.stderr?.on('data', (text) => (output += String(text)));
  ended = new Promise((resolve) => child.on('close', resolve));
}

const work = (name: string, ...awaited: string[]): Step => ({ name, args: ['work.mjs', name, ...awaited] });

/** The process of a step that has begun. */
async function processOf(name: string): Promise<number> {
  while (!existsSync(whole(name)) || readFileSync(whole(name), 'utf8') === '')
    await new Promise((resolve) => setTimeout(resolve, 20));
  return Number(readFileSync(whole(name), 'utf8'));
}

/** A process whose parent has gone stays in the list for some seconds after its end. */
const patience = { timeout: 30_000 };

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

/** A step that writes a report as Vitest does, and one as Playwright does. */
const reporting = (name: string, report: object): Step => ({
  name,
  args: ['-e', `fs.writeFileSync('.build/results/${name}.json', ${JSON.stringify(JSON.stringify(report))})`],
  report: true,
});

describe('steps', () => {
  test('run beside each other, each with its output together, and are counted', async () => {
    // Each waits for the other to begin, so neither could end alone.
    start([
      work('one', 'two'),
      work('two', 'one'),
      reporting('three', { numPassedTests: 40, numTotalTests: 40 }),
      reporting('four', { stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 } }),
    ]);
    expect(await ended).toBe(0);
    expect(output).toContain('one begins\none ends\n');
    expect(output).toContain('two begins\ntwo ends\n');
    expect(output).toMatch(/ 1 {2}one \(\d+\.\d s\)\n +1 {2}two .*\n +40 {2}three .*\n +7 {2}four /);
    expect(output).toMatch(/\n✓ 49 checks and tests passed, none skipped, in \d+ s\n$/);
  });

  test('wait for those they come after, and never are more at once than they may be', async () => {
    start([
      { ...work('late'), after: ['first', 'second'] },
      work('first', 'go'),
      work('second', 'go'),
      work('third'),
    ]);
    await processOf('first');
    await processOf('second');
    expect(existsSync(whole('third'))).toBe(false);
    expect(existsSync(whole('late'))).toBe(false);
    writeFileSync(whole('go'), '');
    expect(await ended).toBe(0);
    expect(output.indexOf('late begins')).toBeGreaterThan(output.indexOf('second ends'));
  });

  test('are all ended when one fails, and that one is said at the end, with its output and its code', async () => {
    start([
      { name: 'broken', args: ['-e', 'setTimeout(() => { console.log("a fault"); process.exit(3); }, 300)'] },
      work('long', 'never'),
      work('never begun'),
    ]);
    const long = await processOf('long');
    expect(await ended).toBe(3);
    expect(output).toContain('a fault\n\n✗ broken failed\n');
    expect(output).not.toContain('long begins');
    await expect.poll(() => isRunning(long), patience).toBe(false);
    expect(existsSync(whole('never begun'))).toBe(false);
  });

  test.each([
    [
      'a test that was skipped',
      { numPassedTests: 3, numTotalTests: 4 },
      ': 1 tests did not pass or did not run',
    ],
    [
      'a test that passed at the second try',
      { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } },
      ': 1 tests did not pass or did not run',
    ],
    ['no test at all', { numPassedTests: 0, numTotalTests: 0 }, ': it has no tests'],
  ])('fail with %s', async (_what, report, why) => {
    start([reporting('tests', report)]);
    expect(await ended).toBe(1);
    expect(output).toContain(`✗ tests failed${why}\n`);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'are all ended by %s, with all they have started',
    async (signal) => {
      writeFileSync(
        whole('parent.mjs'),
        `import { spawn } from 'node:child_process';
      process.on('SIGTERM', () => process.exit(0));
      spawn(process.execPath, ['work.mjs', 'grandchild', 'never'], { stdio: 'ignore' });
      setInterval(() => {}, 1000);`,
      );
      start([{ name: 'parent', args: ['parent.mjs'] }, work('other', 'never')]);
      const processes = await Promise.all(['grandchild', 'other'].map(processOf));
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
      await expect.poll(() => processes.filter(isRunning), patience).toEqual([]);
      expect(output).not.toContain('failed');
    },
  );
});
