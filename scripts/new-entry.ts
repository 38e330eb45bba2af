// `npm run new <collection> <id>`: writes the starting text of an entry, every field explained by the sentence
// of its schema. Refuses an id that is taken. `--dry-run` prints instead of writing.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '#checking/check-content.ts';
import { addressBook, idOf } from '#ledger/address-book.ts';
import { ledgerFile, parseLedger } from '#ledger/ledger.ts';
import { entryTemplate } from './entry-template.ts';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { idPattern } from '#schemas/values/text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
const [collection = '', id = ''] = positionals;

/** Ends with a message and exit code 2. */
function refuse(what: string, instead: string): never {
  console.error(`${what} — ${instead}`);
  process.exit(2);
}

if (!Object.hasOwn(collections, collection)) {
  refuse(
    `"${collection}" is no collection`,
    `write npm run new <collection> <id>, with one of ${collectionNames.join(', ')}`,
  );
}
if (!idPattern.test(id)) {
  refuse(
    `"${id}" is not an id`,
    'write lower-case letters without diacritics, digits and single hyphens, such as "access-to-health-iii"',
  );
}
const { entries } = await checkContent(process.cwd());
const taken = entries.find((entry) => entry.id === id);
if (taken)
  refuse(
    `"${id}" is an entry of ${taken.collection} already`,
    'choose another id; ids are addresses and are never used twice',
  );

const gone = [...addressBook(parseLedger(await readFile(ledgerFile, 'utf8').catch(() => ''))).values()].find(
  ({ path, fate }) => fate !== undefined && idOf(path) === id,
);
if (gone)
  refuse(
    `"${id}" was the id of ${gone.path}, which ${gone.fate?.event} on ${gone.fate?.on}`,
    'choose another id; ids are addresses and are never used twice',
  );

const name = collection as CollectionName;
const file = `content/${name}/${id}.${collections[name].format}`;
if (existsSync(file)) refuse(`${file} exists already`, 'edit that file, or choose another id');
const today = new Date().toISOString().slice(0, 10);
const text = entryTemplate(name, today);
if (values['dry-run']) console.log(text);
else {
  await writeFile(file, text);
  console.log(file);
}
