// What /data/funding-list.json holds, and the rows made of it. The pages draw with them before any script runs, and
// the script of the list does the same in the browser.
import type { Money } from '#schemas/values/money.ts';
import { searchedWords } from '#spelling/searched.ts';

/** An id, the words readers see, and the address of its page, with the base path, where it has one. */
export type Name = readonly [id: string, label: string, address?: string];

/** What the list can be filtered by, as the address names it. */
export const filterNames = [
  'theme',
  'organisation',
  'role',
  'country',
  'scope',
  'programme',
  'heading',
  'currency',
] as const;
export type Filter = (typeof filterNames)[number];

/** An entry in the file. Numbers but the amount and the facts are places in the lists of names, -1 where none is named. */
export type EntryInFile = readonly [
  id: string,
  title: string,
  /** Further words by which the search finds it. */
  words: string,
  /** Whole units of the currency. */
  amount: number,
  currency: number,
  amountPrinted: string,
  theme: number,
  scope: number,
  heading: number,
  countries: readonly number[],
  programme: number,
  phase: string,
  parts: readonly (readonly [organisation: number, role: number])[],
  iatiFactsStated: number,
  discrepancies: readonly number[],
];

/** What /data/funding-list.json holds; made by src/exports/funding-list-file.ts. */
export interface ListFile {
  /** Facts that IATI requires. */
  iatiFacts: number;
  names: Record<Filter | 'discrepancy', readonly Name[]>;
  /** The currencies in the order of their names, within each the largest amount first. */
  entries: readonly EntryInFile[];
}

/** An entry with the names behind its numbers. */
export interface Row {
  id: string;
  title: string;
  money: Money;
  /** Place of the currency among the names: amounts of two currencies have no order of their own. */
  currencyAt: number;
  /** The amount as a share of the largest in its currency, from 0 to 1. */
  ofLargest: number;
  amountPrinted: string;
  theme: Name;
  scope: Name;
  heading: Name | undefined;
  countries: readonly Name[];
  programme: Name | undefined;
  phase: string;
  parts: readonly (readonly [organisation: Name, role: Name])[];
  iatiFactsStated: number;
  discrepancies: readonly Name[];
  /** The words that the search looks through, each between blanks. */
  searched: string;
}

/** Words as the search compares them, each between blanks, so that a whole one can be looked for. */
const inSearchedForm = (text: string): string => ` ${searchedWords(text).join(' ')} `;

/** The organisations besides the funder; empty where none is named. */
export const partnersOf = ({ parts }: Pick<Row, 'parts'>): Name[] =>
  parts.flatMap(([organisation, [role]]) => (role === 'funder' ? [] : [organisation]));

/** Whether others share a role in an entry or, where no role is stated, are named besides the funder at all. */
export const isShared = ({ parts }: Pick<Row, 'parts'>, role: string): boolean =>
  parts.filter(([, [part]]) => (role === 'role-not-stated' ? part !== 'funder' : part === role)).length > 1;

/** Whether an entry names nobody but its funder. */
export const namesNobody = (row: Pick<Row, 'parts'>): boolean => !partnersOf(row)[0];

/** The rows of a file, in its order. Throws where a number stands for no name. */
export function rowsOf({ names, entries }: ListFile): Row[] {
  const name = (kind: keyof ListFile['names'], at: number): Name => {
    const found = names[kind][at];
    if (!found) throw new Error(`${kind} ${at}`);
    return found;
  };
  const nameIfAny = (kind: keyof ListFile['names'], at: number): Name | undefined =>
    at < 0 ? undefined : name(kind, at);
  const largest = new Map<number, number>();
  for (const [, , , amount, currency] of entries)
    largest.set(currency, Math.max(amount, largest.get(currency) ?? 0));
  return entries.map(
    ([
      id,
      title,
      words,
      amount,
      currencyAt,
      amountPrinted,
      theme,
      scope,
      heading,
      countries,
      programme,
      phase,
      parts,
      iatiFactsStated,
      discrepanciesAt,
    ]) => {
      const row = {
        id,
        title,
        money: { amount, currency: name('currency', currencyAt)[0] },
        currencyAt,
        ofLargest: amount / (largest.get(currencyAt) || 1),
        amountPrinted,
        theme: name('theme', theme),
        scope: name('scope', scope),
        heading: nameIfAny('heading', heading),
        countries: countries.map((at) => name('country', at)),
        programme: nameIfAny('programme', programme),
        phase,
        parts: parts.map(([body, role]) => [name('organisation', body), name('role', role)] as const),
        iatiFactsStated,
        discrepancies: discrepanciesAt.map((at) => name('discrepancy', at)),
      };
      const labels = [row.theme, ...row.countries, row.programme, ...row.parts.map(([body]) => body)];
      return {
        ...row,
        searched: inSearchedForm(
          [
            title,
            words,
            amountPrinted,
            // As the list shows it: 36.15 for €36.15m.
            `${amount / 1_000_000}`,
            phase,
            ...labels.map((label) => label?.[1]),
          ].join('\n'),
        ),
      };
    },
  );
}
