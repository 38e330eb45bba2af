import type { APIRoute } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { routesGeoJson } from '#exports/geojson.ts';
import { jsonText } from '#exports/json.ts';

export const GET: APIRoute = async () => new Response(jsonText(routesGeoJson(await openAtlas())));
