// A small, complete and invented atlas on which tests break one thing at a time.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';

export const ruritania = path.resolve('tests/fixtures/ruritania');

/** Changes files of a copy of Ruritania and gives the lines the checker prints, without the count at the end. */
export async function faultsAfter(change: (atlas: ChangedAtlas) => Promise<void>): Promise<string[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'ruritania-'));
  try {
    await cp(ruritania, root, { recursive: true });
    await change({
      root,
      edit: async (file, from, to) => {
        const whole = path.join(root, 'content', file);
        const text = await readFile(whole, 'utf8');
        if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
        await writeFile(whole, text.replace(from, to));
      },
      write: (file, text) => writeFile(path.join(root, 'content', file), text),
      copy: (from, to) => cp(path.join(root, 'content', from), path.join(root, 'content', to)),
      remove: (file) => rm(path.join(root, 'content', file), { recursive: true }),
    });
    const { faults } = await checkContent(root);
    return faults.length === 0 ? [] : faultsText(faults).split('\n').slice(0, -2);
  } finally {
    await rm(root, { recursive: true });
  }
}

export interface ChangedAtlas {
  /** Folder of the copy. */
  root: string;
  edit: (file: string, from: string, to: string) => Promise<void>;
  write: (file: string, text: string | Uint8Array) => Promise<void>;
  copy: (from: string, to: string) => Promise<void>;
  remove: (file: string) => Promise<void>;
}
