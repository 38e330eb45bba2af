import type { APIRoute } from 'astro';
import { byId } from '#data/atlas.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { claimColumns } from '#exports/columns.ts';
import { csvText } from '#exports/csv.ts';

export const GET: APIRoute = async () => {
  const atlas = await openAtlas();
  const claims = [...atlas.claims.values()].sort((a, b) => byId(a.claim, b.claim));
  return new Response(csvText(claimColumns(atlas), claims));
};
