import type { APIRoute, GetStaticPaths } from 'astro';
import { chartsOf, type Chart } from '#data/charts.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { chartCsv } from '#exports/chart-csv.ts';

export const getStaticPaths = (async () =>
  chartsOf(await openAtlas()).map((chart) => ({
    params: { id: chart.id },
    props: { chart },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props }) => new Response(chartCsv(props.chart));
