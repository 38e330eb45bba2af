import { createHash } from 'node:crypto';
import { entryPath, feedPath, permanent, paths } from '#addresses.ts';
import type { Atlas } from '#data/atlas.ts';
import { changesOf } from '#data/changes.ts';
import { correctionsByDate } from '#data/discrepancies.ts';
import { nameOf } from '#data/names.ts';
import { words } from '#words/en.ts';
import { claimText } from '../side-text.ts';

/** The feeds: every change of the atlas, those of funding entries alone, and the corrections of documents. */
export const feedScopes = ['all', 'funding', 'corrections'] as const;
export type FeedScope = (typeof feedScopes)[number];

/** A feed holds this many changes, newest first; the whole history stands in the data files. */
const changesInFeed = 200;

/** A change as feeds tell it. Days are "YYYY-MM-DD". */
interface FeedItem {
  id: string;
  title: string;
  /** What was changed and why. */
  text: string;
  address: string;
  on: string;
  collection: string;
}

/** A feed, from which both formats are written. */
export interface FeedContent {
  id: string;
  title: string;
  description: string;
  /** Address of the page the feed belongs to. */
  page: string;
  /** Addresses of the feed itself. */
  atom: string;
  json: string;
  /** Day of the newest change. */
  updated: string;
  items: readonly FeedItem[];
}

/** Name space of the ids below: any UUID would do, but it must never change. */
const nameSpace = Buffer.from('5d1c1f2e7c524b0e9a630b6c1b8b3f4a', 'hex');

/**
 * A name as a UUID of version 5 (RFC 9562) in the form of a URN. The id of an item must be absolute and stay when
 * the site moves, and `tag:` would need a domain name of our own; this depends on nothing but the name.
 */
export function urnOf(name: string): string {
  const bytes = createHash('sha1').update(nameSpace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** A day of the content as the instant feeds ask for: midnight UTC. The day of the build appears nowhere. */
export const instantOf = (day: string): string => `${day}T00:00:00Z`;

/** The changes of all entries or of funding entries, newest first. */
const changedItems = (atlas: Atlas, scope: 'all' | 'funding'): FeedItem[] =>
  changesOf(atlas)
    .filter(({ entry }) => scope === 'all' || entry.collection === scope)
    .map(({ entry, on, what, why, at }) => ({
      id: urnOf(`${entry.collection}/${entry.id} ${at}`),
      title: `${nameOf(entry)}: ${what}`,
      text: `${what}. ${why}.`,
      address: permanent(entryPath(entry)),
      on,
      collection: entry.collection,
    }));

/**
 * The corrections, newest first, each under an id made from its claim, which never changes. The text says what the
 * document claims, what is probably right, and on what that rests.
 */
const correctedItems = (atlas: Atlas): FeedItem[] =>
  correctionsByDate(atlas).map(({ entry, on, homed, probablyRight, references }) => ({
    id: urnOf(`correction ${homed.claim.id}`),
    title: `${homed.source.data.shortName}: ${entry.data.title}`,
    text: [
      `${words.claimStays}: ${claimText(homed).replace(/\.$/, '')}.`,
      `${words.probablyRight}: ${probablyRight}`,
      `${words.counterEvidence}: ${references.map(({ data }) => data.shortName).join('; ')}.`,
    ].join(' '),
    address: permanent(entryPath(entry)),
    on,
    collection: entry.collection,
  }));

/**
 * The newest changes of a scope. Where no document was corrected yet, the feed of corrections is empty and as old as
 * the newest revision. Throws where there is no revision, which no atlas with an entry can bring about.
 */
export function feedOf(atlas: Atlas, scope: FeedScope): FeedContent {
  const items = scope === 'corrections' ? correctedItems(atlas) : changedItems(atlas, scope);
  const [newest = changesOf(atlas)[0]] = items;
  if (!newest) throw new Error(`the feed "${scope}" has no change`);
  return {
    id: urnOf(`feed ${scope}`),
    title: `${words.siteName}: ${words.feeds[scope]}`,
    description: scope === 'corrections' ? words.correctionsFeedDescription : words.feedDescription,
    page: permanent(scope === 'all' ? paths.home : paths[scope]),
    atom: permanent(feedPath(scope, 'atom')),
    json: permanent(feedPath(scope, 'json')),
    updated: newest.on,
    items: items.slice(0, changesInFeed),
  };
}
