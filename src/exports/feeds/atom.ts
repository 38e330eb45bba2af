import { words } from '#words/en.ts';
import { instantOf, type FeedContent } from './feed.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0: signs with a meaning escaped, control characters it cannot hold left out. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A feed as Atom (RFC 4287). All text is plain text. */
export function atomText(feed: FeedContent): string {
  const items = feed.items.map(
    ({ id, title, text, address, on, collection }) => `  <entry>
    <id>${id}</id>
    <title>${xml(title)}</title>
    <link href="${xml(address)}"/>
    <published>${instantOf(on)}</published>
    <updated>${instantOf(on)}</updated>
    <category term="${xml(collection)}"/>
    <summary>${xml(text)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">
  <id>${feed.id}</id>
  <title>${xml(feed.title)}</title>
  <subtitle>${xml(feed.description)}</subtitle>
  <link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
  <link rel="self" type="application/atom+xml" href="${xml(feed.atom)}"/>
  <updated>${instantOf(feed.updated)}</updated>
  <author><name>${xml(words.siteName)}</name></author>
  <rights>${xml(words.licence)}</rights>
${items.join('')}</feed>
`;
}
