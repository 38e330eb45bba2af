import type { APIRoute } from 'astro';
import { mapFactsOf } from '#components/map/map-facts.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { fineLand } from '#geo/fine-land.ts';

/** Finer outlines for the home map, which its script asks for once a reader zooms in. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(fineLand(mapFactsOf(await openAtlas()).rivers)));
