// Finds a browser for the tests on any machine, in the order the README names.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const systemBrowsers: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    `${process.env['PROGRAMFILES'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['LOCALAPPDATA'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
};

const run = (command: string, args: string[], cwd = '.'): boolean =>
  spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** The browser inside the npm package @sparticuz/chromium, which is locked and installed in a folder of its own. */
async function browserFromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = path.resolve('scripts/browser');
  const main = path.join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(main) && !run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder))
    return undefined;
  // Makes the package unpack the libraries it needs beside the browser; read when it is imported.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: packed } = (await import(main)) as { default: { executablePath: () => Promise<string> } };
  return packed.executablePath();
}

/** The path of a browser. Throws with what to install where none can be had. */
export async function findBrowser(): Promise<string> {
  const named = process.env['ATLAS_CHROMIUM'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(
      `ATLAS_CHROMIUM names ${named}, which does not exist — name an existing Chromium, or unset it`,
    );
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const system = (systemBrowsers[process.platform] ?? []).find((candidate) => existsSync(candidate));
  if (system) return system;
  const packed = await browserFromNpm();
  if (packed) return packed;
  if (run('npx', ['playwright', 'install', 'chromium']) && existsSync(own)) return own;
  throw new Error(
    'No browser for the tests — install Chromium or Chrome (on Debian: apt-get install chromium), or set ATLAS_CHROMIUM to one',
  );
}

if (import.meta.main) console.log(await findBrowser());
