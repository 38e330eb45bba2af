import type { APIRoute } from 'astro';
import { fineLand } from '#geo/fine-land.ts';

/** Finer outlines for the home map, which its script asks for once a reader zooms in. */
export const GET: APIRoute = () => new Response(JSON.stringify(fineLand()));
