import type { APIRoute, GetStaticPaths } from 'astro';
import { entriesOf } from '#data/atlas.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { citationFormats, citationsOf } from '#exports/citations/citation-files.ts';
import { fundingFile } from '#exports/funding-file.ts';
import { jsonText } from '#exports/json.ts';
import type { Entry } from '#schemas/collections.ts';

type Format = keyof typeof citationFormats | 'json';

const formats = ['json', ...Object.keys(citationFormats)] as Format[];

export const getStaticPaths = (async () =>
  entriesOf(await openAtlas(), 'funding').flatMap((entry) =>
    formats.map((format) => ({ params: { id: entry.id, format }, props: { entry } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry<'funding'> }, { id: string; format: Format }> = async ({
  props: { entry },
  params: { format },
}) => {
  const atlas = await openAtlas();
  if (format === 'json') return new Response(jsonText(fundingFile(atlas, entry)));
  const { source, atlasEntry } = citationsOf(atlas, entry);
  return new Response(citationFormats[format]([source, atlasEntry]));
};
