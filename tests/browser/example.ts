// Pages to try a promise on, taken from what was built, so that no test names an entry of the content.
import { readFileSync } from 'node:fs';

interface Claim {
  id: string;
  kind: string;
  value?: { number?: number; amount?: number; currency?: string };
  printed?: string;
  passage: string;
  source: string;
}

/** An entry as the data files show it, with the fields that these tests ask for. */
export interface Entry {
  id: string;
  address: string;
  title: string;
  name: string;
  claims: Claim[];
  [field: string]: unknown;
}

/** The entries of a collection as built. */
export const entriesOf = (collection: string): Entry[] =>
  JSON.parse(readFileSync(`dist/data/${collection}.json`, 'utf8')).entries;

/** The HTML of a page as built. */
export const htmlOf = (address: string): string => readFileSync(`dist${address}index.html`, 'utf8');

/** The first that fits. Throws where none does, so that no test passes without having tried anything. */
export function exampleOf<T>(candidates: readonly T[], what: string, fits: (candidate: T) => boolean): T {
  const found = candidates.find(fits);
  if (found === undefined) throw new Error(`the built site has no ${what} to try this on`);
  return found;
}

/** What is shown as words with blanks between, as `toHaveText` compares it. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
