// `npm run addresses`: adds the new addresses of the site in dist/ to content/addresses.ndjson. Run it after a
// build, when an entry, a claim or a file is new; commit the result.
import { readFile, writeFile } from 'node:fs/promises';
import { publishedAddresses } from '#ledger/built-site.ts';
import { addressesNew, ledgerText, parseLedger } from '#ledger/ledger.ts';

const file = 'content/addresses.ndjson';
const ledger = parseLedger(await readFile(file, 'utf8').catch(() => ''));
const since = new Date().toISOString().slice(0, 10);
const added = addressesNew(ledger, await publishedAddresses('dist')).map((address) => ({
  ...address,
  since,
}));
await writeFile(file, ledgerText([...ledger, ...added]));
console.log(`${added.length} new addresses recorded, ${ledger.length + added.length} in all`);
