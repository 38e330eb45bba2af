import type { APIRoute, GetStaticPaths } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { jsonText, schemaFile } from '#exports/json.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';

export const getStaticPaths = (() =>
  collectionNames.map((collection) => ({ params: { collection } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, unknown>, { collection: CollectionName }> = async ({ params }) =>
  new Response(jsonText(schemaFile(await openAtlas(), params.collection)));
