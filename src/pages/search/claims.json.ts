import type { APIRoute } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { searchFiles } from '#exports/search-files.ts';

/** What entries and claims say, as the search needs it. */
export const GET: APIRoute = async () => new Response(JSON.stringify(searchFiles(await openAtlas()).claims));
