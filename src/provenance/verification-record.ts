import type { CheckableClaim } from './verify.ts';

/** What `npm run verify -- <folder> --record` wrote: which claims were found, where, and on which day. */
export interface VerificationRecord {
  /** Day of the check, "2026-11-22". */
  on: string;
  /** By source id: SHA-256 of the copy in which its claims were found. */
  copies: Record<string, string>;
  /** By claim id: digest of what was checked, line and offset in the copy, and whether folding was needed. */
  claims: Record<string, { digest: string; line: number; offset: number; folded?: boolean | undefined }>;
}

/** Where and when a passage was found in the copy of its document. */
export interface Verification {
  on: string;
  line: number;
  offset: number;
  /** True where passage and copy differ in hyphens, quotation marks, white space or letters that look alike. */
  folded: boolean;
}

/**
 * Where and when a claim was found, or undefined if it was not checked in its present form and in the copy of its
 * source with this SHA-256.
 */
export function verificationOf(
  claim: CheckableClaim,
  copySha256: string,
  record: VerificationRecord,
  digestOf: (claim: CheckableClaim) => string,
): Verification | undefined {
  const checked = record.claims[claim.id];
  if (record.copies[claim.source] !== copySha256 || checked?.digest !== digestOf(claim)) return undefined;
  return { on: record.on, line: checked.line, offset: checked.offset, folded: checked.folded === true };
}

/** Where the record lies, from the root of the repository. */
export const recordFile = 'content/verification.json';

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for a day in the form in which `npm run verify` writes it. */
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const isCheck = (value: unknown): boolean =>
  isGroup(value) &&
  typeof value['digest'] === 'string' &&
  Number.isInteger(value['line']) &&
  Number.isInteger(value['offset']);

/** What is wrong with the text of a record, as lines `file — field — what is wrong — what to do`; undefined: no file. */
export function recordFaults(text: string | undefined): string[] {
  const remedy = 'run `npm run verify -- <folder> --record`; nobody writes it by hand';
  const say = (field: string, what: string) => [`${recordFile} — ${field} — ${what} — ${remedy}`];
  if (text === undefined) return say('file', 'is missing');
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return say('file', 'is not JSON');
  }
  if (!isGroup(record)) return say('file', 'holds no fields');
  return [
    ...(isDay(record['on']) ? [] : say('on', 'is no day')),
    ...(isGroup(record['copies']) ? [] : say('copies', 'does not name the copies that were read')),
    ...(isGroup(record['claims']) && Object.values(record['claims']).every(isCheck)
      ? []
      : say('claims', 'does not say where each claim was found')),
  ];
}
