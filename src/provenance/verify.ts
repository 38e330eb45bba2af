import { createHash } from 'node:crypto';
import { contains, placesOf } from './find-passage.ts';
import { fold } from './fold.ts';

/** What the verifier needs to know of a claim. */
export interface CheckableClaim {
  id: string;
  source: string;
  passage: string;
  /** The figure or name as printed, which must stand within the passage; none for statements. */
  printed?: string | undefined;
}

export interface Found {
  claim: string;
  line: number;
  offset: number;
  /** True where the passage as written differs from the copy in what `fold` tolerates. */
  folded: boolean;
}

export interface NotFound {
  claim: string;
  why: string;
}

/** Checks claims of one source against its copy. Every claim is in exactly one of the two lists. */
export function verifyClaims(
  claims: readonly CheckableClaim[],
  copy: string,
): { found: Found[]; notFound: NotFound[] } {
  const foldedCopy = fold(copy);
  const found: Found[] = [];
  const notFound: NotFound[] = [];
  for (const claim of claims) {
    const places = placesOf(claim.passage, copy, foldedCopy);
    const [place] = places;
    if (!place) {
      notFound.push({ claim: claim.id, why: `the passage “${claim.passage}” does not occur` });
    } else if (places.length > 1) {
      const lines = places.map(({ line }) => line).join(', ');
      notFound.push({
        claim: claim.id,
        why: `the passage “${claim.passage}” occurs ${places.length} times (lines ${lines}); add a word`,
      });
    } else if (claim.printed !== undefined && !contains(claim.passage, claim.printed)) {
      notFound.push({
        claim: claim.id,
        why: `the printed form “${claim.printed}” is not within “${claim.passage}”`,
      });
    } else {
      const folded = !copy.startsWith(claim.passage, place.offset);
      found.push({ claim: claim.id, line: place.line, offset: place.offset, folded });
    }
  }
  return { found, notFound };
}

/** SHA-256 of a copy, in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * A short digest of what was checked of a claim. A recorded check counts only as long as the digest agrees,
 * so a claim changed after the check is shown as not checked.
 */
export const checkedDigest = (claim: CheckableClaim): string =>
  sha256(JSON.stringify([claim.source, claim.passage, claim.printed ?? ''])).slice(0, 12);
