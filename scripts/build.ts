// `npm run build`: content checked, site built into a fresh folder, addresses compared with the ledger, and only
// then put in the place of the one published before. Any fault leaves dist/ as it was.
import { existsSync, globSync, readdirSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
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
import { isAlive } from './bootstrap/is-alive.mjs';
import { commandLine, runAsProgram, stop, type Call } from './command-line.ts';

/** Runs Astro’s own build into a folder, says every few seconds how far it is, and gives its exit code. */
async function astroBuild({ root, say }: Call, folder: string, pages: number): Promise<number> {
  // Listens to signals from then on, which is nothing for the tests of this command.
  const { run } = await import('./bootstrap/run.mjs');
  const progress = setInterval(() => {
    const drawn = globSync(`${folder}/**/*.html`).length;
    if (drawn > 0) say(`Pages drawn: ${drawn}, of about ${pages}`);
  }, 3000);
  try {
    return await run(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
      // The order of lists and the form of dates must not depend on the machine.
      { LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      { cwd: root },
    );
  } finally {
    clearInterval(progress);
  }
}

/** What builds leave in .build/ of a repository: the site that is being built, and the one it takes the place of. */
interface Folders {
  out: string;
  fresh: string;
  last: string;
}

async function buildInto({ out, fresh, last }: Folders, call: Call): Promise<number> {
  const { root, say, complain } = call;
  const fail = (faults: readonly string[]): number => {
    complain([...faults, '', `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`].join('\n'));
    return 1;
  };
  try {
    publishedAt(process.env['ATLAS_ADDRESS']);
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)]);
  }
  // A build that was killed between taking the old site away and putting the new one there left it here.
  if (!existsSync(out) && existsSync(last)) await rename(last, out);
  const inputs = inputsDigest(root);
  const { entries: checked, faults } = await checkContent(root);
  const ledger = await readFile(path.join(root, ledgerFile), 'utf8').catch(() => undefined);
  let book;
  try {
    if (ledger === undefined)
      throw new Error(
        `${ledgerFile} — file — is missing — restore it from the last commit; it only ever grows`,
      );
    book = addressBook(parseLedger(ledger));
  } catch (error) {
    if (faults.length > 0) complain(faultsText(faults));
    return fail((error instanceof Error ? error.message : String(error)).split('\n'));
  }
  if (faults.length > 0) {
    // An entry that is gone leaves references behind, and an address. Entries with faults of their own are not gone.
    const { files, refused } = await readFiles(root);
    const lost = entriesLost(
      book,
      placedOnPages([...files, ...refused], book).map(entryPath),
      collectionNames,
    );
    if (lost.length > 0) complain(`${lost.join('\n')}\n`);
    complain(faultsText(faults));
    return 1;
  }
  const record = recordFaults(await readFile(path.join(root, recordFile), 'utf8').catch(() => undefined));
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

  say(`Content checked: ${entries.length} entries, no faults`);
  const code = await astroBuild(call, fresh, [...book.values()].filter(({ kind }) => kind === 'page').length);
  if (code !== 0) return code;

  const broken = addressFaults(book, await publishedAddresses(fresh, book));
  if (broken.length > 0) return fail(broken);
  await writeFileNotices(fresh, book);
  const unanswered = await addressesUnanswered(fresh, book);
  if (unanswered.length > 0)
    return fail(
      unanswered.map(
        (address) =>
          `${ledgerFile} — ${address} — is moved or retired, and nothing in the built site says so — see src/pages/[...former].astro`,
      ),
    );

  if (out === path.join(root, 'dist')) noteBuilt(root);
  await rm(last, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, last);
  await rename(fresh, out);
  if (out === path.join(root, 'dist')) noteBuilt(root, inputs);
  await rm(last, { recursive: true, force: true });
  say(`Built into ${path.relative(root, out)}/, all ${book.size} recorded addresses answer`);
  return 0;
}

/** Takes away what builds left that were killed. */
async function clearRemains(remains: string): Promise<void> {
  for (const name of existsSync(remains) ? await readdir(remains) : []) {
    const pid = /^next-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(path.join(remains, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** `npm run build` */
export async function build(call: Call): Promise<number> {
  const { values } = commandLine(call, 'write npm run build, or npm run build -- --out <folder>', {
    options: { out: { type: 'string', default: 'dist' } },
    names: [0, 0],
  });
  const out = path.resolve(call.root, values.out);
  // What is there now is taken away, so nothing but a site that was built before may be there.
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(path.join(out, '404.html')))
    stop(`${values.out} — holds something else than a built site — name a new folder, or an empty one`);
  const remains = path.join(call.root, '.build');
  await clearRemains(remains);
  // A folder of its own for each run, so that a build that was killed, or a second one, cannot write into it.
  const fresh = path.join(remains, `next-${process.pid}`);
  try {
    return await buildInto({ out, fresh, last: path.join(remains, 'last') }, call);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

if (import.meta.main) await runAsProgram(build);
