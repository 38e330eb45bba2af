// `npm run bench`: what the atlas costs with a thousand, three thousand and ten thousand entries of every kind more
// than it has, beside Astro with as many bare pages; then the list of funding entries in a browser. The entries are
// invented, in folders of their own. `npm run bench -- 300` tries it with so many.
import { cp, mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { writeBareAstro } from './bench/bare-astro.ts';
import { waitingFor } from './bench/dev-server.ts';
import { benchFundingList } from './bench/funding-list.ts';
import { writeGenerated } from './bench/generated-atlas.ts';
import { benchSearch } from './bench/search.ts';
import { costOf, exponentOf, weightOf, type Cost, type Weight } from './bench/measure.ts';
import { commandLine, runAsProgram, stop, type Call } from './command-line.ts';

const usage = 'write npm run bench, or npm run bench -- 300 500 for other numbers of entries';

const repository = process.cwd();
/** What of the repository a site is built from, beside its packages. */
const code = [
  'src',
  'scripts',
  'public',
  'content',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

interface Measured {
  entries: number;
  check: Cost;
  build: Cost;
  bare: Cost;
  site: Weight;
}

async function measured(root: string, size: number): Promise<Measured> {
  const folder = path.join(root, `atlas-${size}`);
  await mkdir(folder);
  for (const name of code)
    await cp(path.join(repository, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  const content = path.join(folder, 'content');
  const countries = (await readdir(path.join(content, 'countries')))
    .map((file) => path.parse(file).name)
    .sort();
  const entries = await writeGenerated(repository, content, { entries: size, countries });

  const check = await costOf(folder, 'scripts/check-content.ts');
  const build = await costOf(folder, 'scripts/build.ts');
  const site = await weightOf(path.join(folder, 'dist'));

  const bareFolder = path.join(root, `bare-${size}`);
  await mkdir(bareFolder);
  await writeBareAstro(repository, bareFolder, entries);
  const bare = await costOf(bareFolder, 'node_modules/astro/bin/astro.mjs', ['build']);
  return { entries, check, build, bare, site };
}

const number = (value: number, digits = 1): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const costText = ({ seconds, workSeconds, megabytes }: Cost): string =>
  `${number(seconds)} s, processors ${number(workSeconds)} s, ${number(megabytes, 0)} MB`;

function print({ entries, check, build, bare, site }: Measured, before: Measured | undefined): void {
  const grows = (of: 'check' | 'build' | 'bare'): string => {
    if (!before) return '';
    const exponent = (unit: 'seconds' | 'workSeconds'): string =>
      number(exponentOf([before.entries, before[of][unit]], [entries, { check, build, bare }[of][unit]]), 2);
    return `; exponent ${exponent('seconds')}, of processors ${exponent('workSeconds')}`;
  };
  console.log(`\n${entries.toLocaleString('en')} entries more than the atlas has`);
  console.log(`  check                ${costText(check)}${grows('check')}`);
  console.log(`  build                ${costText(build)}${grows('build')}`);
  console.log(`  bare Astro           ${costText(bare)}${grows('bare')}`);
  console.log(
    `  build over bare      ${number(build.seconds / bare.seconds, 2)}, of processors ${number(build.workSeconds / bare.workSeconds, 2)}`,
  );
  console.log(
    `  site                 ${number(site.megabytes)} MB, ${site.pages.toLocaleString('en')} pages`,
  );
  console.log(
    `  largest page         ${site.largestPage.bytes.toLocaleString('en')} bytes with gzip, ${site.largestPage.path}`,
  );
}

/** The country profile with the longest file: where it is written, and its page. */
async function largestProfile(root: string): Promise<{ file: string; page: string }> {
  const folder = path.join('content', 'countries');
  const sizes = await Promise.all(
    (await readdir(path.join(root, folder))).map(async (name) => ({
      name,
      bytes: (await stat(path.join(root, folder, name))).size,
    })),
  );
  const [largest] = sizes.sort((a, b) => b.bytes - a.bytes);
  if (!largest) stop(`${folder} — holds no profile — restore the folder`);
  return { file: path.join(folder, largest.name), page: `/countries/${path.parse(largest.name).name}/` };
}

/** `npm run bench` */
export async function bench(call: Call): Promise<number> {
  const { values, positionals } = commandLine(call, usage, {
    options: { keep: { type: 'boolean', default: false } },
    names: [0, 9],
  });
  const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 3000, 10_000];
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) stop(`${positionals.join(' ')} — ${usage}`);

  const root = await mkdtemp(path.join(tmpdir(), 'atlas-bench-'));
  try {
    console.log(
      `Node ${process.version}, ${availableParallelism()} processors, ${number(totalmem() / 2 ** 30, 0)} GB of memory`,
    );
    let before: Measured | undefined;
    for (const size of sizes) {
      const now = await measured(root, size);
      print(now, before);
      const folder = path.join(root, `atlas-${size}`);
      const { firstPage, change } = await waitingFor(folder, await largestProfile(folder));
      console.log(`  npm run dev          first page ${number(firstPage)} s, a change ${number(change)} s`);
      before = now;
      if (!values.keep)
        for (const name of await readdir(root)) await rm(path.join(root, name), { recursive: true });
    }
  } finally {
    if (values.keep) console.log(`\nKept in ${root}`);
    else await rm(root, { recursive: true });
  }
  if (positionals.length === 0) {
    console.log('\nThe list of funding entries');
    await benchFundingList();
    console.log('\nThe search');
    await benchSearch();
  }
  return 0;
}

if (import.meta.main) await runAsProgram(bench);
