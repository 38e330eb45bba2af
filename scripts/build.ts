// `npm run build`: content checked, site built into a fresh folder, addresses compared with the ledger, and only
// then put in the place of the one published before. Any fault leaves dist/ as it was.
import { existsSync, globSync, readdirSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { readFiles } from '#checking/read-files.ts';
import { addressBook } from '#ledger/address-book.ts';
import { addressesUnanswered, publishedAddresses } from '#ledger/built-site.ts';
import { addressesTaken, addressFaults, claimsLost, entriesLost } from '#ledger/check-addresses.ts';
import { writeFileNotices } from '#ledger/file-notices.ts';
import { ledgerFile, parseLedger } from '#ledger/ledger.ts';
import { recordFaults, recordFile } from '#provenance/verification-record.ts';
import { claimsIn, collectionNames } from '#schemas/collections.ts';
import { claimPath, entryPath } from '#addresses.ts';
import { placedOnPages } from '#shared-pages.ts';
import { publishedAt } from '#site.ts';
import { inputsDigest, noteBuilt } from './bootstrap/built.mjs';
import { isAlive } from './bootstrap/in-turn.mjs';
import { run } from './bootstrap/run.mjs';
import { commandLine, stop } from './command-line.ts';

const { values } = commandLine('write npm run build, or npm run build -- --out <folder>', {
  options: { out: { type: 'string', default: 'dist' } },
  names: [0, 0],
});
// What is there now is taken away, so nothing but a site that was built before may be there.
if (existsSync(values.out) && readdirSync(values.out).length > 0 && !existsSync(`${values.out}/404.html`))
  stop(`${values.out} — holds something else than a built site — name a new folder, or an empty one`);
/** A folder of its own for each run, so that a build that was killed, or a second one, cannot write into it. */
const fresh = `.build/next-${process.pid}`;
const last = '.build/last';

/** Runs Astro’s own build, says every few seconds how far it is, and gives its exit code. */
async function astroBuild(pages: number): Promise<number> {
  const progress = setInterval(() => {
    const drawn = globSync(`${fresh}/**/*.html`).length;
    if (drawn > 0) console.log(`Pages drawn: ${drawn}, of about ${pages}`);
  }, 3000);
  try {
    return await run(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', fresh],
      // The order of lists and the form of dates must not depend on the machine.
      { LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      { cwd: process.cwd() },
    );
  } finally {
    clearInterval(progress);
  }
}

/** Prints faults; gives the exit code. */
function fail(faults: readonly string[]): number {
  console.error([...faults, '', `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`].join('\n'));
  return 1;
}

async function build(): Promise<number> {
  try {
    publishedAt(process.env['ATLAS_ADDRESS']);
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)]);
  }
  // A build that was killed between taking the old site away and putting the new one there left it here.
  if (!existsSync(values.out) && existsSync(last)) await rename(last, values.out);
  const inputs = inputsDigest(process.cwd());
  const { entries: checked, faults } = await checkContent(process.cwd());
  const ledger = await readFile(ledgerFile, 'utf8').catch(() => undefined);
  let book;
  try {
    if (ledger === undefined)
      throw new Error(
        `${ledgerFile} — file — is missing — restore it from the last commit; it only ever grows`,
      );
    book = addressBook(parseLedger(ledger));
  } catch (error) {
    if (faults.length > 0) console.error(faultsText(faults));
    return fail((error instanceof Error ? error.message : String(error)).split('\n'));
  }
  if (faults.length > 0) {
    // An entry that is gone leaves references behind, and an address. Entries with faults of their own are not gone.
    const { files, refused } = await readFiles(process.cwd());
    const lost = entriesLost(
      book,
      placedOnPages([...files, ...refused], book).map(entryPath),
      collectionNames,
    );
    if (lost.length > 0) console.error(`${lost.join('\n')}\n`);
    console.error(faultsText(faults));
    return 1;
  }
  const record = recordFaults(await readFile(recordFile, 'utf8').catch(() => undefined));
  if (record.length > 0) return fail(record);
  const entries = placedOnPages(checked, book);
  // Pages ask for some claims by name, and would stop the build with less clear words.
  const lost = claimsLost(
    book,
    entries.flatMap((entry) => claimsIn(entry).map((claim) => claimPath(entry, claim.id))),
  );
  if (lost.length > 0) return fail([...entriesLost(book, entries.map(entryPath), collectionNames), ...lost]);
  // Astro would refuse an entry at the address of a redirect too, but not say why.
  const taken = addressesTaken(
    book,
    entries.flatMap((entry) => [
      entryPath(entry),
      ...claimsIn(entry).map((claim) => claimPath(entry, claim.id)),
    ]),
  );
  if (taken.length > 0) return fail(taken);

  console.log(`Content checked: ${entries.length} entries, no faults`);
  const code = await astroBuild([...book.values()].filter(({ kind }) => kind === 'page').length);
  if (code !== 0) return code;

  const broken = addressFaults(book, await publishedAddresses(fresh, book));
  if (broken.length > 0) return fail(broken);
  await writeFileNotices(fresh, book);
  const unanswered = await addressesUnanswered(fresh, book);
  if (unanswered.length > 0)
    return fail(
      unanswered.map(
        (path) =>
          `${ledgerFile} — ${path} — is moved or retired, and nothing in the built site says so — see src/pages/[...former].astro`,
      ),
    );

  if (values.out === 'dist') noteBuilt(process.cwd());
  await rm(last, { recursive: true, force: true });
  if (existsSync(values.out)) await rename(values.out, last);
  await rename(fresh, values.out);
  if (values.out === 'dist') noteBuilt(process.cwd(), inputs);
  await rm(last, { recursive: true, force: true });
  console.log(`Built into ${values.out}/, all ${book.size} recorded addresses answer`);
  return 0;
}

/** Takes away what builds left that were killed. */
async function clearRemains(): Promise<void> {
  for (const name of existsSync('.build') ? await readdir('.build') : []) {
    const pid = /^next-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(`.build/${name}`, { recursive: true, force: true }).catch(() => undefined);
  }
}

await clearRemains();
try {
  process.exitCode = await build();
} finally {
  await rm(fresh, { recursive: true, force: true });
}
