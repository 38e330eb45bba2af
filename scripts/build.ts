// `npm run build`: content checked, site built into a fresh folder, addresses compared with the ledger, and only
// then put in the place of the one published before. Any fault leaves dist/ as it was.
import { globSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { readFiles } from '#checking/read-files.ts';
import { claimsOf } from '#checking/rules/rule.ts';
import { addressBook } from '#ledger/address-book.ts';
import { addressesUnanswered, publishedAddresses } from '#ledger/built-site.ts';
import { addressesTaken, addressFaults, entriesLost } from '#ledger/check-addresses.ts';
import { writeFileNotices } from '#ledger/file-notices.ts';
import { ledgerFile, parseLedger } from '#ledger/ledger.ts';
import { collectionNames } from '#schemas/collections.ts';
import { claimPath, entryPath } from '#addresses.ts';
import { inputsDigest, noteBuilt, run } from './bootstrap.mjs';
import { commandLine } from './command-line.ts';
import { publishedAddress } from './published-address.ts';

const { values } = commandLine('write npm run build, or npm run build -- --out <folder>', {
  options: { out: { type: 'string', default: 'dist' } },
  names: [0, 0],
});
const fresh = '.build/next';

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
    publishedAddress();
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)]);
  }
  const inputs = inputsDigest(process.cwd());
  const { entries, faults } = await checkContent(process.cwd());
  let book;
  try {
    book = addressBook(parseLedger(await readFile(ledgerFile, 'utf8')));
  } catch (error) {
    if (faults.length > 0) console.error(faultsText(faults));
    return fail((error instanceof Error ? error.message : String(error)).split('\n'));
  }
  if (faults.length > 0) {
    // An entry that is gone leaves references behind, and an address. Entries with faults of their own are not gone.
    const { files } = await readFiles(process.cwd());
    const lost = entriesLost(book, files.map(entryPath), collectionNames);
    if (lost.length > 0) console.error(`${lost.join('\n')}\n`);
    console.error(faultsText(faults));
    return 1;
  }
  // Astro would refuse an entry at the address of a redirect too, but not say why.
  const taken = addressesTaken(
    book,
    entries.flatMap((entry) => [
      entryPath(entry),
      ...claimsOf(entry).map((claim) => claimPath(entry, claim.id)),
    ]),
  );
  if (taken.length > 0) return fail(taken);

  console.log(`Content checked: ${entries.length} entries, no faults`);
  await rm(fresh, { recursive: true, force: true });
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
  await rm('.build/last', { recursive: true, force: true });
  await rename(values.out, '.build/last').catch(() => undefined);
  await rename(fresh, values.out);
  if (values.out === 'dist') noteBuilt(process.cwd(), inputs);
  await rm('.build/last', { recursive: true, force: true });
  console.log(`Built into ${values.out}/, all ${book.size} recorded addresses answer`);
  return 0;
}

process.exitCode = await build();
