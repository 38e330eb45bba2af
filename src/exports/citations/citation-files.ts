import { entriesOf, requireEntry, type Atlas } from '#data/atlas.ts';
import type { Entry } from '#schemas/collections.ts';
import { bibtexText } from './bibtex.ts';
import { citationOf, type Citation } from './citation-of.ts';
import { cslText } from './csl-json.ts';
import { risText } from './ris.ts';

/** The formats of citation files, by the ending of their names. */
export const citationFormats = { bib: bibtexText, ris: risText, 'csl.json': cslText } as const;

/** The two citations of a funding entry: the document first, then what the atlas makes of it. */
export const citationsOf = (
  atlas: Atlas,
  entry: Entry<'funding'>,
): { source: Citation; atlasEntry: Citation } => ({
  source: citationOf(atlas, requireEntry(atlas, entry.data.source, ['sources'], entry.id)),
  atlasEntry: citationOf(atlas, entry),
});

/** The citations of all funding entries, each document once before the entries taken from any. */
export function citationsOfFunding(atlas: Atlas): Citation[] {
  const pairs = entriesOf(atlas, 'funding').map((entry) => citationsOf(atlas, entry));
  const sources = new Map(pairs.map(({ source }) => [source.id, source]));
  return [
    ...sources.values(),
    ...pairs.map(({ atlasEntry }) => atlasEntry).sort((a, b) => (a.id < b.id ? -1 : 1)),
  ];
}
