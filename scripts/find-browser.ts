// Finds a browser for the tests on any machine, in the order the README names.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const systemBrowsers: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    // Without a window to draw it is twice as fast as the same browser in full.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
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

/** True where a browser runs at all: /usr/bin/chromium-browser of Ubuntu, for one, may only tell how to get one. */
const starts = (browser: string): boolean =>
  existsSync(browser) &&
  // Chrome for Windows opens a window when it is asked for its version.
  (process.platform === 'win32' ||
    spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0);

/** The path of a browser, by the ways given. Throws with what to install where none of them leads to one. */
export async function findBrowser({
  named = process.env['ATLAS_CHROMIUM'],
  own = chromium.executablePath(),
  system = systemBrowsers[process.platform] ?? [],
  fromNpm = browserFromNpm,
  download = () => run('npx', ['playwright', 'install', 'chromium']),
} = {}): Promise<string> {
  if (named) {
    if (starts(named)) return named;
    throw new Error(
      `ATLAS_CHROMIUM — "${named}" ${existsSync(named) ? 'does not start' : 'does not exist'} — name a Chromium or Chrome of this machine, or unset it`,
    );
  }
  const there = [own, ...system].find(starts);
  if (there) return there;
  const packed = await fromNpm();
  if (packed && starts(packed)) return packed;
  if (download() && starts(own)) return own;
  throw new Error(
    'No browser for the tests — install Chromium or Chrome (on Debian: apt-get install chromium), or set ATLAS_CHROMIUM to one',
  );
}

if (import.meta.main) console.log(await findBrowser());
