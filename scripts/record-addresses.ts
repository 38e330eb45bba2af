// `npm run addresses`: adds the new addresses of the site in dist/ to content/addresses.ndjson. Run it after a
// build, when an entry, a claim or a file is new; commit the result.
import { appendFile, readFile } from 'node:fs/promises';
import { addressBook } from '#ledger/address-book.ts';
import { publishedAddresses } from '#ledger/built-site.ts';
import { addressesNew } from '#ledger/check-addresses.ts';
import { ledgerFile, ledgerText, parseLedger } from '#ledger/ledger.ts';

const written = await readFile(ledgerFile, 'utf8').catch(() => '');
const book = addressBook(parseLedger(written));
const since = new Date().toISOString().slice(0, 10);
const added = addressesNew(book, await publishedAddresses('dist', book)).map((address) => ({
  ...address,
  since,
}));
await appendFile(ledgerFile, ledgerText(added));
console.log(`${added.length} new addresses recorded, ${book.size + added.length} in all`);
