import { dateText } from '#format/dates.ts';
import { words } from '#words/en.ts';
import type { Citation } from './citation-of.ts';

/**
 * A citation as a reference in the house style, without its address:
 * “Pupin Initiative, Vuk Velebit and Petar Ivić: “Title.” Web page, 19 March 2025, copy of 22 November 2026.”
 */
export function referenceText(citation: Citation): string {
  const authors = citation.authors.filter((name) => name !== citation.institution);
  const names = new Intl.ListFormat('en-GB').format(authors);
  const who = [citation.institution, names].filter(Boolean).join(', ');
  const title = /[.?!]$/.test(citation.title) ? citation.title : `${citation.title}.`;
  const what = [
    [citation.genre, citation.number].filter(Boolean).join(' '),
    citation.issuedText,
    ...(citation.accessed ? [`${words.copyOf} ${dateText(citation.accessed)}`] : []),
  ];
  return `${who}: “${title}” ${what.join(', ')}.`;
}
