import type { APIRoute } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { dataPackage } from '#exports/data-package/data-package.ts';
import { jsonText } from '#exports/json.ts';
import pack from '../../package.json';

export const GET: APIRoute = async () => new Response(jsonText(dataPackage(await openAtlas(), pack.version)));
