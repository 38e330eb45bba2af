// Changes to several files of `content/` at once: tried on a copy first, then made all together or not at all.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '#checking/check-content.ts';
import { nearest } from '#checking/nearest.ts';
import { faultsText } from '#checking/faults.ts';
import { nameOf } from '#data/names.ts';
import { addressBook, type Address, type AddressBook } from '#ledger/address-book.ts';
import { ledgerFile, ledgerText, parseLedger, type LedgerLine } from '#ledger/ledger.ts';
import { collectionNames, collections, type CollectionName, type Entry } from '#schemas/collections.ts';
import { entryPath } from '#addresses.ts';
import { Ending, stop, type Call, type Command } from './command-line.ts';

/** What stands in files after a change, by path from the root; undefined for a file that goes. */
export type Change = ReadonlyMap<string, string | undefined>;

/** Refuses a command that cannot be carried out: what is wrong — what to do. */
export function refuse(what: string, instead: string): never {
  stop(`${what} — ${instead}`);
}

/** The command that makes a change and prints what was done, or says that nothing was changed where it is refused. */
export const allOrNothing =
  (change: (call: Call) => Promise<string>): Command =>
  async (call) => {
    try {
      call.say(await change(call));
      return 0;
    } catch (error) {
      if (!(error instanceof Ending) || error.code === 0) throw error;
      throw new Ending(error.code, `${error.message}\nNothing was changed.`);
    }
  };

/** The text of `--why`. Refuses a command without one, because readers of the old address are told. */
export function requireReason(why: string | undefined): string {
  if (why === undefined || why.trim() === '')
    refuse('no reason is given', 'add -- --why "…"; readers of the old address see it');
  return why.trim();
}

/** The collection with a name. Refuses any other name. */
export function requireCollection(name: string, usage: string): CollectionName {
  if (!Object.hasOwn(collections, name))
    refuse(`"${name}" is no collection`, `${usage}, with one of ${collectionNames.join(', ')}`);
  return name as CollectionName;
}

/** The file of an entry, from the root of the repository. */
export const fileOf = (collection: CollectionName, id: string): string =>
  `content/${collection}/${id}.${collections[collection].format}`;

/** The entry that a command names. Refuses where there is none, with what became of it, or with the nearest id. */
export function requireEntryOf(
  { entries, book, usage }: { entries: readonly Entry[]; book: AddressBook; usage: string },
  collection: CollectionName,
  id: string,
): Entry {
  const ofCollection = entries.filter((entry) => entry.collection === collection);
  const entry = ofCollection.find((candidate) => candidate.id === id);
  if (entry) return entry;
  const fate = book.get(stemsOf({ collection, id }).page)?.fate;
  if (fate) refuse(`"${id}" ${fate.event} on ${fate.on} already`, `see the end of ${ledgerFile}`);
  const meant = nearest(
    id,
    ofCollection.map((known) => ({ id: known.id, names: [nameOf(known)] })),
  );
  refuse(`${collection} has no entry "${id}"`, meant === undefined ? usage : `did you mean "${meant}"?`);
}

/** The entries of content without a fault. Refuses where there are faults already. */
export async function soundEntries(root: string): Promise<Entry[]> {
  const { entries, faults } = await checkContent(root);
  if (faults.length > 0) refuse(faultsText(faults), 'mend these faults first');
  return entries;
}

/** The ledger under a root, as text and as addresses. Refuses where it cannot be read. */
export async function readLedger(
  root: string,
): Promise<{ text: string; lines: LedgerLine[]; book: AddressBook }> {
  const text = await readFile(path.join(root, ledgerFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  try {
    const lines = parseLedger(text);
    return { text, lines, book: addressBook(lines) };
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error), 'mend the ledger first');
  }
}

/** A ledger with lines added at its end; what stood in it is not touched. */
export const appended = (text: string, lines: readonly LedgerLine[]): string =>
  `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${ledgerText(lines)}`;

/** What the path of an entry, of its claims and of its own files begins with. */
export const stemsOf = (
  entry: Pick<Entry, 'collection' | 'id' | 'page'>,
): { page: string; files: string } => ({
  page: entryPath(entry),
  files: `/${entry.collection}/${entry.id}.`,
});

/** The addresses that are an entry’s: its page or place, its claims, its files, as far as they stand. */
export function addressesOf(book: AddressBook, entry: Pick<Entry, 'collection' | 'id' | 'page'>): Address[] {
  const { page, files } = stemsOf(entry);
  return [...book.values()].filter(
    ({ path: address, kind, fate }) =>
      !fate &&
      (address === page || address.startsWith(`${page}#`) || (kind === 'file' && address.startsWith(files))),
  );
}

/** Makes a change, unless a copy of the content shows that it would break something. All or nothing. */
export async function makeChange(
  root: string,
  change: Change,
  manner: { draft?: boolean } = {},
): Promise<void> {
  const trial = await mkdtemp(path.join(tmpdir(), 'atlas-change-'));
  try {
    await cp(path.join(root, 'content'), path.join(trial, 'content'), { recursive: true });
    await write(trial, change);
    const { faults } = await checkContent(trial, manner);
    if (faults.length > 0)
      refuse(faultsText(faults), 'the change would leave these faults; mend what causes them first');
  } finally {
    await rm(trial, { recursive: true });
  }
  const before = new Map<string, string | undefined>();
  try {
    for (const [file, text] of change) {
      before.set(file, await readFile(path.join(root, file), 'utf8').catch(() => undefined));
      await write(root, new Map([[file, text]]));
    }
  } catch (error) {
    // The one that failed is as it was; those before it are put back.
    const failed = [...before.keys()].at(-1) ?? '';
    await write(root, new Map([...before].filter(([file]) => file !== failed)));
    throw error;
  }
}

async function write(root: string, change: Change): Promise<void> {
  for (const [file, text] of change) {
    const whole = path.join(root, file);
    if (text === undefined) {
      await rm(whole, { force: true });
    } else {
      await mkdir(path.dirname(whole), { recursive: true });
      await writeFile(whole, text);
    }
  }
}
