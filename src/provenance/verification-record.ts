import type { CheckableClaim } from './verify.ts';

/** What `npm run verify -- <folder> --record` wrote: which claims were found, where, and on which day. */
export interface VerificationRecord {
  /** Day of the check, "2026-11-22". */
  on: string;
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

/** Where and when a claim was found, or undefined if it was not checked in its present form. */
export function verificationOf(
  claim: CheckableClaim,
  record: VerificationRecord,
  digestOf: (claim: CheckableClaim) => string,
): Verification | undefined {
  const checked = record.claims[claim.id];
  if (checked?.digest !== digestOf(claim)) return undefined;
  return { on: record.on, line: checked.line, offset: checked.offset, folded: checked.folded === true };
}
