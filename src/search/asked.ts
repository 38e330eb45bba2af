// What a reader asks of the search, and the address that holds it.
import { filterNames, type EntriesFile, type Filter, type SearchDocument } from './documents.ts';

/** Values of one filter are alternatives; a filter without any lets everything through. */
export type Asked = Record<Filter, readonly string[]> & { q: string; shown: number };

/** Results drawn at first, and further ones at each asking. */
export const resultsAtOnce = 20;

const nothing: Asked = { q: '', kind: [], country: [], publisher: [], year: [], shown: resultsAtOnce };

/**
 * What an address asks for, and what in it the atlas does not know, each as "name=value". The rest is applied. Years
 * are those that some document has.
 */
export function askedIn(
  search: string,
  names: EntriesFile['names'],
  years: ReadonlySet<string>,
): { asked: Asked; refused: string[] } {
  const asked = { ...nothing };
  const refused: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const filter = filterNames.find((known) => known === name);
    const isKnown =
      filter === 'year' ? years.has(value) : filter && names[filter].some(([id]) => id === value);
    if (filter && isKnown) asked[filter] = [...new Set([...asked[filter], value])];
    else if (name === 'q' && !asked.q) asked.q = value.trim();
    else if (name === 'shown' && /^[1-9]\d{0,3}$/.test(value)) asked.shown = Number(value);
    else if (value) refused.push(`${name}=${value}`);
  }
  return { asked, refused };
}

/** What is asked for as the address holds it: "?q=drina&kind=claims", or nothing. */
export function addressOf(asked: Asked): string {
  const parameters = new URLSearchParams();
  if (asked.q) parameters.set('q', asked.q);
  for (const filter of filterNames) for (const value of asked[filter]) parameters.append(filter, value);
  if (asked.shown > resultsAtOnce) parameters.set('shown', `${asked.shown}`);
  return parameters.size ? `?${parameters}` : '';
}

/** Whether any filter is set. */
export const isFiltered = (asked: Asked): boolean => filterNames.some((filter) => asked[filter][0]);

const valuesOf = (document: SearchDocument, filter: Filter): readonly string[] =>
  filter === 'kind' ? [document.kind] : document[filter];

/** Whether a document passes the filters, but for one of them. */
export const passes = (document: SearchDocument, asked: Asked, except?: Filter): boolean =>
  filterNames.every((filter) => {
    if (filter === except || !asked[filter][0]) return true;
    const values = valuesOf(document, filter);
    return asked[filter].some((value) => values.includes(value));
  });

/** Values of a filter that are offered, with the number of results each would leave: most results first. */
const choicesOffered = 10;

/** The choices of a filter among some documents, those chosen first. */
export function choicesOf(
  documents: readonly SearchDocument[],
  asked: Asked,
  filter: Filter,
): [value: string, count: number][] {
  const counts = new Map(asked[filter].map((value) => [value, 0]));
  for (const document of documents)
    if (passes(document, asked, filter))
      for (const value of valuesOf(document, filter)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(
      ([a, some], [b, others]) =>
        Number(asked[filter].includes(b)) - Number(asked[filter].includes(a)) ||
        (filter === 'year' ? Number(b) - Number(a) : others - some),
    )
    .slice(0, Math.max(choicesOffered, asked[filter].length));
}
