// The record of checked claims, where a command changes what it rests on.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFile } from '#checking/parse-file.ts';
import type { ContentFile } from '#checking/read-files.ts';
import { checkedDigest, type CheckableClaim } from '#provenance/verify.ts';
import { recordFile, type VerificationRecord } from '#provenance/verification-record.ts';

/** The record of checked claims under a root; undefined where nothing was checked yet. */
export async function readRecord(root: string): Promise<VerificationRecord | undefined> {
  const text = await readFile(path.join(root, recordFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as VerificationRecord);
}

/** A record as its file has it. */
export const recordText = (record: VerificationRecord): string => `${JSON.stringify(record, null, 1)}\n`;

/** The claims of a file that has passed the checker, in its order. */
const claimsOf = (file: ContentFile): CheckableClaim[] => {
  const claims: unknown = parseFile(file).parsed?.input['claims'];
  return Array.isArray(claims) ? (claims as CheckableClaim[]) : [];
};

/** Keeps the checks of claims in which only the id of an entry was renamed: no copy prints one. */
export function renewChecks(record: VerificationRecord, before: ContentFile, text: string): void {
  const after = claimsOf({ ...before, text });
  claimsOf(before).forEach((claim, at) => {
    const check = record.claims[claim.id];
    const renamed = after[at];
    if (check && renamed && check.digest === checkedDigest(claim)) check.digest = checkedDigest(renamed);
  });
}
