// A small, complete and invented atlas on which tests break one thing at a time.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { buildAtlas, type Atlas } from '#data/atlas.ts';
import { layOver } from '../../scripts/lay-over.ts';
import { fileOfVocabulary, type VocabularyName } from '#schemas/vocabularies/vocabularies.ts';

export const ruritania = path.resolve('tests/fixtures/ruritania');

/** A project of which everything is stated that IATI requires. */
export const completeProject = path.resolve('tests/fixtures/complete-project');

/** Projects in two currencies, a total that is claimed beside them, and the discrepancy between the two. */
export const twoCurrencies = path.resolve('tests/fixtures/two-currencies');

/**
 * Changes files of a copy of Ruritania and gives the lines the checker prints, without the count at the end. The copy is
 * a draft, so that a change needs no line in the history of its entry, unless the test is about that.
 */
export async function faultsAfter(
  change: (atlas: ChangedAtlas) => Promise<void>,
  manner: { draft?: boolean; today?: string } = {},
): Promise<string[]> {
  const { faults } = await checkedAfter(change, manner);
  return faults.length === 0 ? [] : faultsText(faults).split('\n').slice(0, -2);
}

/** Changes files of a copy of Ruritania and puts it together. Throws where the checker finds a fault. */
export async function atlasAfter(change: (atlas: ChangedAtlas) => Promise<void>): Promise<Atlas> {
  const { faults, ...content } = await checkedAfter(change);
  if (faults.length > 0) throw new Error(faultsText(faults));
  return buildAtlas(content, () => undefined);
}

async function checkedAfter(
  change: (atlas: ChangedAtlas) => Promise<void>,
  manner: { draft?: boolean; today?: string } = {},
) {
  const root = await mkdtemp(path.join(tmpdir(), 'ruritania-'));
  try {
    await cp(ruritania, root, { recursive: true });
    const changeWords = async (
      vocabulary: VocabularyName,
      alter: (words: Record<string, unknown>) => object,
    ): Promise<void> => {
      const file = path.join(root, fileOfVocabulary(vocabulary));
      const words = parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      await writeFile(file, stringify(alter(words)));
    };
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
      lay: (overlay) => layOver(overlay, root),
      define: (vocabulary, word, fields = {}) =>
        changeWords(vocabulary, (words) => ({
          ...words,
          [word]: { label: `called ${word}`, definition: 'A word for the tests.', ...fields },
        })),
      undefine: (vocabulary, word) => changeWords(vocabulary, ({ [word]: _, ...others }) => others),
      remove: (file) => rm(path.join(root, 'content', file), { recursive: true }),
    });
    return await checkContent(root, { draft: true, ...manner });
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
  /** Lays the files of a folder over the copy, and adds its words. */
  lay: (overlay: string) => Promise<void>;
  /** Adds a word to a vocabulary. */
  define: (vocabulary: VocabularyName, word: string, fields?: Record<string, unknown>) => Promise<void>;
  /** Takes a word out of a vocabulary. */
  undefine: (vocabulary: VocabularyName, word: string) => Promise<void>;
  remove: (file: string) => Promise<void>;
}
