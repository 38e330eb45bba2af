import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);

/** Programs that answer as a browser does, and one that only says where to get it. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'browsers-'));
  for (const name of ['named', 'own', 'system', 'packed', 'stub']) {
    writeFileSync(at(name), `#!/bin/sh\nexit ${name === 'stub' ? 1 : 0}\n`);
    chmodSync(at(name), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Nothing is found in any way. */
const nowhere = {
  named: '',
  own: '/nowhere/own',
  system: ['/nowhere/system'],
  fromNpm: () => Promise.resolve(undefined as string | undefined),
  download: () => false,
};

describe('the browser for the tests is', () => {
  test.each(['named', 'own', 'system', 'packed'])('%s before those that follow', async (first) => {
    const order = ['named', 'own', 'system', 'packed'];
    const from = order.indexOf(first);
    const there = (name: string): string => (order.indexOf(name) >= from ? at(name) : `/nowhere/${name}`);
    expect(
      await findBrowser({
        named: from === 0 ? at('named') : '',
        own: there('own'),
        system: ['/nowhere/other', there('system')],
        fromNpm: () => Promise.resolve(at('packed')),
        download: () => {
          throw new Error('downloads without need');
        },
      }),
    ).toBe(at(first));
  });

  test('the one Playwright downloads, where there is no other', async () => {
    const own = at('downloaded');
    const download = (): boolean => {
      writeFileSync(own, '#!/bin/sh\nexit 0\n');
      chmodSync(own, 0o755);
      return true;
    };
    expect(await findBrowser({ ...nowhere, own, download })).toBe(own);
  });

  test('not one that does not start', async () => {
    expect(await findBrowser({ ...nowhere, system: [at('stub'), at('system')] })).toBe(at('system'));
    await expect(
      findBrowser({ ...nowhere, system: [at('stub')], fromNpm: () => Promise.resolve(at('stub')) }),
    ).rejects.toThrow('No browser for the tests — install Chromium or Chrome');
  });

  test('never another than the one that is named', async () => {
    await expect(findBrowser({ ...nowhere, named: '/nowhere', own: at('own') })).rejects.toThrow(
      'ATLAS_CHROMIUM — "/nowhere" does not exist — name a Chromium or Chrome of this machine',
    );
    await expect(findBrowser({ ...nowhere, named: at('stub'), own: at('own') })).rejects.toThrow(
      'does not start',
    );
  });
});
