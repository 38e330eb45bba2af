// Copies of the repository whose content grows, and what its own tests say of them.
import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** Copies what a build and its tests need; they import from `content/`, so that only what is outside may be a link. */
export function copyRepository(root: string): void {
  for (const name of ['node_modules', 'public']) symlinkSync(path.resolve(name), path.join(root, name));
  for (const name of [
    ...['content', 'src', 'scripts', 'tests'],
    ...['astro.config.mjs', 'package.json', 'tsconfig.json', 'vitest.config.ts', '.htmlvalidate.json'],
  ])
    cpSync(name, path.join(root, name), {
      recursive: true,
      // What bad input does is tried on Ruritania, which does not grow.
      filter: (file) => !file.endsWith('bad-input.test.ts'),
    });
}

/** Runs tests of a copy by themselves, as they run in the repository. `builtFor` is the address of its site. */
export function runTests(root: string, args: string[], builtFor?: string) {
  const git = spawnSync('git', ['rev-parse', '--absolute-git-dir'], { encoding: 'utf8' }).stdout.trim();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...args],
    {
      cwd: root,
      // Vitest’s own variables must not reach the tests; Git’s lead from the copy to the ledgers committed before.
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        GIT_DIR: git,
        GIT_WORK_TREE: root,
        ...(builtFor ? { ATLAS_BUILT_FOR: builtFor } : {}),
      },
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}
