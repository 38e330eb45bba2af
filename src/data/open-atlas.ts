// The only file that opens Astro’s collections. Everything else in this room works on the Atlas it gives.
import { getCollection, getEntry, render } from 'astro:content';
import { checkedDigest } from '#provenance/verify.ts';
import { verificationOf, type VerificationRecord } from '#provenance/verification-record.ts';
import { collectionNames, type CollectionName, type Entry } from '#schemas/collections.ts';
import type { Claim } from '#schemas/values/claim.ts';
import { readVocabularies } from '#schemas/vocabularies/vocabularies.ts';
import recorded from '../../content/verification.json';
import { openBook } from '#ledger/open-ledger.ts';
import { placedOnPages } from '#shared-pages.ts';
import { buildAtlas, byId, entriesOf, type Atlas } from './atlas.ts';

const record: VerificationRecord = recorded;

const verify = (claim: Claim, source: Entry<'sources'>) =>
  verificationOf(claim, source.data.copy.sha256, record, checkedDigest);

async function open(): Promise<Atlas> {
  const loaded = await Promise.all(
    collectionNames.map(async (collection) =>
      (await getCollection(collection)).map(
        ({ id, data, body }) => ({ collection, id, data, body: body ?? '' }) as Entry,
      ),
    ),
  );
  const files = new Map((await getCollection('vocabularies')).map(({ id, data }) => [id, data]));
  const vocabularies = readVocabularies((name) => files.get(name));
  const entries = placedOnPages(loaded.flat().sort(byId), openBook);
  return buildAtlas({ entries, vocabularies }, verify);
}

let opened: Promise<Atlas> | undefined;

/**
 * The atlas, opened once. In development Astro loads this file again whenever content changes, and the atlas is
 * opened again with it.
 */
export function openAtlas(): Promise<Atlas> {
  opened ??= open();
  return opened;
}

/** What Astro asks of the pages of a collection: an address and the entry for each. */
export const entryRoutes = async <C extends CollectionName>(
  collection: C,
): Promise<{ params: { id: string }; props: { entry: Entry<C> } }[]> =>
  entriesOf(await openAtlas(), collection).map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/** The prose of an MDX entry as a component; pages pass it the authoring components. */
export async function proseOf(collection: CollectionName, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`no entry "${id}" in ${collection}`);
  const { Content } = await render(entry);
  return Content;
}

/** Prose of an MDX entry, to be rendered with the authoring components. */
export type ProseComponent = Awaited<ReturnType<typeof proseOf>>;
