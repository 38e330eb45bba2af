import { words } from '#words/en.ts';
import { jsonText } from '../json.ts';
import { instantOf, type FeedContent } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export const jsonFeedText = (feed: FeedContent): string =>
  jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.json,
    language: words.language,
    authors: [{ name: words.siteName }],
    items: feed.items.map(({ id, title, text, address, on, collection }) => ({
      id,
      url: address,
      title,
      content_text: text,
      date_published: instantOf(on),
      tags: [collection],
    })),
  });
