// Rows and strips of the list as trees of elements, so that the page and the script draw the same.
import { moneyInMillions } from '#format/money.ts';
import { namesNobody, type Row } from './list-file.ts';
import type { ScopePart } from './sums.ts';

/** An element with its attributes and what stands in it, or text. */
export type Drawn = string | DrawnElement;
export type DrawnElement = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: Drawn[],
];

/** The words of rows and strips in the language of the page, and where the pages of the entries are. */
export interface ListWords {
  /** Address under which entries have their pages, with the slash at its end. */
  entriesAt: string;
  /** Facts that IATI requires. */
  iatiFacts: string;
  disputedSee: string;
  noOrganisationNamed: string;
  noProgrammeNamed: string;
  phase: string;
  iati: string;
  of: string;
  entry: string;
  entries: string;
}

/** Units of the strips, as their viewBox has it. */
export const stripLength = 1000;

/** "9 entries" */
export const countedIn = (words: Pick<ListWords, 'entry' | 'entries'>, count: number): string =>
  `${count} ${count === 1 ? words.entry : words.entries}`;

const linked = (address: string, text: string): Drawn => ['a', { href: address }, text];

/** A row of the table. */
export const tableRow = (row: Row, words: ListWords): DrawnElement => {
  const missing = (text: string): Drawn => ['div', { class: 'not-stated' }, text];
  return [
    'tr',
    {},
    [
      'th',
      { scope: 'row' },
      linked(`${words.entriesAt}${row.id}/`, row.title),
      ...row.discrepancies.flatMap(([, title, href = '']): Drawn[] => [
        ' ',
        ['a', { class: 'dispute-mark', href, 'aria-label': `${words.disputedSee} ${title}` }, '≠'],
      ]),
    ],
    ['td', {}, ['b', {}, moneyInMillions(row.money)], ['small', {}, row.amountPrinted]],
    ['td', {}, row.theme[1]],
    [
      'td',
      {},
      ...row.parts.map(([[, body, address = ''], [, role]]): Drawn => [
        'div',
        {},
        linked(address, body),
        ' ',
        ['small', {}, role],
      ]),
      ...(namesNobody(row) ? [missing(words.noOrganisationNamed)] : []),
    ],
    [
      'td',
      {},
      row.scope[1],
      ...row.countries.map(([, country, address = '']): Drawn => ['div', {}, linked(address, country)]),
    ],
    [
      'td',
      {},
      row.programme?.[1] ?? missing(words.noProgrammeNamed),
      ...(row.phase ? [['small', {}, `${words.phase} ${row.phase}`] as const] : []),
    ],
    [
      'td',
      {},
      ['span', { class: 'term' }, `${words.iati}:`],
      ` ${row.iatiFactsStated} ${words.of} ${words.iatiFacts}`,
    ],
  ];
};

/** The sum of one scope in one currency with its strip, where it has one. */
export const scopeStrip = ({ scope, sum, count, blocks }: ScopePart, words: ListWords): DrawnElement => [
  'div',
  {},
  ['p', {}, `${scope[1]}: `, ['b', {}, moneyInMillions(sum)], `, ${countedIn(words, count)}`],
  [
    'svg',
    {
      viewBox: `0 0 ${stripLength} 1`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      class: scope[0],
    },
    ...blocks.map(({ x, width }): Drawn => [
      'rect',
      { x: x.toFixed(1), width: width.toFixed(1), height: '1' },
    ]),
  ],
];
