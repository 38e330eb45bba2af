import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const vocabularies = path.join('content', 'vocabularies');

/**
 * Lays a folder over another: its files replace those of the same name, and the words of its vocabularies are added to
 * those that stand there, as a curator adds them.
 */
export async function layOver(folder: string, root: string): Promise<void> {
  const added = path.join(folder, vocabularies);
  await cp(folder, root, { recursive: true, filter: (from) => from !== added });
  for (const name of await readdir(added).catch(() => [])) {
    const file = path.join(root, vocabularies, name);
    const words = (text: string) => parse(text) as object;
    const known = words(await readFile(file, 'utf8').catch(() => '{}'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, stringify({ ...known, ...words(await readFile(path.join(added, name), 'utf8')) }));
  }
}
