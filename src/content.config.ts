import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as schemas } from '#schemas/collections.ts';

/** File name without its ending. `src/checking` has refused every other name before Astro sees the files. */
const idOf = ({ entry }: { entry: string }): string => entry.replace(/\.(?:mdx|yaml)$/, '');

const of = <N extends keyof typeof schemas>(name: N) =>
  defineCollection({
    loader: glob({ base: `./content/${name}`, pattern: `*.${schemas[name].format}`, generateId: idOf }),
    schema: schemas[name].schema as (typeof schemas)[N]['schema'],
  });

export const collections = {
  agreements: of('agreements'),
  countries: of('countries'),
  discrepancies: of('discrepancies'),
  events: of('events'),
  examined: of('examined'),
  funding: of('funding'),
  moments: of('moments'),
  organisations: of('organisations'),
  places: of('places'),
  proposals: of('proposals'),
  references: of('references'),
  routes: of('routes'),
  sources: of('sources'),
  statistics: of('statistics'),
  terms: of('terms'),
  // Each file has a shape of its own, which `src/data/open-atlas.ts` asks for.
  vocabularies: defineCollection({
    loader: glob({ base: './content/vocabularies', pattern: '*.yaml', generateId: idOf }),
    schema: z.record(z.string(), z.unknown()),
  }),
};
