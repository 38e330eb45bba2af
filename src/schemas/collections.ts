import type { z } from 'astro/zod';
import { agreements } from './agreements.ts';
import { countries } from './countries.ts';
import { discrepancies } from './discrepancies.ts';
import { events } from './events.ts';
import { examined } from './examined.ts';
import { funding } from './funding.ts';
import { moments } from './moments.ts';
import { organisations } from './organisations.ts';
import { places } from './places.ts';
import { proposals } from './proposals.ts';
import { references } from './references.ts';
import { routes } from './routes.ts';
import { sources } from './sources.ts';
import { statistics } from './statistics.ts';
import { terms } from './terms.ts';
import type { Claim } from './values/claim.ts';

/** Every collection of the atlas with its schema. Those with prose are MDX files, the others YAML. */
export const collections = {
  agreements: { schema: agreements, format: 'yaml' },
  countries: { schema: countries, format: 'mdx' },
  discrepancies: { schema: discrepancies, format: 'mdx' },
  events: { schema: events, format: 'yaml' },
  examined: { schema: examined, format: 'yaml' },
  funding: { schema: funding, format: 'mdx' },
  moments: { schema: moments, format: 'mdx' },
  organisations: { schema: organisations, format: 'yaml' },
  places: { schema: places, format: 'yaml' },
  proposals: { schema: proposals, format: 'yaml' },
  references: { schema: references, format: 'yaml' },
  routes: { schema: routes, format: 'yaml' },
  sources: { schema: sources, format: 'yaml' },
  statistics: { schema: statistics, format: 'mdx' },
  terms: { schema: terms, format: 'yaml' },
} as const;

export type CollectionName = keyof typeof collections;
type DataOf<C extends CollectionName> = z.infer<(typeof collections)[C]['schema']>;

/** One entry: a file of `content/` whose facts have passed the schema of its collection. */
export type Entry<C extends CollectionName = CollectionName> = {
  [N in C]: {
    collection: N;
    /** File name without ending: id and last part of the address. */
    id: string;
    data: DataOf<N>;
    /** The prose of an MDX file as written; empty in YAML files. */
    body: string;
    /** The page on which it stands, counted from 1, where entries of its collection share pages of a list. */
    page?: number;
  };
}[C];

/** The claims whose home is an entry, in the order of its file. */
export const claimsIn = (entry: Entry): readonly Claim[] => ('claims' in entry.data ? entry.data.claims : []);

export const collectionNames = Object.keys(collections) as CollectionName[];
