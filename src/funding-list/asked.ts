// What a reader asks of the list of funding entries: filter, order and page, and the address that holds them.
import { plain } from '#spelling/plain.ts';
import { isNumber, searchedWords } from '#spelling/searched.ts';
import { filterNames, namesNobody, partnersOf, type Filter, type ListFile, type Row } from './list-file.ts';

/** What the list can be ordered by, as the address names it. A minus before one sorts downwards. */
export const columns = ['title', 'amount', 'theme', 'organisation', 'country', 'programme', 'iati'] as const;
type Column = (typeof columns)[number];

/** The columns that the table shows, in their order. By the others the list can be ordered only. */
export const tableColumns = [
  'amount',
  'title',
  'country',
  'organisation',
] as const satisfies readonly Column[];

/** What a reader asks of the list. A filter that is not there lets everything through. */
export type Asked = Partial<Record<Filter, string>> & { q: string; sort: string; page: number };

/** Stands for "no organisation named", "no programme named" and "no heading". */
export const none = 'none';
const filtersWithNone: readonly string[] = ['organisation', 'programme', 'heading'];

export const everything: Asked = { q: '', sort: '-amount', page: 1 };

/** Whether a row is among what is asked for. Organisation and role together ask for that body in that role. */
function isAskedFor(row: Row, asked: Asked, terms: readonly string[]): boolean {
  const { theme, organisation, role, country, scope, programme, heading, currency } = asked;
  const body = organisation === none ? undefined : organisation;
  return (
    (!theme || row.theme[0] === theme) &&
    (!scope || row.scope[0] === scope) &&
    (!currency || row.money.currency === currency) &&
    (!programme || (row.programme?.[0] ?? none) === programme) &&
    (!heading || (row.heading?.[0] ?? none) === heading) &&
    (!country || row.countries.some(([id]) => id === country)) &&
    (organisation !== none || namesNobody(row)) &&
    ((!body && !role) ||
      row.parts.some(([[id], [part]]) => (!body || id === body) && (!role || part === role))) &&
    terms.every((term) => row.searched.includes(term))
  );
}

/** The rows asked for, in the order in which they are handed over. A number is found as a whole, a word by any part of it. */
export function filtered(rows: readonly Row[], asked: Asked): Row[] {
  const terms = searchedWords(asked.q).map((word) => (isNumber(word) ? ` ${word} ` : word));
  return rows.filter((row) => isAskedFor(row, asked, terms));
}

const keys: Readonly<Record<Column, (row: Row) => string | number>> = {
  title: ({ title }) => plain(title),
  amount: ({ money }) => money.amount,
  theme: ({ theme }) => plain(theme[1]),
  organisation: (row) => plain(partnersOf(row).join()),
  country: ({ scope, countries }) => plain([scope, ...countries].map(([, label]) => label).join()),
  programme: ({ programme, phase }) => plain(`${programme?.[1] ?? ''} ${phase}`),
  iati: ({ iatiFactsStated }) => iatiFactsStated,
};

/**
 * Rows by a column, upwards or with a minus downwards; equal ones stay as they stood. Amounts are ordered within
 * their currency, and the currencies stay in the order of the list.
 */
export function sorted(rows: readonly Row[], sort: string): Row[] {
  const column = sort.replace('-', '') as Column;
  const direction = sort.startsWith('-') ? -1 : 1;
  return rows
    .map((row) => ({ row, value: keys[column](row), group: column === 'amount' ? row.currencyAt : 0 }))
    .sort((a, b) => a.group - b.group || (a.value < b.value ? -direction : a.value > b.value ? direction : 0))
    .map(({ row }) => row);
}

/** Rows on one page of the list. */
export const rowsOnPage = 100;

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
