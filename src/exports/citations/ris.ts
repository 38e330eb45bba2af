import type { Citation } from './citation-of.ts';

/** A date of any precision as RIS has it: "2021/08/03", "2021/08/", "2021//". */
function risDate(date: string): string {
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}`;
}

/** An entry of the RIS specification of 2011. Lines are never wrapped, because readers do not join them again. */
function risEntry(citation: Citation): string {
  const { issued, accessed } = citation;
  const tags: [string, string | undefined][] = [
    ['TY', citation.type === 'report' ? 'RPRT' : 'ELEC'],
    ['ID', citation.id],
    ...citation.authors.map((name): [string, string] => ['AU', name]),
    ['TI', citation.title],
    ['PB', citation.institution],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued && risDate(issued)],
    ['M3', citation.genre],
    ['SN', citation.number],
    ['UR', citation.url],
    // The tag that Zotero and RefMan read as the day of access.
    ['Y2', accessed && risDate(accessed)],
    ['LA', citation.language],
    ['AB', citation.abstract],
    ...citation.notes.map((note): [string, string] => ['N1', note]),
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** Citations as an RIS file in UTF-8, with the line ends its specification asks for. */
export const risText = (citations: readonly Citation[]): string => citations.map(risEntry).join('\r\n');
