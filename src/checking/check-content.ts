import { z } from 'astro/zod';
import { collectionNames, collections, type Entry } from '#schemas/collections.ts';
import { pathText, referencesIn, walkTexts } from '#schemas/references-in.ts';
import { checkProse } from './check-prose.ts';
import { explainIssue } from './explain-issue.ts';
import type { Fault } from './faults.ts';
import { faultsInProse } from './house-rules.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import { readFiles } from './read-files.ts';
import { rules } from './rules.ts';
import type { CheckedEntry } from './rules/rule.ts';

/**
 * Reads and checks all of `content/` without Astro. Gives every fault of every file, and the entries that
 * passed their schemas.
 */
export async function checkContent(root: string): Promise<{ entries: Entry[]; faults: Fault[] }> {
  const { files, faults } = await readFiles(root);
  const checked: CheckedEntry[] = [];
  const unreadClaims = new Set<string>();
  for (const file of files) {
    const { parsed, faults: parseFaults } = parseFile(file);
    faults.push(...parseFaults);
    const result = parsed && checkEntry(parsed);
    if (result) faults.push(...result.faults);
    if (result?.checked) checked.push(result.checked);
    else for (const [, id = ''] of file.text.matchAll(idInText)) unreadClaims.add(id);
  }
  for (const rule of rules) faults.push(...rule({ entries: checked, ids: files, unreadClaims }));
  return { entries: checked.map(({ entry }) => entry), faults };
}

/** An id as it stands in a file that could not be read as an entry. */
const idInText = /^\s*-\s+(?:\{\s*)?id:\s*['"]?([a-z0-9-]+)/gm;

const jsonSchemas = Object.fromEntries(
  collectionNames.map((name) => [
    name,
    z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' }),
  ]),
);

/** One file against the schema of its collection, field by field and word by word. */
function checkEntry(parsed: ParsedFile): { checked?: CheckedEntry; faults: Fault[] } {
  const { file, collection, id, input, body } = parsed;
  const { schema } = collections[collection];
  const prose = checkProse(body);
  const faults: Fault[] = prose.faults.map((found) => ({ file, ...found }));
  const result = schema.safeParse(input);
  if (!result.success) {
    const explained = result.error.issues.flatMap((issue) =>
      explainIssue(issue, input, jsonSchemas[collection]),
    );
    faults.push(...explained.map((found) => ({ file, ...found })));
  }
  walkTexts(schema, input, (text, path, meta) => {
    if (meta['asPrinted'] === true || meta['references'] !== undefined) return;
    for (const message of faultsInProse(text, {
      numerals: meta['prose'] === true,
      dates: meta['dates'] === true,
    })) {
      faults.push({ file, field: pathText(path), message });
    }
  });
  if (!result.success) return { faults };
  const entry = { collection, id, data: result.data, body } as Entry;
  return { checked: { file, entry, references: referencesIn(schema, result.data), prose }, faults };
}
