// All addresses of the atlas are made here. A path begins and ends with a slash and knows no base path;
// `href` puts the base before it, `permanent` the origin too.
import type { CollectionName, Entry } from '#schemas/collections.ts';
import { basePath, siteOrigin } from './site.ts';

/** Collections whose entries have a page of their own. References and terms stand together on one page. */
export const collectionsWithPages = [
  'agreements',
  'countries',
  'discrepancies',
  'events',
  'funding',
  'organisations',
  'places',
  'proposals',
  'sources',
  'statistics',
] as const satisfies readonly CollectionName[];

/** Paths of the pages that are no entries. */
export const paths = {
  home: '/',
  agreements: '/agreements/',
  countries: '/countries/',
  funding: '/funding/',
  equipment: '/equipment/',
  statistics: '/statistics/',
  charts: '/charts/',
  organisations: '/organisations/',
  sources: '/sources/',
  comparisons: '/sources/compare/',
  places: '/places/',
  proposals: '/proposals/',
  references: '/references/',
  routes: '/routes/',
  timeline: '/timeline/',
  timelineByCountry: '/timeline/country/',
  timelineByKind: '/timeline/kind/',
  events: '/events/',
  terms: '/terms/',
  discrepancies: '/discrepancies/',
  corrections: '/corrections/',
  changes: '/changes/',
  about: '/about/',
  method: '/method/',
  attributions: '/attributions/',
  data: '/data/',
  fields: '/data/fields/',
  addresses: '/addresses/',
  feeds: '/feeds/',
  search: '/search/',
} as const;

/** A list on whose pages entries of a collection stand together, and how many of them a page may hold. */
export interface SharedPage {
  path: string;
  entriesOnPage: number;
}

/** The collections whose entries have no page of their own. */
export const sharedPages = {
  examined: { path: paths.discrepancies, entriesOnPage: 60 },
  moments: { path: paths.routes, entriesOnPage: 12 },
  references: { path: paths.references, entriesOnPage: 150 },
  routes: { path: paths.routes, entriesOnPage: 60 },
  terms: { path: paths.terms, entriesOnPage: 100 },
} as const satisfies Partial<Record<CollectionName, SharedPage>>;

/** Path of a page of a list, counted from 1: the first stands at the address of the list itself. */
export const pagePath = (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`);

/** An entry as far as its address needs it. */
type Addressed = Pick<Entry, 'collection' | 'id' | 'page'>;

/** Path of an entry: its page, or its place on the page on which entries of its collection stand together. */
export function entryPath({ collection, id, page = 1 }: Addressed): string {
  return collection in sharedPages
    ? `${pagePath(sharedPages[collection as keyof typeof sharedPages].path, page)}#${id}`
    : `/${collection}/${id}/`;
}

/** Path of a claim: the page on which its home stands, and its id. */
export const claimPath = (home: Addressed, claim: string): string =>
  `${entryPath(home).split('#')[0] ?? ''}#${claim}`;

/** Path of a whole list of which the page of an entry shows the beginning, such as "/countries/ruritania/figures/". */
export const entryListPath = (entry: Addressed, list: string): string => `${entryPath(entry)}${list}/`;

/**
 * What Astro asks of a list that may have several pages: the parameter and the property of each. The first page
 * stands at the address of the list, the others below it.
 */
export const pageRoutes = (
  pages: number,
): { params: { page: string | undefined }; props: { page: number; pages: number } }[] =>
  Array.from({ length: pages }, (_, at) => at + 1).map((page) => ({
    params: { page: page === 1 ? undefined : `page/${page}` },
    props: { page, pages },
  }));

/** Path of the timeline of one kind or of one country, such as "/timeline/kind/closure/". */
export const timelinePath = (by: 'kind' | 'country', id: string): string =>
  `${by === 'kind' ? paths.timelineByKind : paths.timelineByCountry}${id}/`;

/** Path of the comparison of two documents, the one with the smaller number first. */
export const comparisonPath = (first: { id: string }, second: { id: string }): string =>
  `${paths.comparisons}${first.id}/${second.id}/`;

/** Path of a file about one entry beside its page, such as "/funding/access-to-health-iii.bib". */
export const entryFilePath = (entry: { collection: CollectionName; id: string }, ending: string): string =>
  `/${entry.collection}/${entry.id}.${ending}`;

/** Path of a file with data, such as "/data/funding.csv". */
export const dataPath = (name: string): string => `/data/${name}`;

/** Path of a file of the search. */
export const searchFilePath = (name: 'entries' | 'claims'): string => `${paths.search}${name}.json`;

/** Path of a file of a chart: its drawing, or its rows. */
export const chartFilePath = (id: string, ending: 'svg' | 'csv'): string =>
  dataPath(`charts/${id}.${ending}`);

/** Path of a feed, such as "/feeds/funding.atom". */
export const feedPath = (scope: string, format: 'atom' | 'json'): string => `/feeds/${scope}.${format}`;

/** What stands in an `href` of a page: the path with the base path before it. */
export const href = (path: string): string => `${basePath}${path.slice(1)}`;

/** The absolute address where the origin is known, else the path a host will serve it at. */
export const permanent = (path: string): string => `${siteOrigin ?? ''}${href(path)}`;

/** The absolute address, or undefined while nobody has said where the site is published. */
export const absolute = (path: string): string | undefined => (siteOrigin ? permanent(path) : undefined);
