import type { Citation } from './citation-of.ts';

interface CslDate {
  'date-parts': [number[]];
}

/** A date of any precision as CSL has it: no month or day is made up. */
const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** A citation as an item of CSL-JSON 1.0.2. */
const cslItem = (citation: Citation) => ({
  id: citation.id,
  type: citation.type,
  title: citation.title,
  ...(citation.authors.length > 0 ? { author: citation.authors.map((literal) => ({ literal })) } : {}),
  publisher: citation.institution,
  genre: citation.genre,
  ...(citation.number ? { number: citation.number } : {}),
  ...(citation.issued ? { issued: cslDate(citation.issued) } : {}),
  ...(citation.accessed ? { accessed: cslDate(citation.accessed) } : {}),
  ...(citation.url ? { URL: citation.url } : {}),
  language: citation.language,
  ...(citation.abstract ? { abstract: citation.abstract } : {}),
  ...(citation.notes.length > 0 ? { note: citation.notes.join(' ') } : {}),
});

/** Citations as a file of CSL-JSON, which Zotero, Pandoc and Quarto read. */
export const cslText = (citations: readonly Citation[]): string =>
  `${JSON.stringify(citations.map(cslItem), null, 1)}\n`;
