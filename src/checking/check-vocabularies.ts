import type { HouseStyle } from '#schemas/house-style.ts';
import { jsonSchemaOf } from '#schemas/json-schema.ts';
import { pathText, walkTexts } from '#schemas/references-in.ts';
import { fault } from '#schemas/values/text.ts';
import {
  fileOfVocabulary,
  readVocabularies,
  vocabularies,
  vocabularyNames,
  type Vocabularies,
  type VocabularyName,
} from '#schemas/vocabularies/vocabularies.ts';
import { explainIssue } from './explain-issue.ts';
import type { Fault } from './faults.ts';
import { faultsInProse } from './house-rules.ts';
import { oneOf } from './words-instead.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import type { TextFile } from './read-files.ts';

/** What is known of the vocabularies after their files were read. */
interface CheckedVocabularies {
  /** The words that are defined as they should be. */
  vocabularies: Vocabularies;
  /** Every word that stands in the file of a vocabulary; none of a file that could not be taken apart. */
  words: ReadonlyMap<VocabularyName, readonly string[]>;
  faults: Fault[];
}

/** Checks the files of `content/vocabularies/`, word by word. Without the folder nothing is known of any word. */
export function checkVocabularies(
  read: { files: readonly TextFile[]; refused: readonly TextFile[]; faults: readonly Fault[] } | undefined,
  style: HouseStyle,
): CheckedVocabularies {
  const sound = new Map<VocabularyName, Record<string, unknown>>();
  const words = new Map<VocabularyName, readonly string[]>();
  const faults: Fault[] = [...(read?.faults ?? [])];
  for (const file of read?.files ?? []) {
    if (!isName(file.id)) {
      faults.push({
        file: file.file,
        field: 'file name',
        message: fault(`"${file.id}" is no vocabulary`, oneOf(file.id, vocabularyNames)),
      });
      continue;
    }
    const { parsed, faults: parseFaults } = parseFile(file);
    faults.push(...parseFaults);
    if (!parsed) continue;
    const result = checkWords(file.id, parsed, style);
    sound.set(file.id, result.sound);
    words.set(file.id, Object.keys(parsed.input));
    faults.push(...result.faults);
  }
  const there = new Set([...(read?.files ?? []), ...(read?.refused ?? [])].map(({ id }) => id));
  for (const name of read ? vocabularyNames : []) {
    if (there.has(name)) continue;
    const message = fault('is missing', 'restore the file; a vocabulary without words holds {}');
    faults.push({ file: fileOfVocabulary(name), field: 'file', message });
  }
  return { vocabularies: readVocabularies((name) => sound.get(name) ?? {}), words, faults };
}

const isName = (id: string): id is VocabularyName => Object.hasOwn(vocabularies, id);

/** The words of one file against their shape, and those that have it. */
function checkWords(
  name: VocabularyName,
  { file, input }: ParsedFile,
  style: HouseStyle,
): { sound: Record<string, unknown>; faults: Fault[] } {
  const { keyType, valueType } = vocabularies[name];
  const sound: Record<string, unknown> = {};
  const faults: Fault[] = [];
  const ownerOf = new Map<unknown, string>();
  for (const [word, value] of Object.entries(input)) {
    const at = (path: string): string => (path === 'file' ? word : `${word}.${path}`);
    const key = keyType.safeParse(word);
    const result = valueType.safeParse(value);
    faults.push(...(key.error?.issues ?? []).map(({ message }) => ({ file, field: word, message })));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const message = fault('is not defined', 'write `label:` and `definition:` below it, indented');
      faults.push({ file, field: word, message });
      continue;
    }
    const explained = (result.error?.issues ?? []).flatMap((issue) =>
      explainIssue(issue, value, jsonSchemaOf(valueType)),
    );
    faults.push(...explained.map(({ field, message }) => ({ file, field: at(field), message })));
    walkTexts(valueType, value, (text, path) => {
      for (const { message } of faultsInProse(text, style, { numerals: false }))
        faults.push({ file, field: at(pathText(path)), message });
    });
    if (!key.success || !result.success) continue;
    const { label } = result.data;
    const owner = ownerOf.get(label);
    if (owner === undefined) ownerOf.set(label, word);
    else {
      const message = fault(`"${label}" is the label of "${owner}" already`, 'take one of the two words out');
      faults.push({ file, field: `${word}.label`, message });
    }
    sound[word] = result.data;
  }
  return { sound, faults };
}
