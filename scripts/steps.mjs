// The steps of `npm test` and of `npm run check`.
import { statSync } from 'node:fs';
import path from 'node:path';
import { inTurn } from './bootstrap/in-turn.mjs';
import { reportOf } from './bootstrap/run-steps.mjs';

/** @typedef {import('./bootstrap/run-steps.mjs').Step} Step */

const bin = (/** @type {string} */ name) => path.join('node_modules', ...name.split('/'));
const quiet = { ATLAS_LOG: 'warn' };
// The brought programs colour what they print only where they see a terminal, and here they never do.
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

const check = (/** @type {string} */ name, /** @type {string[]} */ ...args) => ({
  name,
  args: [bin(args[0] ?? ''), ...args.slice(1)],
  env: { ...colours, ...quiet },
});

const tests = (/** @type {string} */ name, /** @type {string} */ project) => ({
  name,
  args: [
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile=${reportOf(name)}`,
  ],
  env: colours,
  report: true,
});

const modifiedMs = (/** @type {string} */ file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
// The types that Astro makes name the collections and nothing of an entry, so that they are made anew with the
// collections only.
const collectionsAreTyped = modifiedMs('.astro/content.d.ts') > modifiedMs('src/content.config.ts');

const types = check('types', 'astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint');
const codeStyle = check('code style', 'eslint/bin/eslint.js', '.', '--max-warnings', '0');
const cssStyle = check('css style', 'stylelint/bin/stylelint.mjs', 'src/**/*.css');
const format = check('format', 'prettier/bin/prettier.cjs', '--check', '--cache', '--log-level', 'warn', '.');
const unusedCode = check('unused code', 'knip/bin/knip.js');
const unitTests = tests('unit tests', 'unit');
const contentTests = tests('content tests', 'content');
const build = {
  name: 'build',
  args: ['scripts/build.ts'],
  env: quiet,
  within: (/** @type {() => Promise<number>} */ work) => inTurn(work),
};
const browserTests = {
  name: 'browser tests',
  args: [bin('@playwright/test/cli.js'), 'test'],
  env: { ...colours, PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf('browser tests') },
  report: true,
};

const typesOnly = { ...types, args: [...types.args, '--noSync'] };
const after = (/** @type {Step} */ step, /** @type {string[]} */ ...names) => ({ ...step, after: names });

/**
 * What `npm run check` does: the loop before each commit, without a built site.
 *
 * @type {readonly Step[]}
 */
export const quickSteps = [
  collectionsAreTyped ? typesOnly : types,
  unitTests,
  codeStyle,
  contentTests,
  format,
  unusedCode,
  cssStyle,
];

/**
 * Every check. The longest begin first. The build writes the types that Astro makes of the content, and the store of
 * entries; nobody else may write or read them at the same time.
 *
 * @type {readonly Step[]}
 */
export const allSteps = [
  build,
  after(browserTests, 'build'),
  after(tests('tests of a second site', 'elsewhere'), 'build'),
  unitTests,
  contentTests,
  format,
  unusedCode,
  cssStyle,
  after(typesOnly, 'build'),
  after(codeStyle, 'build'),
  after(tests('tests of the built site', 'site'), 'build'),
  tests('tests of programs', 'programs'),
  after(tests('component tests', 'components'), 'build'),
];
