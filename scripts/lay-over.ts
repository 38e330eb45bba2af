import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const vocabularies = path.join('content', 'vocabularies');
const ledger = path.join('content', 'addresses.ndjson');

/**
 * Lays a folder over another: its files replace those of the same name, and the words of its vocabularies and the lines
 * of its ledger are added to those that stand there, as a curator and the build add them.
 */
export async function layOver(folder: string, root: string): Promise<void> {
  const added = path.join(folder, vocabularies);
  const lines = path.join(folder, ledger);
  await cp(folder, root, { recursive: true, filter: (from) => from !== added && from !== lines });
  await appendFile(path.join(root, ledger), await readFile(lines, 'utf8').catch(() => ''));
  for (const name of await readdir(added).catch(() => [])) {
    const file = path.join(root, vocabularies, name);
    const words = (text: string) => parse(text) as object;
    const known = words(await readFile(file, 'utf8').catch(() => '{}'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, stringify({ ...known, ...words(await readFile(path.join(added, name), 'utf8')) }));
  }
}
