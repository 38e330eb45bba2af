import type { APIRoute } from 'astro';
import { furtherTownsOf, mapFactsOf } from '#components/map/map-facts.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { fineLand } from '#geo/fine-land.ts';
import { furtherTowns } from '#geo/home-labels.ts';
import { placeHomeMap } from '#geo/home-map.ts';

/** Finer outlines and further towns for the home map, which its script asks for once a reader zooms in. */
export const GET: APIRoute = async () => {
  const atlas = await openAtlas();
  const facts = mapFactsOf(atlas);
  const towns = furtherTowns(placeHomeMap(facts), furtherTownsOf(atlas));
  return new Response(JSON.stringify({ ...fineLand(facts.rivers), towns }));
};
