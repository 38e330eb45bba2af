import type { APIRoute } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { tableOf } from '#exports/tables.ts';

export const GET: APIRoute = async () => new Response(tableOf(await openAtlas(), 'equipment').csv);
