import type { BreadcrumbList, CreativeWork, Graph, Thing, WebPage, WebSite } from 'schema-dts';
import { absolute, entryPath, paths, permanent } from '#addresses.ts';
import { requireEntry, type Atlas } from '#data/atlas.ts';
import { claimsIn } from '#schemas/collections.ts';
import { nameOf } from '#data/names.ts';
import type { Entry } from '#schemas/collections.ts';
import { lastChanged } from '#schemas/values/history.ts';
import { words } from '#words/en.ts';
import { licence } from './licence.ts';
import { thingOf } from './json-ld-thing.ts';

export type JsonLd = Graph;

/** JSON-LD for a script element: nothing in it can end the element, whatever a text holds. */
export const jsonLdText = (data: JsonLd): string =>
  JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

const graph = (...things: Thing[]): JsonLd => ({ '@context': 'https://schema.org', '@graph': things });

interface Step {
  name: string;
  path: string;
}

const breadcrumb = (...steps: Step[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: words.atlas, path: paths.home }, ...steps].map(({ name, path }, at) => ({
    '@type': 'ListItem' as const,
    position: at + 1,
    name,
    item: permanent(path),
  })),
});

function page({ name, path }: Step, description: string): WebPage & object {
  const url = absolute(path);
  return {
    '@type': 'WebPage',
    '@id': permanent(path),
    name,
    description,
    ...(url ? { url } : {}),
    inLanguage: words.language,
    license: licence.address,
    isPartOf: { '@id': permanent(paths.home) },
  };
}

/** JSON-LD of the home page. */
export function siteJsonLd(): JsonLd {
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': permanent(paths.home),
    name: words.siteName,
    description: words.description,
    inLanguage: words.language,
    license: licence.address,
  };
  return graph(site);
}

/** JSON-LD of a page that is no entry, below the pages above it. */
export const pageJsonLd = (step: Step, description: string, above: readonly Step[] = []): JsonLd =>
  graph(page(step, description), breadcrumb(...above, step));

/** JSON-LD of an entry: its page, the way to it, and the thing it is about. */
export function entryJsonLd(atlas: Atlas, entry: Entry, section: Step, description: string): JsonLd {
  const path = entryPath(entry);
  const name = nameOf(entry);
  const id = `${permanent(path)}#entry`;
  const sources = [...new Set(claimsIn(entry).map(({ source }) => source))].sort();
  const citation: CreativeWork[] = sources.map((source) => ({
    '@type': 'CreativeWork',
    '@id': `${permanent(`${paths.sources}${source}/`)}#entry`,
    name: nameOf(requireEntry(atlas, source, ['sources'], entry.id)),
  }));
  const changed = lastChanged(entry.data.revisions);
  const ownPage: WebPage = {
    ...page({ name, path }, description),
    // The day of the last change; `reviewed` is that of the last comparison with the sources.
    ...(changed ? { dateModified: changed } : {}),
    about: { '@id': id },
    ...(citation[0] ? { citation } : {}),
    ...(entry.collection === 'funding' ? { isBasedOn: [basisOf(atlas, entry)] } : {}),
  };
  return graph(ownPage, breadcrumb(section, { name, path }), thingOf(atlas, entry, id));
}

/** The document a funding entry is made from. */
function basisOf(atlas: Atlas, { id, data }: Entry<'funding'>): CreativeWork {
  const source = requireEntry(atlas, data.source, ['sources'], id);
  return {
    '@type': 'CreativeWork',
    '@id': `${permanent(entryPath(source))}#entry`,
    name: source.data.title,
    url: source.data.webAddress,
  };
}
