import type { APIRoute } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { fundingListFile } from '#exports/funding-list-file.ts';

/** The funding entries as the script of their list needs them. */
export const GET: APIRoute = async () => new Response(JSON.stringify(fundingListFile(await openAtlas())));
