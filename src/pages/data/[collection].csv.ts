import type { APIRoute, GetStaticPaths } from 'astro';
import { entriesOf } from '#data/atlas.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { columnsOf } from '#exports/columns.ts';
import { csvText } from '#exports/csv.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';

export const getStaticPaths = (() =>
  collectionNames.map((collection) => ({ params: { collection } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, unknown>, { collection: CollectionName }> = async ({ params }) => {
  const atlas = await openAtlas();
  return new Response(csvText(columnsOf(params.collection, atlas), entriesOf(atlas, params.collection)));
};
