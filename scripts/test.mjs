// `npm test`: installs what is missing and runs every check, in the order in which faults are cheapest to find.
// Ends with a count; any failure, and any test that did not run, makes it fail.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inTurn } from './bootstrap/in-turn.mjs';
import { ensureInstalled, requireNode } from './bootstrap/install.mjs';
import { root } from './bootstrap/place.mjs';
import { run, say } from './bootstrap/run.mjs';

// The tests expect the site at the root of a host, wherever it is published.
delete process.env['ATLAS_ADDRESS'];

await inTurn(ensureInstalled);
const node = requireNode();
const results = path.join(root, '.build', 'results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const bin = (name) => path.join('node_modules', ...name.split('/'));
const vitest = (project) => [
  bin('vitest/vitest.mjs'),
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${path.join(results, `${project}.json`)}`,
];
const quiet = { ATLAS_LOG: 'warn' };

/** Name, arguments of Node, further environment. A check without a report counts as one. */
const steps = [
  {
    name: 'types',
    args: [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'hint'],
    env: quiet,
  },
  { name: 'code style', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'css style', args: [bin('stylelint/bin/stylelint.mjs'), 'src/**/*.css'] },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', args: [bin('knip/bin/knip.js')] },
  { name: 'unit tests', args: vitest('unit'), report: 'unit' },
  { name: 'content tests', args: vitest('content'), report: 'content' },
  { name: 'component tests', args: vitest('components'), report: 'components' },
  { name: 'build', args: ['scripts/build.ts'], env: quiet, alone: true },
  { name: 'tests of the built site', args: vitest('site'), report: 'site' },
  {
    name: 'browser tests',
    args: [bin('@playwright/test/cli.js'), 'test'],
    report: 'browser',
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, 'browser.json') },
  },
];

/** Counts of a report: passed, and all that did not pass, skipped ones included. */
function counted(report) {
  const file = JSON.parse(readFileSync(path.join(results, `${report}.json`), 'utf8'));
  if (file.stats) {
    const { expected, unexpected, flaky, skipped } = file.stats;
    return { passed: expected, others: unexpected + flaky + skipped };
  }
  return { passed: file.numPassedTests, others: file.numTotalTests - file.numPassedTests };
}

const started = Date.now();
const table = [];
let total = 0;
for (const { name, args, env, report, alone } of steps) {
  say(name);
  const from = Date.now();
  const code = await (alone ? inTurn(() => run(node, args, env)) : run(node, args, env));
  const { passed, others } =
    code === 0 && report ? counted(report) : { passed: code === 0 ? 1 : 0, others: 0 };
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  if (code !== 0 || others > 0 || passed === 0) {
    console.error(`\n✗ ${name} failed${others > 0 ? `: ${others} tests did not pass or did not run` : ''}`);
    process.exit(code || 1);
  }
  total += passed;
  table.push(`  ${String(passed).padStart(5)}  ${name} (${seconds} s)`);
}
console.log(
  `\n${table.join('\n')}\n\n✓ ${total} checks and tests passed, none skipped, in ${Math.round((Date.now() - started) / 1000)} s`,
);
