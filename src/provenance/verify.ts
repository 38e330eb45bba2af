import { shortDigest } from './digest.ts';
import { contains, placesOf } from './find-passage.ts';
import { fold } from './fold.ts';

/** What the verifier needs to know of a claim. */
export interface CheckableClaim {
  id: string;
  source: string;
  passage: string;
  /** The figure or name as printed, which must stand within the passage; none for statements. */
  printed?: string | undefined;
  /** The times it speaks of, as the fields of a period. */
  period?: Times | undefined;
  comparedWith?: Times | undefined;
  /** What the editors remark; no part of what is checked. */
  note?: unknown;
}

/** Dates such as "2024-08", by the name of their field, and whether the year is the reading of the atlas. */
type Times = Readonly<Record<string, unknown>> & { yearReadByAtlas?: true | undefined };

/** So far from its passage, in characters of the copy, the year of a claim may stand. */
const yearWithin = 600;

/** The years of a claim that the copy does not print near its passage, although the claim says that it prints them. */
function yearsMissing(
  { period, comparedWith, passage }: CheckableClaim,
  copy: string,
  offset: number,
): string[] {
  const around = copy.slice(Math.max(0, offset - yearWithin), offset + passage.length + yearWithin);
  const years = [period, comparedWith].flatMap((times) =>
    times === undefined || times.yearReadByAtlas === true
      ? []
      : Object.values(times).flatMap((date) =>
          typeof date === 'string' ? (/^\d{4}(?=-|$)/.exec(date) ?? []) : [],
        ),
  );
  return [...new Set(years)].filter((year) => !new RegExp(`(?<!\\d)${year}(?!\\d)`).test(around));
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
    } else if (yearsMissing(claim, copy, place.offset).length > 0) {
      const years = yearsMissing(claim, copy, place.offset).join(', ');
      notFound.push({
        claim: claim.id,
        why: `the year ${years} does not stand within ${yearWithin} characters of “${claim.passage}”; correct it, or mark it as read by the atlas with yearReadByAtlas: true`,
      });
    } else {
      const folded = !copy.startsWith(claim.passage, place.offset);
      found.push({ claim: claim.id, line: place.line, offset: place.offset, folded });
    }
  }
  return { found, notFound };
}

/**
 * A short digest of a claim as it was checked: all it says, but not the note of the editors, which stands in no copy.
 * A recorded check counts only as long as the digest agrees, so a claim changed after the check is shown as not checked.
 */
export function checkedDigest({ id: _, note: __, ...checked }: CheckableClaim): string {
  return shortDigest(checked);
}
