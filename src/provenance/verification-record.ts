import type { CheckableClaim } from './verify.ts';

/** What `npm run verify -- <folder> --record` wrote: which claims were found, where, and on which day. */
export interface VerificationRecord {
  /** Day of the check, "2026-11-22". */
  on: string;
  /** By claim id: digest of what was checked, line and offset in the copy. */
  claims: Record<string, { digest: string; line: number; offset: number }>;
}

/** Where and when a claim was found, or undefined if it was not checked in its present form. */
export function verificationOf(
  claim: CheckableClaim,
  record: VerificationRecord,
  digestOf: (claim: CheckableClaim) => string,
): { on: string; line: number; offset: number } | undefined {
  const checked = record.claims[claim.id];
  if (checked?.digest !== digestOf(claim)) return undefined;
  return { on: record.on, line: checked.line, offset: checked.offset };
}
