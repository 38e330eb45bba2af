// `npm start` on an invented repository, with an npm and a build of its own: what it does, and when it does nothing.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;
let started: Pick<Start, 'child' | 'code'>[] = [];

const whole = (file: string): string => path.join(root, file);
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(whole(file)), { recursive: true });
  writeFileSync(whole(file), text);
};

const lock = {
  packages: {
    '': { name: 'invented' },
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/for-another-machine': { version: '1.0.0', optional: true },
  },
};

beforeEach(() => {
  root = path.join(mkdtempSync(path.join(tmpdir(), 'start-')), 'Mein Überblick');
  cpSync('scripts/bootstrap', whole('scripts/bootstrap'), { recursive: true });
  cpSync('scripts/start.mjs', whole('scripts/start.mjs'));
  write('package.json', '{"type":"module"}');
  write('package-lock.json', JSON.stringify(lock));
  write('astro.config.mjs', '');
  write('content/zenda.yaml', 'name: Zenda\n');
  write('src/pages/index.astro', '<p>Zenda</p>\n');
  // Installs the one package the lock file needs, and keeps npm’s own record of it.
  write(
    'npm-cli.js',
    `import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
    appendFileSync('log', 'installed ');
    rmSync('node_modules', { recursive: true, force: true });
    mkdirSync('node_modules/needed', { recursive: true });
    writeFileSync('node_modules/needed/package.json', '{}');
    writeFileSync('node_modules/.package-lock.json', '{"packages":{"node_modules/needed":{"version":"1.0.0"}}}');`,
  );
  write(
    'scripts/build.ts',
    `import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
    import { inputsDigest, noteBuilt } from './bootstrap/built.mjs';
    const inputs = inputsDigest();
    if (readFileSync('content/zenda.yaml', 'utf8').includes('fault')) process.exit(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/index.html', '');
    noteBuilt(process.cwd(), inputs);
    appendFileSync('log', 'built ');`,
  );
  write(
    'scripts/serve.ts',
    `import { appendFileSync } from 'node:fs';
    process.on('SIGTERM', () => { appendFileSync('log', 'stopped '); process.exit(0); });
    setInterval(() => {}, 1000);
    appendFileSync('log', 'served ');
    console.log('serving ' + process.pid);`,
  );
});

afterEach(async () => {
  // Asked, not killed: what is killed cannot end its server.
  for (const { child } of started) child.kill('SIGTERM');
  await Promise.all(started.map(({ code }) => code));
  started = [];
  rmSync(path.dirname(root), { recursive: true });
});

interface Start {
  child: ChildProcess;
  output: string;
  server: number | undefined;
  code: Promise<number | null>;
}

/** Runs `npm start` until it serves or ends. */
async function start(environment: Record<string, string> = {}): Promise<Start> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      npm_execpath: whole('npm-cli.js'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  started.push({ child, code });
  let output = '';
  child.stderr.on('data', (part) => (output += String(part)));
  const serving = new Promise<void>((resolve) =>
    child.stdout.on('data', (part) => {
      output += String(part);
      if (output.includes('serving ')) resolve();
    }),
  );
  await Promise.race([serving, code]);
  const server = /serving (\d+)/.exec(output)?.[1];
  return { child, output, server: server === undefined ? undefined : Number(server), code };
}

/** Starts, stops again, and gives what was done. */
async function done(environment: Record<string, string> = {}): Promise<string> {
  rmSync(whole('log'), { force: true });
  const { child, code } = await start(environment);
  child.kill('SIGINT');
  await code;
  return existsSync(whole('log')) ? readFileSync(whole('log'), 'utf8').trim() : '';
}

test('the first start installs and builds, the second does neither', async () => {
  expect(await done()).toBe('installed built served stopped');
  expect(await done()).toBe('served stopped');
});

test.each([
  ['content', 'content/zenda.yaml', 'name: Šid\n'],
  ['code', 'src/pages/index.astro', '<p>Šid</p>\n'],
  ['a new file', 'content/sid.yaml', 'name: Šid\n'],
  ['the lock file', 'package-lock.json', JSON.stringify(lock, null, 1)],
])('%s that changed is built again, and only once', async (_what, file, text) => {
  await done();
  write(file, text);
  expect(await done()).toBe('built served stopped');
  expect(await done()).toBe('served stopped');
});

test('another address is built again', async () => {
  await done();
  expect(await done({ ATLAS_ADDRESS: 'https://example.org/atlas/' })).toBe('built served stopped');
});

test('a package the lock file names anew, or that is gone, is installed', async () => {
  await done();
  rmSync(whole('node_modules/needed'), { recursive: true });
  expect(await done()).toBe('installed served stopped');
  rmSync(whole('node_modules/.package-lock.json'));
  expect(await done()).toBe('installed served stopped');
});

test('a build that fails ends the start with its code, and the next one builds', async () => {
  write('content/zenda.yaml', 'fault');
  const { server, code } = await start();
  expect(server).toBeUndefined();
  expect(await code).toBe(1);
  write('content/zenda.yaml', 'name: Zenda\n');
  expect(await done()).toBe('built served stopped');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the server too, with exit code 0', async (signal) => {
  const { child, server, code } = await start();
  child.kill(signal);
  expect(await code).toBe(0);
  expect(() => process.kill(server ?? 0, 0)).toThrow('ESRCH');
});

test('an installation that does not listen is ended, and the next start repeats it', async () => {
  const installs = readFileSync(whole('npm-cli.js'), 'utf8');
  write(
    'npm-cli.js',
    `process.on('SIGTERM', () => {});
    setInterval(() => {}, 1000);
    console.log('serving ' + process.pid);`,
  );
  const { child, server: installer, code } = await start();
  child.kill('SIGINT');
  expect(await code).toBe(130);
  expect(() => process.kill(installer ?? 0, 0)).toThrow('ESRCH');
  write('npm-cli.js', installs);
  expect(await done()).toBe('installed built served stopped');
});

test('two starts at once install and build once', async () => {
  const both = await Promise.all([start(), start()]);
  expect(readFileSync(whole('log'), 'utf8').trim()).toBe('installed built served served');
  expect(both.filter(({ output }) => output.includes('Waiting for another command'))).toHaveLength(1);
});

test('a start that was killed is not waited for', async () => {
  write('.build/at-work', String(spawnSync(process.execPath, ['--version']).pid));
  expect(await done()).toBe('installed built served stopped');
});
