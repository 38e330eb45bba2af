// `npm run retire <collection> <id> -- --why "…" [--see <id>]`: takes an entry back. Its addresses answer from then on
// with a page that says so. Refused, with a list, while anything refers to the entry or to one of its claims.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkHouseStyle } from '#checking/check-house-style.ts';
import { checkProse } from '#checking/check-prose.ts';
import { parseFile } from '#checking/parse-file.ts';
import { readFiles } from '#checking/read-files.ts';
import { destinationOf, type AddressBook } from '#ledger/address-book.ts';
import { recordFile } from '#provenance/verification-record.ts';
import { ledgerFile, type LedgerLine } from '#ledger/ledger.ts';
import { claimsIn, collections, type Entry } from '#schemas/collections.ts';
import { referencesIn } from '#schemas/references-in.ts';
import { nameOf } from '#data/names.ts';
import { entryPath } from '#addresses.ts';
import { placedOnPages } from '#shared-pages.ts';
import {
  addressesOf,
  allOrNothing,
  appended,
  fileOf,
  makeChange,
  readLedger,
  refuse,
  requireCollection,
  requireEntryOf,
  requireReason,
  soundEntries,
} from './change-content.ts';
import { commandLine, runAsProgram, type Call } from './command-line.ts';
import { today } from './today.ts';
import { wordsWithout } from './words-without.ts';

const usage = 'write npm run retire <collection> <id> -- --why "…" [--see <id>]';

/** Who refers to an entry or to a claim whose home it is: `file — field — to what — what to do`. */
async function referrers(root: string, entry: Entry): Promise<string[]> {
  const claims = new Set(claimsIn(entry).map(({ id }) => id));
  const { files, houseStyle } = await readFiles(root);
  const { style } = checkHouseStyle(houseStyle);
  return files.flatMap((file) => {
    if (file.collection === entry.collection && file.id === entry.id) return [];
    const { parsed } = parseFile(file);
    if (!parsed) return [];
    return [
      ...referencesIn(collections[file.collection].schema, parsed.input),
      ...checkProse(parsed.prose, style).references,
    ].flatMap(({ path: field, id, collections: named }) =>
      (id === entry.id && named.includes(entry.collection)) || (claims.has(id) && named.includes('claims'))
        ? [
            `${file.file} — ${field} — refers to "${id}" — take it out, or name another ${claims.has(id) ? 'claim' : 'entry'}`,
          ]
        : [],
    );
  });
}

/** The lines by which the ledger learns that an entry was taken back; redirects that led to it are retired with it. */
function linesFor(book: AddressBook, entry: Entry, why: string, see: Entry | undefined): LedgerLine[] {
  const own = new Set(addressesOf(book, entry).map(({ path: address }) => address));
  return [...book.values()]
    .filter(({ path: address }) => {
      const end = destinationOf(book, address);
      return end.at === 'live' && own.has(end.path);
    })
    .map(({ path: address, kind }) => ({
      path: address,
      event: 'retired',
      on: today(),
      why,
      ...(kind === 'page' ? { title: nameOf(entry) } : {}),
      ...(see ? { see: entryPath(see) } : {}),
    }));
}

/** The record of verification without the claims of an entry; undefined where it holds none of them. */
async function recordWithout(root: string, entry: Entry): Promise<string | undefined> {
  const text = await readFile(path.join(root, recordFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as { claims: Record<string, unknown> };
  const gone = new Set(claimsIn(entry).map(({ id }) => id));
  const kept = Object.entries(record.claims).filter(([id]) => !gone.has(id));
  if (kept.length === Object.keys(record.claims).length) return undefined;
  return `${JSON.stringify({ ...record, claims: Object.fromEntries(kept) }, null, 1)}\n`;
}

async function retire(call: Call): Promise<string> {
  const { root } = call;
  const { values, positionals } = commandLine(call, usage, {
    options: { why: { type: 'string' }, see: { type: 'string' } },
    names: [2, 2],
  });
  const [name = '', id = ''] = positionals;
  const collection = requireCollection(name, usage);
  const why = requireReason(values.why);

  const sound = await soundEntries(root);
  const { text: ledger, book } = await readLedger(root);
  const entries = placedOnPages(sound, book);
  const entry = requireEntryOf({ entries, book, usage }, collection, id);
  const see = entries.find((candidate) => candidate.id === values.see);
  if (values.see !== undefined && (!see || see === entry))
    refuse(
      `--see "${values.see}" is no other entry`,
      'name an entry where readers should look instead, or leave it out',
    );
  const referring = await referrers(root, entry);
  if (referring.length > 0)
    refuse(
      `${referring.join('\n')}\n${referring.length} references to ${id} or its claims`,
      'take them out first',
    );

  const lines = linesFor(book, entry, why, see);
  const record = await recordWithout(root, entry);
  const vocabularies = await wordsWithout(root, entry, entries);
  const file = fileOf(collection, id);
  await makeChange(
    root,
    new Map<string, string | undefined>([
      [file, undefined],
      ...vocabularies.map((changed) => [changed.file, changed.text] as const),
      ...(record === undefined ? [] : [[recordFile, record] as const]),
      ...(lines.length > 0 ? [[ledgerFile, appended(ledger, lines)] as const] : []),
    ]),
  );
  return [
    `${file}: retired`,
    ...vocabularies.map(
      (changed) => `${changed.file}: without ${changed.gone.join(', ')}, which no other entry uses`,
    ),
    lines.length > 0
      ? `${lines.length} addresses say so from the next build on`
      : 'It was never published, so no address has to say so',
  ].join('\n');
}

/** `npm run retire` */
export const retireEntry = allOrNothing(retire);

if (import.meta.main) await runAsProgram(retireEntry);
