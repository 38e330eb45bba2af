// What /search/entries.json and /search/claims.json hold, and the search documents made of them in the browser. Names
// stand once, and search documents name them by their place.

/** An id and the words readers see. */
export type Name = readonly [id: string, label: string];

/** What the results can be filtered by, as the address names it. */
export const filterNames = ['kind', 'country', 'publisher', 'year'] as const;
export type Filter = (typeof filterNames)[number];

/** What an entry and a claim have in common: places in the lists of names, and years. */
type Facets = readonly [
  countries: readonly number[],
  publishers: readonly number[],
  years: readonly number[],
];

type EntryInFile = readonly [
  /** Place in the list of pages. */
  page: number,
  id: string,
  name: string,
  /** Further names by which it is known. */
  otherNames: readonly string[],
  /** Further words by which it is found. */
  words: string,
  ...Facets,
];

export type ClaimInFile = readonly [
  /** Place of its home among the entries. */
  home: number,
  id: string,
  text: string,
  /** Further words by which it is found. */
  words: string,
  ...Facets,
];

/** Where entries of a kind stand: what comes before and after their id in the address. */
export type PageInFile = readonly [kind: number, before: string, after: string];

/** The entries; made by src/exports/search-files.ts. */
export interface EntriesFile {
  names: Record<Exclude<Filter, 'year'>, readonly Name[]>;
  pages: readonly PageInFile[];
  entries: readonly EntryInFile[];
}

/** What is said: the summaries of the entries in their order, and the claims. It may come after the entries. */
export interface ClaimsFile {
  summaries: readonly string[];
  claims: readonly ClaimInFile[];
}

/** The kind under which claims are found, beside the collections. */
export const claimKind = 'claims';

/** An entry or a claim as the search knows it. */
export interface SearchDocument {
  /** Its place among the documents. */
  id: number;
  kind: string;
  address: string;
  /** The name of an entry, or what a claim says. */
  name: string;
  otherNames: readonly string[];
  words: string;
  summary: string;
  /** The name of the entry on whose page a claim stands. */
  home?: string;
  /** Whether a claim is no more than a name of that entry. */
  isName?: boolean;
  country: readonly string[];
  publisher: readonly string[];
  year: readonly string[];
}

/** The documents of the files, entries first; without claims while their file has not come. Throws where a number stands for no name. */
export function searchDocumentsOf(
  { names, pages, entries }: EntriesFile,
  { summaries, claims }: ClaimsFile = { summaries: [], claims: [] },
): SearchDocument[] {
  const of = <T>(list: readonly T[], at: number): T => {
    const found = list[at];
    if (found === undefined) throw new Error(`nothing at ${at}`);
    return found;
  };
  const ids = (filter: keyof typeof names, places: readonly number[]): string[] =>
    places.map((at) => of(names[filter], at)[0]);
  const facets = (...[countries, publishers, years]: Facets) => ({
    country: ids('country', countries),
    publisher: ids('publisher', publishers),
    year: years.map(String),
  });
  const addressOf = ([page, id]: EntryInFile): string => {
    const [, before, after] = of(pages, page);
    return `${before}${id}${after}`;
  };
  return [
    ...entries.map((entry, at) => {
      const [page, , name, otherNames, words, ...rest] = entry;
      return {
        id: at,
        kind: of(names.kind, of(pages, page)[0])[0],
        address: addressOf(entry),
        name,
        otherNames,
        words,
        summary: summaries[at] ?? '',
        ...facets(...rest),
      };
    }),
    ...claims.map(([home, id, name, words, ...rest], at) => {
      const entry = of(entries, home);
      return {
        id: entries.length + at,
        kind: claimKind,
        address: `${addressOf(entry).split('#')[0]}#${id}`,
        name,
        otherNames: [],
        words,
        summary: '',
        home: entry[2],
        isName: name === entry[2] || entry[3].includes(name),
        ...facets(...rest),
      };
    }),
  ];
}
