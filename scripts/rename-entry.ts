// `npm run rename <collection> <old id> <new id> -- --why "…"`: gives an entry another id. The file, every reference
// to it and its history change, and the ledger learns where its old addresses lead. All of it or nothing.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFiles } from '#checking/read-files.ts';
import { addressBook, destinationOf, type AddressBook } from '#ledger/address-book.ts';
import { addressesTaken } from '#ledger/check-addresses.ts';
import { ledgerFile, type LedgerLine } from '#ledger/ledger.ts';
import type { Entry } from '#schemas/collections.ts';
import { recordFile } from '#provenance/verification-record.ts';
import { idPattern } from '#schemas/values/text.ts';
import { nameOf } from '#data/names.ts';
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
  stemsOf,
} from './change-content.ts';
import { commandLine, runAsProgram, type Call } from './command-line.ts';
import { renewChecks, readRecord, recordText } from './checks-of-claims.ts';
import { withReferencesRenamed } from './rewrite-entry.ts';
import { withUpkeep } from './revise.ts';
import { today } from './today.ts';

const usage = 'write npm run rename <collection> <old id> <new id> -- --why "…"';

/** The lines by which the ledger learns that the addresses of an entry have moved. */
function linesFor(book: AddressBook, entry: Entry, to: string, why: string): LedgerLine[] {
  const old = stemsOf(entry);
  const next = stemsOf({ ...entry, id: to });
  const on = today();
  return addressesOf(book, entry).flatMap(({ path: from, kind }): LedgerLine[] => {
    const target = from.startsWith(old.page)
      ? next.page + from.slice(old.page.length)
      : next.files + from.slice(old.files.length);
    const known = book.get(target);
    const end = destinationOf(book, target);
    // An entry may take back the id it had before: that address has led to it all the time.
    const comesBack = known?.fate !== undefined && end.at === 'live' && end.path === from;
    return [
      ...(known === undefined ? [{ path: target, kind, since: on }] : []),
      ...(comesBack ? [{ path: target, event: 'restored' as const, on, why }] : []),
      {
        path: from,
        event: 'moved',
        to: target,
        on,
        why,
        ...(kind === 'page' ? { title: nameOf(entry) } : {}),
      },
    ];
  });
}

/** Files outside `content/` that write the old id or address; a program cannot know what they mean by it. */
function mentionsOutside(root: string, from: string): string[] {
  const mention = new RegExp(`['"\`/]${from}['"\`/#]`);
  return globSync(['src/**/*.{ts,astro,mdx}', 'tests/**/*.ts'], { cwd: root })
    .filter((file) => mention.test(readFileSync(path.join(root, file), 'utf8')))
    .sort();
}

async function rename(call: Call): Promise<string> {
  const { root } = call;
  const { values, positionals } = commandLine(call, usage, {
    options: { why: { type: 'string' } },
    names: [3, 3],
  });
  const [name = '', from = '', to = ''] = positionals;
  const collection = requireCollection(name, usage);
  const why = requireReason(values.why);
  if (!idPattern.test(to))
    refuse(`"${to}" is not an id`, 'write lower-case letters without diacritics, digits and single hyphens');
  if (from === to) refuse('the two ids are the same', usage);

  const sound = await soundEntries(root);
  const { text: ledger, lines: written, book } = await readLedger(root);
  const entries = placedOnPages(sound, book);
  const entry = requireEntryOf({ entries, book, usage }, collection, from);
  const taken = entries.find(({ id }) => id === to);
  if (taken) refuse(`"${to}" is an entry of ${taken.collection} already`, 'choose another id');

  const lines = linesFor(book, entry, to, why);
  const reused = addressesTaken(addressBook([...written, ...lines]), [stemsOf({ ...entry, id: to }).page]);
  if (reused.length > 0) refuse(reused.join('\n'), 'choose an id that never was one');

  const change = new Map<string, string | undefined>();
  const record = await readRecord(root);
  const { files } = await readFiles(root);
  let rewritten = 0;
  for (const file of files) {
    const text = withReferencesRenamed(file, { collection, from, to });
    if (text !== file.text) rewritten += 1;
    if (file.collection === collection && file.id === from) {
      change.set(file.file, undefined);
      change.set(fileOf(collection, to), withUpkeep({ ...file, text }, { what: 'Address changed', why }));
    } else if (text !== file.text) {
      change.set(file.file, withUpkeep({ ...file, text }, { what: `Follows ${to} to its address`, why }));
    }
    if (record && collection !== 'sources') renewChecks(record, file, text);
  }
  if (record) change.set(recordFile, recordText(record));
  if (lines.length > 0) change.set(ledgerFile, appended(ledger, lines));
  await makeChange(root, change);

  const outside = mentionsOutside(root, from);
  return [
    `${fileOf(collection, to)}: renamed from ${from}, references in ${rewritten} files rewritten`,
    lines.length > 0
      ? `${lines.filter((line) => 'event' in line && line.event === 'moved').length} old addresses lead to the new ones`
      : 'It was never published, so no address had to be kept',
    ...(collection === 'sources'
      ? ['Its claims count as not checked until `npm run verify -- <folder> --record` has run again']
      : []),
    ...(outside.length > 0
      ? [`Files that name "${from}" and may have to follow: ${outside.join(', ')}`]
      : []),
  ].join('\n');
}

/** `npm run rename` */
export const renameEntry = allOrNothing(rename);

if (import.meta.main) await runAsProgram(renameEntry);
