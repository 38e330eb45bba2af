import type { APIRoute } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { searchFiles } from '#exports/search-files.ts';

/** The entries as the search needs them. */
export const GET: APIRoute = async () => new Response(JSON.stringify(searchFiles(await openAtlas()).entries));
