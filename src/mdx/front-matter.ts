// Where the facts of an MDX file end and its prose begins. Told as Astro tells it, so that what is checked is what is
// drawn; `tests/unit/front-matter.test.ts` asks both.

/** An MDX file taken apart. */
export interface FileParts {
  /** The facts, between the two lines of hyphens. */
  facts: string;
  /** Where the facts begin in the text. */
  factsAt: number;
  /** The text with blanks in the place of the facts, so that lines and offsets of the prose are those of the file. */
  prose: string;
}

/** Why a text cannot be taken apart: nothing opens or closes its facts, or a line that only looks like the end does. */
export interface NoParts {
  /** The line that ends the facts and says more than that, counted from 1. */
  line?: number;
}

/**
 * The facts and the prose of an MDX file. The facts end at the first line that begins with "---" or "+++", whatever
 * follows there; so such a line has to be three hyphens and nothing else.
 */
export function partsOf(text: string): FileParts | NoParts {
  const opening = /^---\r?\n/.exec(text)?.[0];
  if (opening === undefined) return {};
  const found = /(?<![^\n])(?:---|\+\+\+).*/.exec(text.slice(opening.length));
  if (!found) return {};
  const endsAt = opening.length + found.index;
  if (found[0].trimEnd() !== '---') return { line: text.slice(0, endsAt).split('\n').length };
  const proseAt = endsAt + '---'.length;
  return {
    facts: text.slice(opening.length, endsAt),
    factsAt: opening.length,
    prose: text.slice(0, proseAt).replace(/[^\r\n]/g, ' ') + text.slice(proseAt),
  };
}
