// `npm run addresses`: adds the new addresses of the site in dist/ to content/addresses.ndjson. Run it after a
// build, when an entry, a claim or a file is new; commit the result.
import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressBook } from '#ledger/address-book.ts';
import { publishedAddresses } from '#ledger/built-site.ts';
import { addressesNew } from '#ledger/check-addresses.ts';
import { ledgerFile, ledgerText, parseLedger } from '#ledger/ledger.ts';
import { commandLine, runAsProgram, stop, type Call } from './command-line.ts';
import { today } from './today.ts';

/** `npm run addresses` */
export async function recordAddresses(call: Call): Promise<number> {
  commandLine(call, 'write npm run addresses, after npm run build', { options: {}, names: [0, 0] });
  if (!existsSync(path.join(call.root, 'dist/index.html')))
    stop('dist — holds no built site — run `npm run build` first');

  const written = await readFile(path.join(call.root, ledgerFile), 'utf8').catch(() => '');
  const book = addressBook(parseLedger(written));
  const since = today();
  const added = addressesNew(book, await publishedAddresses(path.join(call.root, 'dist'), book)).map(
    (address) => ({
      ...address,
      since,
    }),
  );
  await appendFile(path.join(call.root, ledgerFile), ledgerText(added));
  call.say(`${added.length} new addresses recorded, ${book.size + added.length} in all`);
  return 0;
}

if (import.meta.main) await runAsProgram(recordAddresses);
