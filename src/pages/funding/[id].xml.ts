import type { APIRoute, GetStaticPaths } from 'astro';
import { entriesOf } from '#data/atlas.ts';
import { openAtlas } from '#data/open-atlas.ts';
import { iatiFileOf } from '#exports/iati.ts';

interface Props extends Record<string, unknown> {
  xml: string;
}

/** Only entries that state what IATI requires; the page of every other entry says what is missing. */
export const getStaticPaths = (async () => {
  const atlas = await openAtlas();
  return entriesOf(atlas, 'funding').flatMap((entry) => {
    const file = iatiFileOf(atlas, entry);
    return 'xml' in file ? [{ params: { id: entry.id }, props: { xml: file.xml } }] : [];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) => new Response(props.xml);
