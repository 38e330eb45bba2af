import { languageName } from '#schemas/values/language.ts';
import type { Citation } from './citation-of.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a field of a UTF-8 file: only the signs with a meaning in TeX are written otherwise. */
const escaped = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (sign) => escapes[sign] ?? `\\${sign}`);

/** An address, which biber reads as it stands; braces would end the field. */
const verbatim = (url: string): string => url.replaceAll('{', '%7B').replaceAll('}', '%7D');

function bibtexEntry(citation: Citation): string {
  const isReport = citation.type === 'report';
  // Double braces keep capitals in titles and keep the name of a body in one piece.
  const fields: [string, string | undefined][] = [
    ['author', citation.authors.map((name) => `{${escaped(name)}}`).join(' and ') || undefined],
    ['title', `{${escaped(citation.title)}}`],
    [isReport ? 'institution' : 'organization', `{${escaped(citation.institution)}}`],
    ['type', isReport ? escaped(citation.genre) : undefined],
    ['number', citation.number],
    ['date', citation.issued],
    ['url', citation.url && verbatim(citation.url)],
    ['urldate', citation.accessed],
    ['langid', languageName(citation.language)?.split(' ')[0]?.toLowerCase() ?? citation.language],
    ['abstract', citation.abstract && escaped(citation.abstract)],
    ['note', escaped(citation.notes.join(' ')) || undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${isReport ? 'report' : 'online'}{${citation.id},\n${lines.join('')}}\n`;
}

/** Citations as a BibLaTeX file in UTF-8, for biber. A date the document does not print is left out. */
export const bibtexText = (citations: readonly Citation[]): string => citations.map(bibtexEntry).join('\n');
