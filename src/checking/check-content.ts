import type { z } from 'astro/zod';
import { collections, type Entry } from '#schemas/collections.ts';
import type { HouseStyle } from '#schemas/house-style.ts';
import { jsonSchemaOf } from '#schemas/json-schema.ts';
import { fault } from '#schemas/values/text.ts';
import { pathText, referencesIn, walkTexts, wordsIn } from '#schemas/references-in.ts';
import type { Vocabularies } from '#schemas/vocabularies/vocabularies.ts';
import { checkHouseStyle } from './check-house-style.ts';
import { isCalendarDate } from '#schemas/values/dates.ts';
import { checkVocabularies } from './check-vocabularies.ts';
import { checkProse } from './check-prose.ts';
import { entryDigest } from './entry-digest.ts';
import { explainIssue, insteadAt } from './explain-issue.ts';
import type { Fault } from './faults.ts';
import { faultsInProse } from './house-rules.ts';
import { placeholderIn, placeholderLines, placeholdersIn } from './placeholders.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import { readFiles, type ContentFile } from './read-files.ts';
import { rules } from './rules.ts';
import type { Checked, CheckedEntry, TakenApart, Unread } from './rules/rule.ts';

/** How content is checked. */
interface Manner {
  /** Day of the check, "2026-11-24"; that of the machine where none is given. */
  today?: string;
  /** For content that is being written, whose changes have no line in the history of their entry yet. */
  draft?: boolean;
}

/**
 * Reads and checks all of `content/` without Astro. Gives every fault of every file, and the entries and the words
 * that passed their schemas.
 */
export async function checkContent(
  root: string,
  { today = new Date().toISOString().slice(0, 10), draft = false }: Manner = {},
): Promise<{ entries: Entry[]; vocabularies: Vocabularies; faults: Fault[] }> {
  const { files, refused, faults, ...read } = await readFiles(root);
  const { style, faults: faultsOfStyle } = checkHouseStyle(read.houseStyle);
  const { vocabularies, words, faults: faultsOfWords } = checkVocabularies(read.vocabularies, style);
  faults.push(...faultsOfStyle, ...faultsOfWords);
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
    const result = checkEntry(parsed, vocabularies, style);
    faults.push(...result.faults);
    takenApart.push(result.takenApart);
    if (result.checked) entries.push(result.checked);
  }
  const passed = new Set(entries.map(({ file }) => file));
  const incomplete = new Set(
    [...takenApart, ...unread].filter(({ file }) => !passed.has(file)).map(({ collection }) => collection),
  );
  const checked: Checked = {
    ...{ entries, takenApart, unread, incomplete, today, draft },
    ...{ ids: files, vocabularies, words },
  };
  for (const rule of rules) faults.push(...rule(checked));
  return { entries: entries.map(({ entry }) => entry), vocabularies, faults };
}

/** One file against the schema of its collection, field by field and word by word. */
function checkEntry(
  parsed: ParsedFile<ContentFile>,
  vocabularies: Vocabularies,
  style: HouseStyle,
): {
  checked?: CheckedEntry;
  takenApart: TakenApart;
  faults: Fault[];
} {
  const { file, collection, id, input } = parsed;
  const { schema } = collections[collection];
  const prose = checkProse(parsed.prose, style);
  const faults: Fault[] = prose.faults.map((found) => ({ file, ...found }));
  const references = referencesIn(schema, input).filter(
    ({ id: named }) => placeholderIn(named) === undefined,
  );
  const left = placeholdersIn(input);
  const leftInProse = placeholderLines(parsed.prose);
  faults.push(
    ...left.map(({ path, found }) => ({
      file,
      field: pathText(path),
      message: leftMessage(found, insteadAt(jsonSchemaOf(schema, vocabularies), path)),
    })),
    ...leftInProse.map(({ line, found }) => ({
      file,
      field: `line ${line}`,
      message: leftMessage(found, 'write prose in your own words'),
    })),
  );
  const result = schema.safeParse(input);
  if (!result.success) {
    // What should be an id and is none is left to the rule on references, which knows the ids there are.
    const named = new Set(references.map(({ path }) => path));
    const explained = result.error.issues
      .filter((issue) => issue.code !== 'invalid_format' || !named.has(pathText(issue.path)))
      .filter((issue) => !left.some(({ path }) => isOf(issue, path)))
      .flatMap((issue) => explainIssue(issue, input, jsonSchemaOf(schema, vocabularies)));
    faults.push(...explained.map((found) => ({ file, ...found })));
  }
  const days: { path: string; day: string }[] = [];
  walkTexts(schema, input, (text, path, meta) => {
    if (meta['past'] === true && isCalendarDate(text)) days.push({ path: pathText(path), day: text });
    if (meta['asPrinted'] === true || meta['references'] !== undefined || meta['vocabulary'] !== undefined)
      return;
    if (placeholderIn(text) !== undefined) return;
    for (const { message } of faultsInProse(text, style, {
      numerals: meta['prose'] === true && meta['figures'] !== true,
      dates: meta['dates'] === true,
    })) {
      faults.push({ file, field: pathText(path), message });
    }
  });
  const takenApart: TakenApart = {
    file,
    collection,
    id,
    digest: entryDigest(parsed),
    history: Array.isArray(input['revisions']) ? input['revisions'] : [],
    days,
    references,
    words: wordsIn(schema, input).filter(({ word }) => placeholderIn(word) === undefined),
    prose,
    names: namesIn(input),
    claimIds: claimIdsIn(input),
  };
  if (!result.success || left.length > 0 || leftInProse.length > 0) return { takenApart, faults };
  const entry = { collection, id, data: result.data, body: parsed.prose.trim() } as Entry;
  return { checked: { file, entry, references, prose }, takenApart, faults };
}

const leftMessage = (found: string, instead: string): string =>
  fault(`still holds the placeholder ${found} of \`npm run new\``, instead);

/** Whether an issue is of a text that is not written yet: of the field itself, or of a group it stands in. */
const isOf = ({ code, path }: z.core.$ZodIssue, left: readonly PropertyKey[]): boolean =>
  code !== 'unrecognized_keys' &&
  path.length > 0 &&
  path.every((part, at) => at >= left.length || left[at] === part);

/** What an entry is called in its facts, also where they have faults. */
const namesIn = ({ name, shortName, title }: Record<string, unknown>): string[] =>
  [name, shortName, title].filter((text) => typeof text === 'string');

/** The ids of the claims in the facts of a file, also where the facts have faults. */
export function claimIdsIn({ claims }: Record<string, unknown>): string[] {
  if (!Array.isArray(claims)) return [];
  return claims.map((claim: unknown) => {
    const id = typeof claim === 'object' && claim !== null && 'id' in claim ? claim.id : undefined;
    return typeof id === 'string' && placeholderIn(id) === undefined ? id : '';
  });
}
