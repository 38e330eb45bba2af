// `npm run addresses`: adds the new addresses of the site in dist/ to content/addresses.ndjson. Run it after a
// build, when an entry, a claim or a file is new; commit the result.
import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { addressBook } from '#ledger/address-book.ts';
import { publishedAddresses } from '#ledger/built-site.ts';
import { addressesNew } from '#ledger/check-addresses.ts';
import { ledgerFile, ledgerText, parseLedger } from '#ledger/ledger.ts';
import { commandLine, stop } from './command-line.ts';
import { today } from './today.ts';

commandLine('write npm run addresses, after npm run build', { options: {}, names: [0, 0] });
if (!existsSync('dist/index.html')) stop('dist — holds no built site — run `npm run build` first');

const written = await readFile(ledgerFile, 'utf8').catch(() => '');
const book = addressBook(parseLedger(written));
const since = today();
const added = addressesNew(book, await publishedAddresses('dist', book)).map((address) => ({
  ...address,
  since,
}));
await appendFile(ledgerFile, ledgerText(added));
console.log(`${added.length} new addresses recorded, ${book.size + added.length} in all`);
