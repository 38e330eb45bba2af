import type { APIRoute, GetStaticPaths } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { citationFormats, citationsOfFunding } from '#exports/citations/citation-files.ts';

type Format = keyof typeof citationFormats;

export const getStaticPaths = (() =>
  (Object.keys(citationFormats) as Format[]).map((format) => ({
    params: { format },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, unknown>, { format: Format }> = async ({ params: { format } }) =>
  new Response(citationFormats[format](citationsOfFunding(await openAtlas())));
