import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import MapPicture from '#components/map/MapPicture.astro';
import { openAtlas } from '#data/open-atlas.ts';

/** Links lead to pages of the site, and a file that travels has none. */
const withoutLinks = (svg: string): string => svg.replaceAll(/<a [^>]*>/g, '<g>').replaceAll('</a>', '</g>');

/** A picture for reports looks the same everywhere: light, whatever the reader’s screen prefers. */
const lightOnly = (svg: string): string => svg.replaceAll(/@media[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');

export const GET: APIRoute = async () => {
  const container = await AstroContainer.create();
  const svg = await container.renderToString(MapPicture, { props: { atlas: await openAtlas() } });
  return new Response(lightOnly(withoutLinks(svg)));
};
