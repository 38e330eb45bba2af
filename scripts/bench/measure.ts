import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What a run took: seconds of a clock; seconds in which processors worked for it, which other work on the machine does
 * not stretch; and megabytes of memory, its processes added up, each at its highest.
 */
export interface Cost {
  seconds: number;
  workSeconds: number;
  megabytes: number;
}

/** Runs a program of Node in a folder and says what it took. Throws, with what it printed, where it fails. */
export async function costOf(folder: string, program: string, args: readonly string[] = []): Promise<Cost> {
  const costs = path.join(folder, 'costs.txt');
  await rm(costs, { force: true });
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      ATLAS_COST_FILE: costs,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: `--import=${path.resolve('scripts/bench/report-cost.mjs')} --max-old-space-size=8192`,
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0)
    throw new Error(`${program} ${args.join(' ')} failed in ${folder}:\n${printed.slice(-4000)}`);
  const processes = (await readFile(costs, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const sum = (column: 0 | 1): number => processes.reduce((total, cells) => total + (cells[column] ?? 0), 0);
  return { seconds, workSeconds: sum(1) / 1e6, megabytes: sum(0) / 1024 };
}

/** What a built site weighs: its files in megabytes, how many pages, and its largest page with gzip in bytes. */
export interface Weight {
  megabytes: number;
  pages: number;
  largestPage: { path: string; bytes: number };
}

/** Weighs a built site. */
export async function weightOf(site: string): Promise<Weight> {
  let bytes = 0;
  let pages = 0;
  let largestPage = { path: '', bytes: 0 };
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    bytes += content.length;
    if (!entry.name.endsWith('.html')) continue;
    pages += 1;
    const zipped = gzipSync(content, { level: 9 }).length;
    if (zipped > largestPage.bytes) largestPage = { path: path.relative(site, file), bytes: zipped };
  }
  return { megabytes: bytes / 1e6, pages, largestPage };
}

/** Waits until something is so, and gives the seconds it took. Throws after a number of them. */
export async function secondsUntil(isSo: () => Promise<boolean>, atMost: number): Promise<number> {
  const started = performance.now();
  for (;;) {
    const seconds = (performance.now() - started) / 1000;
    if (await isSo().catch(() => false)) return seconds;
    if (seconds > atMost) throw new Error(`not so after ${atMost} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** How a cost grows with a size: the exponent, 1 where it doubles with the size. */
export const exponentOf = (
  [size, cost]: readonly [number, number],
  [largerSize, largerCost]: readonly [number, number],
): number => Math.log(largerCost / cost) / Math.log(largerSize / size);
