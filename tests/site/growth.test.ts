// The atlas grows in content alone: by a document nobody foresaw, and by one project. What every other test promises
// of the content and of the built site is promised of the grown one too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { address, elsewhere, runThere } from './elsewhere.ts';
import { copyRepository, runTests } from './grown-copy.ts';
import { layOver } from '../../scripts/lay-over.ts';

describe('with a sixth document', () => {
  test('the checker finds no fault', () => {
    expect(runThere('check-content')).toMatchObject({
      status: 0,
      output: expect.stringContaining('no faults'),
    });
  });

  test('every test of content and of the built site passes', () => {
    const { status, output } = runTests(elsewhere, ['--project', 'content', '--project', 'site'], address);
    expect(status, output).toBe(0);
  });
});

describe('with one further project', () => {
  const root = mkdtempSync(path.resolve('.build/one-project-'));

  beforeAll(async () => {
    copyRepository(root);
    await layOver('tests/fixtures/one-project', root);
  });

  afterAll(() => rmSync(root, { recursive: true }));

  test('the checker finds no fault, and every content test passes', () => {
    const check = spawnSync(process.execPath, ['scripts/check-content.ts'], { cwd: root, encoding: 'utf8' });
    expect(check.status, check.stderr).toBe(0);
    const { status, output } = runTests(root, ['--project', 'content']);
    expect(status, output).toBe(0);
  });
});
