import type { APIRoute, GetStaticPaths } from 'astro';
import { openAtlas } from '#data/open-atlas.ts';
import { atomText } from '#exports/feeds/atom.ts';
import { feedOf, feedScopes, type FeedScope } from '#exports/feeds/feed.ts';
import { jsonFeedText } from '#exports/feeds/json-feed.ts';

const writers = { atom: atomText, json: jsonFeedText } as const;
type Format = keyof typeof writers;

export const getStaticPaths = (() =>
  feedScopes.flatMap((scope) =>
    (Object.keys(writers) as Format[]).map((format) => ({ params: { scope, format } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, unknown>, { scope: FeedScope; format: Format }> = async ({
  params,
}) => new Response(writers[params.format](feedOf(await openAtlas(), params.scope)));
