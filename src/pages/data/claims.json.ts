import type { APIRoute } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { claimsFile, jsonText } from '#exports/json.ts';

export const GET: APIRoute = async () => new Response(jsonText(claimsFile(await openAtlas())));
