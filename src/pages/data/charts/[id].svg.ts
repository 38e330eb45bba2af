import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import ChartPicture from '#components/chart/ChartPicture.astro';
import { chartsOf, type Chart } from '#data/charts.ts';
import { openAtlas } from '#data/open-atlas.ts';

export const getStaticPaths = (async () =>
  chartsOf(await openAtlas()).map((chart) => ({
    params: { id: chart.id },
    props: { chart },
  }))) satisfies GetStaticPaths;

/** A picture for reports looks the same everywhere: light, whatever the reader’s screen prefers. */
const lightOnly = (svg: string): string => svg.replaceAll(/@media[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');

export const GET: APIRoute<{ chart: Chart }> = async ({ props }) => {
  const container = await AstroContainer.create();
  const svg = await container.renderToString(ChartPicture, {
    props: { atlas: await openAtlas(), chart: props.chart },
  });
  return new Response(lightOnly(svg));
};
