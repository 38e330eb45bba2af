// A static host cannot redirect a file, so a file that moved stands at its old address as a copy, and one that
// was retired leaves a file of its kind that says so.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { destinationOf, type Address, type AddressBook } from './address-book.ts';
import type { Retired } from './ledger.ts';

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What stands at the address of a retired file, in its own format as far as the format can say it. */
export function tombstoneFile(retired: Retired): string {
  const { path: address, on, why, title, see } = retired;
  const facts = { address, retired: on, why, ...(title ? { title } : {}), ...(see ? { see } : {}) };
  if (/json$/.test(address)) return `${JSON.stringify(facts, null, 1)}\n`;
  if (/\.(?:xml|svg)$/.test(address)) {
    const attributes = Object.entries(facts).map(([name, value]) => ` ${name}="${xmlText(value)}"`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<retired${attributes.join('')}/>\n`;
  }
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

const formerFiles = (book: AddressBook): Address[] =>
  [...book.values()].filter(({ kind, fate }) => kind === 'file' && fate !== undefined);

/** The bytes that belong at the address of a file that moved or was retired. */
async function bytesFor(
  folder: string,
  book: AddressBook,
  { path: address, fate }: Address,
): Promise<Buffer> {
  if (fate?.event === 'retired') return Buffer.from(tombstoneFile(fate));
  const end = destinationOf(book, address);
  if (end.at !== 'live') throw new Error(`${address} leads nowhere`);
  return readFile(path.join(folder, end.path));
}

/** True where a file of a built site is no file of its own but what `writeFileNotices` put there. */
export async function isFileNotice(folder: string, book: AddressBook, address: string): Promise<boolean> {
  const known = book.get(address);
  if (known?.kind !== 'file' || !known.fate) return false;
  const expected = await bytesFor(folder, book, known).catch(() => undefined);
  return expected?.equals(await readFile(path.join(folder, address))) ?? false;
}

/** Puts copies and tombstones at the addresses of files that moved or were retired, into a built site. */
export async function writeFileNotices(folder: string, book: AddressBook): Promise<void> {
  for (const address of formerFiles(book)) {
    const file = path.join(folder, address.path);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await bytesFor(folder, book, address));
  }
}
