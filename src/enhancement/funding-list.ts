// Filter, order, sums, pages and picture of the list of funding entries: pure, so that the page can draw with it
// before any script runs, and tests and the benchmark can use it without a browser. Amounts are in whole units of
// the one currency of the list.
import { plain } from '#spelling/plain.ts';

/** An id, the words readers see, and the address of its page, with the base path, where it has one. */
export type Name = readonly [id: string, label: string, address?: string];

/** What the list can be filtered by, as the address names it. */
export const filterNames = ['theme', 'organisation', 'role', 'country', 'scope', 'programme'] as const;
export type Filter = (typeof filterNames)[number];

/** The columns in their order, as the address names them. A minus before one sorts downwards. */
export const columns = ['title', 'amount', 'theme', 'organisation', 'country', 'programme', 'iati'] as const;
type Column = (typeof columns)[number];

/** An entry in the file. Numbers but the amount and the facts are places in the lists of names. */
export type EntryInFile = readonly [
  id: string,
  title: string,
  /** Further words by which the search finds it. */
  words: string,
  amount: number,
  amountPrinted: string,
  theme: number,
  scope: number,
  countries: readonly number[],
  /** -1 where none is named. */
  programme: number,
  phase: string,
  parts: readonly (readonly [organisation: number, role: number])[],
  iatiFactsStated: number,
  discrepancies: readonly number[],
];

/** What /data/funding-list.json holds; made by src/exports/funding-list-file.ts. Largest amount first. */
export interface ListFile {
  /** ISO 4217. */
  currency: string;
  /** Facts that IATI requires. */
  iatiFacts: number;
  names: Record<Filter | 'discrepancy', readonly Name[]>;
  entries: readonly EntryInFile[];
}

/** An entry with the names behind its numbers. */
export interface Row {
  id: string;
  title: string;
  amount: number;
  amountPrinted: string;
  theme: Name;
  scope: Name;
  countries: readonly Name[];
  programme: Name | undefined;
  phase: string;
  parts: readonly (readonly [organisation: Name, role: Name])[];
  iatiFactsStated: number;
  discrepancies: readonly Name[];
  /** What the search looks through, in plain letters. */
  searched: string;
}

/** What a reader asks of the list. A filter that is not there lets everything through. */
export type Asked = Partial<Record<Filter, string>> & { q: string; sort: string; page: number };

/** Stands for "no organisation named" and "no programme named". */
export const none = 'none';
const filtersWithNone: readonly string[] = ['organisation', 'programme'];

export const everything: Asked = { q: '', sort: '-amount', page: 1 };

/** Rows on one page of the list. */
export const rowsOnPage = 100;

/** An amount in millions with two decimals: €36.15m, as src/format/money.ts has it. */
export const inMillions = (amount: number, currency: string): string =>
  `${currency === 'EUR' ? '€' : `${currency} `}${(amount / 1e6).toFixed(2)}m`;

/** The organisations besides the funder; empty where none is named. */
const partnersOf = ({ parts }: Pick<Row, 'parts'>): Name[] =>
  parts.flatMap(([organisation, [role]]) => (role === 'funder' ? [] : [organisation]));

/** Whether an entry names nobody but its funder. */
export const namesNobody = (row: Row): boolean => !partnersOf(row)[0];

/** The rows of a file, in its order. Throws where a number stands for no name. */
export function rowsOf({ names, entries }: ListFile): Row[] {
  const name = (kind: keyof ListFile['names'], at: number): Name => {
    const found = names[kind][at];
    if (!found) throw new Error(`${kind} ${at}`);
    return found;
  };
  return entries.map(
    ([
      id,
      title,
      words,
      amount,
      amountPrinted,
      theme,
      scope,
      countries,
      programme,
      phase,
      parts,
      iati,
      marks,
    ]) => {
      const row = {
        id,
        title,
        amount,
        amountPrinted,
        theme: name('theme', theme),
        scope: name('scope', scope),
        countries: countries.map((at) => name('country', at)),
        programme: programme < 0 ? undefined : name('programme', programme),
        phase,
        parts: parts.map(([body, role]) => [name('organisation', body), name('role', role)] as const),
        iatiFactsStated: iati,
        discrepancies: marks.map((at) => name('discrepancy', at)),
      };
      const labels = [row.theme, ...row.countries, row.programme, ...row.parts.map(([body]) => body)];
      return {
        ...row,
        searched: plain(
          [title, words, amountPrinted, phase, ...labels.map((label) => label?.[1])].join('\n'),
        ),
      };
    },
  );
}

/** Whether a row is among what is asked for. Organisation and role together ask for that body in that role. */
function isAskedFor(row: Row, asked: Asked, terms: readonly string[]): boolean {
  const { theme, organisation, role, country, scope, programme } = asked;
  const body = organisation === none ? undefined : organisation;
  return (
    (!theme || row.theme[0] === theme) &&
    (!scope || row.scope[0] === scope) &&
    (!programme || (row.programme?.[0] ?? none) === programme) &&
    (!country || row.countries.some(([id]) => id === country)) &&
    (organisation !== none || namesNobody(row)) &&
    ((!body && !role) ||
      row.parts.some(([[id], [part]]) => (!body || id === body) && (!role || part === role))) &&
    terms.every((term) => row.searched.includes(term))
  );
}

/** The rows asked for, in the order in which they are handed over. */
export function filtered(rows: readonly Row[], asked: Asked): Row[] {
  const terms = plain(asked.q).split(/\s+/).filter(Boolean);
  return rows.filter((row) => isAskedFor(row, asked, terms));
}

const keys: Readonly<Record<Column, (row: Row) => string | number>> = {
  title: ({ title }) => plain(title),
  amount: ({ amount }) => amount,
  theme: ({ theme }) => plain(theme[1]),
  organisation: (row) => plain(partnersOf(row).join()),
  country: ({ scope, countries }) => plain([scope, ...countries].map(([, label]) => label).join()),
  programme: ({ programme, phase }) => plain(`${programme?.[1] ?? ''} ${phase}`),
  iati: ({ iatiFactsStated }) => iatiFactsStated,
};

/** Rows by a column, upwards or with a minus downwards; equal ones stay as they stood. */
export function sorted(rows: readonly Row[], sort: string): Row[] {
  const key = keys[sort.replace('-', '') as Column];
  const sign = sort.startsWith('-') ? -1 : 1;
  return rows
    .map((row) => ({ row, value: key(row) }))
    .sort((a, b) => (a.value < b.value ? -sign : a.value > b.value ? sign : 0))
    .map(({ row }) => row);
}

/** How many rows there are, and what they come to. */
export interface Sum {
  count: number;
  amount: number;
}

export const sumOfRows = (rows: readonly Row[]): Sum => ({
  count: rows.length,
  amount: rows.reduce((sum, { amount }) => sum + amount, 0),
});

/** A block of the picture: where it begins and how wide it is, and the row it stands for; several where they are many. */
interface Block {
  x: number;
  width: number;
  rows: readonly Row[];
}

/** One scope of what is listed: its sum, and the blocks that picture it, on the scale of the largest scope. */
export interface ScopePart {
  scope: Name;
  sum: Sum;
  blocks: readonly Block[];
}

/** Blocks in one strip; what is smaller stands together in one more. */
const mostBlocks = 60;

/** What is listed by scope: national and regional money are never added. Widths are shares of `full`, for the largest. */
export function byScope(rows: readonly Row[], scopes: readonly Name[], full: number): ScopePart[] {
  const parts = scopes.map((scope) => rows.filter((row) => row.scope[0] === scope[0]));
  const largest = Math.max(...parts.map((part) => sumOfRows(part).amount));
  return parts.map((part, at) => {
    const ordered = sorted(part, '-amount');
    let x = 0;
    const groups = [...ordered.slice(0, mostBlocks).map((row) => [row]), ordered.slice(mostBlocks)];
    const blocks = groups
      .filter((group) => group[0])
      .map((group) => {
        const width = largest ? (full * sumOfRows(group).amount) / largest : 0;
        x += width;
        return { x: x - width, width, rows: group };
      });
    // Every scope has its name.
    return { scope: scopes[at] as Name, sum: sumOfRows(part), blocks };
  });
}

/** The pages a number of rows takes, at least one. */
export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / rowsOnPage));

/** The rows of a page, counted from 1. */
export const onPage = (rows: readonly Row[], page: number): Row[] =>
  rows.slice((page - 1) * rowsOnPage, page * rowsOnPage);

/** What an address asks for, and what in it the list does not know, each as "name=value". The rest is applied. */
export function askedIn(search: string, names: ListFile['names']): { asked: Asked; refused: string[] } {
  const asked = { ...everything };
  const refused: string[] = [];
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const filter = filterNames.find((known) => known === name);
    if (seen.has(name)) refused.push(`${name}=${value}`);
    else if (
      filter &&
      (names[filter].some(([id]) => id === value) || (value === none && filtersWithNone.includes(name)))
    )
      asked[filter] = value;
    else if (name === 'q') asked.q = value;
    else if (name === 'sort' && columns.some((column) => value === column || value === `-${column}`))
      asked.sort = value;
    else if (name === 'page' && /^[1-9]\d{0,8}$/.test(value)) asked.page = Number(value);
    else refused.push(`${name}=${value}`);
    seen.add(name);
  }
  return { asked, refused };
}

/** What is asked for as the address holds it: "?theme=returns", or nothing for everything. */
export function addressOf(asked: Asked): string {
  const parameters = new URLSearchParams();
  for (const name of [...filterNames, 'q', 'sort', 'page'] as const) {
    const value = `${asked[name] ?? ''}`;
    if (value && value !== `${everything[name as 'q']}`) parameters.set(name, value);
  }
  return parameters.size ? `?${parameters}` : '';
}
