import { collections, type Entry } from '#schemas/collections.ts';
import { jsonSchemaOf } from '#schemas/json-schema.ts';
import { pathText, referencesIn, walkTexts, wordsIn } from '#schemas/references-in.ts';
import type { Vocabularies } from '#schemas/vocabularies/vocabularies.ts';
import { checkVocabularies } from './check-vocabularies.ts';
import { checkProse } from './check-prose.ts';
import { explainIssue } from './explain-issue.ts';
import type { Fault } from './faults.ts';
import { faultsInProse } from './house-rules.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import { readFiles, type ContentFile } from './read-files.ts';
import { rules } from './rules.ts';
import type { Checked, CheckedEntry, TakenApart, Unread } from './rules/rule.ts';

/**
 * Reads and checks all of `content/` without Astro. Gives every fault of every file, and the entries and the words
 * that passed their schemas.
 */
export async function checkContent(
  root: string,
): Promise<{ entries: Entry[]; vocabularies: Vocabularies; faults: Fault[] }> {
  const { files, refused, faults, ...read } = await readFiles(root);
  const { vocabularies, words, faults: faultsOfWords } = checkVocabularies(read.vocabularies);
  faults.push(...faultsOfWords);
  const unread: Unread[] = [...refused];
  const takenApart: TakenApart[] = [];
  const entries: CheckedEntry[] = [];
  for (const file of files) {
    const { parsed, faults: parseFaults } = parseFile(file);
    faults.push(...parseFaults);
    if (!parsed) {
      unread.push(file);
      continue;
    }
    const result = checkEntry(parsed, vocabularies);
    faults.push(...result.faults);
    takenApart.push(result.takenApart);
    if (result.checked) entries.push(result.checked);
  }
  const passed = new Set(entries.map(({ file }) => file));
  const incomplete = new Set(
    [...takenApart, ...unread].filter(({ file }) => !passed.has(file)).map(({ collection }) => collection),
  );
  const checked: Checked = { entries, takenApart, unread, incomplete, ids: files, vocabularies, words };
  for (const rule of rules) faults.push(...rule(checked));
  return { entries: entries.map(({ entry }) => entry), vocabularies, faults };
}

/** One file against the schema of its collection, field by field and word by word. */
function checkEntry(
  parsed: ParsedFile<ContentFile>,
  vocabularies: Vocabularies,
): {
  checked?: CheckedEntry;
  takenApart: TakenApart;
  faults: Fault[];
} {
  const { file, collection, id, input } = parsed;
  const { schema } = collections[collection];
  const prose = checkProse(parsed.prose);
  const faults: Fault[] = prose.faults.map((found) => ({ file, ...found }));
  const references = referencesIn(schema, input);
  const result = schema.safeParse(input);
  if (!result.success) {
    // What should be an id and is none is left to the rule on references, which knows the ids there are.
    const named = new Set(references.map(({ path }) => path));
    const explained = result.error.issues
      .filter((issue) => issue.code !== 'invalid_format' || !named.has(pathText(issue.path)))
      .flatMap((issue) => explainIssue(issue, input, jsonSchemaOf(schema, vocabularies)));
    faults.push(...explained.map((found) => ({ file, ...found })));
  }
  walkTexts(schema, input, (text, path, meta) => {
    if (meta['asPrinted'] === true || meta['references'] !== undefined || meta['vocabulary'] !== undefined)
      return;
    for (const { message } of faultsInProse(text, {
      numerals: meta['prose'] === true,
      dates: meta['dates'] === true,
    })) {
      faults.push({ file, field: pathText(path), message });
    }
  });
  const takenApart: TakenApart = {
    file,
    collection,
    references,
    words: wordsIn(schema, input),
    prose,
    names: namesIn(input),
    claimIds: claimIdsIn(input),
  };
  if (!result.success) return { takenApart, faults };
  const entry = { collection, id, data: result.data, body: parsed.prose.trim() } as Entry;
  return { checked: { file, entry, references, prose }, takenApart, faults };
}

/** What an entry is called in its facts, also where they have faults. */
const namesIn = ({ name, shortName, title }: Record<string, unknown>): string[] =>
  [name, shortName, title].filter((text) => typeof text === 'string');

/** The ids of the claims in the facts of a file, also where the facts have faults. */
export function claimIdsIn({ claims }: Record<string, unknown>): string[] {
  if (!Array.isArray(claims)) return [];
  return claims.map((claim: unknown) => {
    const id = typeof claim === 'object' && claim !== null && 'id' in claim ? claim.id : undefined;
    return typeof id === 'string' ? id : '';
  });
}
