import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonText, schemaFile } from '#exports/json.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';

export const getStaticPaths = (() =>
  collectionNames.map((collection) => ({ params: { collection } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, unknown>, { collection: CollectionName }> = ({ params }) =>
  new Response(jsonText(schemaFile(params.collection)));
