// `npm run revise -- <collection> <id> --what "…" --why "…"`: writes the line that tells readers of a change, with the
// digest of the entry. Without the two options, it writes the digest into a last line that has none. `-- --all
// --migration "…"` renews every digest after a change of shape, by lines that no page shows.
import { parseFile } from '#checking/parse-file.ts';
import { readFiles, type ContentFile } from '#checking/read-files.ts';
import { checkContent } from '#checking/check-content.ts';
import { entryDigest } from '#checking/entry-digest.ts';
import { faultsText } from '#checking/faults.ts';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allOrNothing, makeChange, refuse, requireCollection } from './change-content.ts';
import { commandLine, runAsProgram, type Call } from './command-line.ts';
import { withDigest, withRevision } from './rewrite-entry.ts';
import { today } from './today.ts';

const usage = 'write npm run revise -- <collection> <id> --what "…" --why "…"';

/** The digest of a file, and that in the last line of its history. Undefined where the file cannot be taken apart. */
function digestsOf(file: ContentFile): { digest: string; written: string | undefined } | undefined {
  const { parsed } = parseFile(file);
  const history: unknown = parsed?.input['revisions'];
  const last: unknown = Array.isArray(history) ? history.at(-1) : undefined;
  if (!parsed || typeof last !== 'object' || last === null) return undefined;
  const written = 'digest' in last ? String(last.digest) : undefined;
  return { digest: entryDigest(parsed), written };
}

/** One more line in the history of an entry, with the digest of what the entry says now. */
function revised(file: ContentFile, line: { what: string; why: string; upkeep?: true }): string {
  const { digest } = digestsOf(file) ?? {};
  if (digest === undefined) throw new Error(`${file.file} passed the checker and has no history`);
  const { upkeep, ...reasons } = line;
  return withRevision(file, { on: today(), digest, ...reasons, ...(upkeep && { upkeep }) });
}

/** A line that no page shows: the entry says what it said, in another place or shape. */
export const withUpkeep = (file: ContentFile, reasons: { what: string; why: string }): string =>
  revised(file, { ...reasons, upkeep: true });

async function reviseOne(call: Call, name: string, id: string, reasons: { what?: string; why?: string }) {
  const collection = requireCollection(name, usage);
  const { files } = await readFiles(call.root);
  const file = files.find((candidate) => candidate.collection === collection && candidate.id === id);
  if (!file) refuse(`${collection} has no entry "${id}"`, usage);
  const { faults } = await checkContent(call.root, { draft: true });
  if (faults.length > 0) refuse(faultsText(faults), 'mend these faults first');
  const digests = digestsOf(file);
  if (!digests) throw new Error(`${file.file} passed the checker and has no history`);
  if (digests.digest === digests.written)
    refuse(`${file.file} has not changed since its last revision`, 'change it first');
  const { what, why } = reasons;
  if (what !== undefined && why !== undefined) {
    await makeChange(call.root, new Map([[file.file, revised(file, { what, why })]]), { draft: true });
    return `${file.file}: one line more`;
  }
  if (what !== undefined || why !== undefined || digests.written !== undefined)
    refuse('a change needs to say what was changed and why', usage);
  await makeChange(call.root, new Map([[file.file, withDigest(file, digests.digest)]]), { draft: true });
  return `${file.file}: its last line has the digest`;
}

/** Renews the digests of all files that can be taken apart, so that it can be run after a merge or a migration. */
async function reviseAll(call: Call, why: string): Promise<string> {
  const { files } = await readFiles(call.root);
  const sealed: string[] = [];
  const followed: string[] = [];
  for (const file of files) {
    const digests = digestsOf(file);
    if (!digests || digests.digest === digests.written) continue;
    const isOpen = digests.written === undefined;
    const text = isOpen
      ? withDigest(file, digests.digest)
      : withUpkeep(file, { what: 'Shape of the file changed', why });
    await writeFile(path.join(call.root, file.file), text);
    (isOpen ? sealed : followed).push(file.file);
  }
  return [
    `${sealed.length} last lines had no digest yet and have one now`,
    `${followed.length} entries have a line that no page shows${followed.length > 0 ? `: ${followed.join(', ')}` : ''}`,
  ].join('\n');
}

async function reviseContent(call: Call): Promise<string> {
  const { values, positionals } = commandLine(call, usage, {
    options: {
      what: { type: 'string' },
      why: { type: 'string' },
      all: { type: 'boolean', default: false },
      migration: { type: 'string' },
    },
    names: [0, 2],
  });
  const [name = '', id = ''] = positionals;
  const { what, why, all, migration } = values;
  if (all) {
    if (migration === undefined || migration.trim() === '' || positionals.length > 0)
      refuse('only a change of shape concerns all entries', 'write npm run revise -- --all --migration "…"');
    return reviseAll(call, migration.trim());
  }
  if (positionals.length < 2 || migration !== undefined) refuse('no entry is named', usage);
  return reviseOne(call, name, id, {
    ...(what === undefined ? {} : { what }),
    ...(why === undefined ? {} : { why }),
  });
}

/** `npm run revise` */
export const revise = allOrNothing(reviseContent);

if (import.meta.main) await runAsProgram(revise);
