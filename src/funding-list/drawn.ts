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
  disputedSee: string;
  noOrganisationNamed: string;
  /** Label of the organisations, where the table has no heads of columns. */
  organisations: string;
  of: string;
  entry: string;
  entries: string;
}

/** "9 entries" */
export const countedIn = (words: Pick<ListWords, 'entry' | 'entries'>, count: number): string =>
  `${count} ${count === 1 ? words.entry : words.entries}`;

const linked = (address: string, text: string): Drawn => ['a', { href: address }, text];
const percent = (share: number): string => `${share.toFixed(1)}%`;
/** The sign of a scope: filled for one country, hatched for several. */
const swatch: Drawn = ['svg', { class: 'swatch', 'aria-hidden': 'true' }, ['rect', {}]];

/** A row of the table. On narrow screens it is a card. */
export const tableRow = ({ scope, ...row }: Row, words: ListWords): DrawnElement => [
  'tr',
  { class: scope[0] },
  [
    'td',
    {},
    ['b', {}, moneyInMillions(row.money)],
    ...row.discrepancies.flatMap(([, title, href = '']): Drawn[] => [
      ' ',
      ['a', { class: 'dispute-link', href, 'aria-label': `${words.disputedSee} ${title}` }, '≠'],
    ]),
    [
      'svg',
      { class: 'bar', 'aria-hidden': 'true' },
      ['rect', { width: percent(100 * row.ofLargest), height: '100%' }],
    ],
  ],
  [
    'th',
    { scope: 'row' },
    linked(`${words.entriesAt}${row.id}/`, row.title),
    ' ',
    ['small', {}, row.theme[1]],
  ],
  [
    'td',
    {},
    swatch,
    ` ${scope[1]}`,
    ...row.countries.map(([, country, address = '']): Drawn => ['div', {}, linked(address, country)]),
  ],
  [
    'td',
    { 'data-label': words.organisations },
    ...row.parts
      .filter(([, [role]]) => role !== 'funder')
      .map(([[, body, address = ''], [, role]]): Drawn => [
        'div',
        {},
        linked(address, body),
        ' ',
        ['small', {}, role],
      ]),
    ...(namesNobody({ parts: row.parts })
      ? [['div', { class: 'not-stated' }, words.noOrganisationNamed] as const]
      : []),
  ],
];

/** The sum of one scope in one currency with its strip and the scale below, where it has them. */
export const scopeStrip = (part: ScopePart, words: ListWords): DrawnElement => {
  const { scope, sum, count, all, blocks, ticks } = part;
  return [
    'div',
    { class: scope[0] },
    [
      'p',
      {},
      ['span', {}, swatch, ` ${scope[1]}, ${count} ${words.of} ${all}: `],
      ['b', {}, moneyInMillions(sum)],
    ],
    ...(blocks[0]
      ? [
          [
            'svg',
            { 'aria-hidden': 'true' },
            ...blocks.map(({ x, width, isAsked }): Drawn => [
              'rect',
              {
                ...(isAsked ? {} : { class: 'ghost' }),
                x: percent(x),
                width: percent(width),
                height: '100%',
              },
            ]),
          ] as const,
        ]
      : []),
    ...(ticks[0]
      ? [
          [
            'svg',
            { class: 'axis', 'aria-hidden': 'true' },
            ...ticks.map(({ x, money }): Drawn => [
              'text',
              { x: percent(x), y: '12', 'text-anchor': x > 95 ? 'end' : x ? 'middle' : 'start' },
              moneyInMillions(money),
            ]),
          ] as const,
        ]
      : []),
  ];
};
