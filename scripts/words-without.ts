import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { collections, type Entry } from '#schemas/collections.ts';
import { wordsIn } from '#schemas/references-in.ts';
import { fileOfVocabulary } from '#schemas/vocabularies/vocabularies.ts';

const wordsOf = ({ collection, data }: Entry) => wordsIn(collections[collection].schema, data);

/** The text of a vocabulary without some of its words; comments and all other words stay as they are. */
function textWithout(text: string, gone: ReadonlySet<string>): string {
  const { contents } = parseDocument(text);
  if (!isMap<Scalar, YAMLMap>(contents)) throw new Error('a vocabulary is a map of words');
  const left = contents.items.filter(({ key }) => !gone.has(String(key.value)));
  const cut = contents.items
    .filter(({ key }) => gone.has(String(key.value)))
    .reduceRight((rest, { key, value }) => {
      const [from = 0, to = 0] = [key.range?.[0], value?.range?.[1]];
      return rest.slice(0, from) + rest.slice(to).replace(/^[^\S\n]*\n/, '');
    }, text);
  return left.length > 0 ? cut : `${cut}{}\n`;
}

/**
 * The vocabularies without the words that one entry alone uses: text by file, with the words that go. Files that lose
 * none are left out.
 */
export async function wordsWithout(
  root: string,
  entry: Entry,
  entries: readonly Entry[],
): Promise<{ file: string; text: string; gone: string[] }[]> {
  const kept = new Set(
    entries
      .filter(({ id }) => id !== entry.id)
      .flatMap(wordsOf)
      .map(({ vocabulary, word }) => `${vocabulary} ${word}`),
  );
  const lost = wordsOf(entry).filter(({ vocabulary, word }) => !kept.has(`${vocabulary} ${word}`));
  return Promise.all(
    Array.from(
      Map.groupBy(lost, ({ vocabulary }) => vocabulary),
      async ([vocabulary, found]) => {
        const file = fileOfVocabulary(vocabulary);
        const text = await readFile(path.join(root, file), 'utf8');
        const gone = [...new Set(found.map(({ word }) => word))];
        return { file, text: textWithout(text, new Set(gone)), gone };
      },
    ),
  );
}
