// `npm run new <collection> <id>`: writes the starting text of an entry, every field explained by the sentence
// of its schema and a placeholder wherever something has to be written, which the checker refuses where it is left.
// Refuses an id that is taken. `--dry-run` prints instead of writing.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '#checking/check-content.ts';
import { identifierAfter } from '#checking/rules/doubles.ts';
import { addressBook, idOf } from '#ledger/address-book.ts';
import { ledgerFile, parseLedger } from '#ledger/ledger.ts';
import { fileOf } from './change-content.ts';
import { commandLine, runAsProgram, stop, type Call } from './command-line.ts';
import { entryTemplate } from './entry-template.ts';
import { today } from './today.ts';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { idPattern } from '#schemas/values/text.ts';

/** `npm run new` */
export async function newEntry(call: Call): Promise<number> {
  const usage = `write npm run new <collection> <id>, with one of ${collectionNames.join(', ')}; with -- --dry-run the text is only shown`;
  const { values, positionals } = commandLine(call, usage, {
    options: { 'dry-run': { type: 'boolean', default: false } },
    names: [2, 2],
  });
  const [collection = '', id = ''] = positionals;

  if (!Object.hasOwn(collections, collection)) stop(`"${collection}" is no collection — ${usage}`);
  if (!idPattern.test(id))
    stop(
      `"${id}" is not an id — write lower-case letters without diacritics, digits and single hyphens, such as "castle-repairs"`,
    );
  const { entries, vocabularies } = await checkContent(call.root);
  const taken = entries.find((entry) => entry.id === id);
  if (taken)
    stop(
      `"${id}" is an entry of ${taken.collection} already — choose another id; ids are addresses and are never used twice`,
    );

  const ledger = await readFile(path.join(call.root, ledgerFile), 'utf8').catch(() => '');
  const gone = [...addressBook(parseLedger(ledger)).values()].find(
    (address) => address.fate !== undefined && idOf(address.path) === id,
  );
  if (gone)
    stop(
      `"${id}" was the id of ${gone.path}, which ${gone.fate?.event} on ${gone.fate?.on} — choose another id; ids are addresses and are never used twice`,
    );

  const name = collection as CollectionName;
  const file = fileOf(name, id);
  if (existsSync(path.join(call.root, file)))
    stop(`${file} exists already — edit that file, or choose another id`);
  const identifiers = entries.flatMap((entry) =>
    entry.collection === 'funding' ? [entry.data.identifier] : [],
  );
  const numbers = entries.flatMap((entry) => (entry.collection === 'sources' ? [entry.data.number] : []));
  const text = entryTemplate(name, {
    today: today(),
    vocabularies,
    identifier: identifierAfter(identifiers),
    number: Math.max(0, ...numbers) + 1,
  });
  if (values['dry-run']) call.say(text);
  else {
    await writeFile(path.join(call.root, file), text);
    call.say(file);
  }
  return 0;
}

if (import.meta.main) await runAsProgram(newEntry);
