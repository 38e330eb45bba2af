import type { Verification } from '#provenance/verification-record.ts';
import type { CollectionName, Entry } from '#schemas/collections.ts';
import { claimsIn, collections } from '#schemas/collections.ts';
import { referencesIn } from '#schemas/references-in.ts';
import type { Claim, Figure } from '#schemas/values/claim.ts';
import type { Vocabularies } from '#schemas/vocabularies/vocabularies.ts';
import { labelOf } from './vocabularies.ts';

/** The labels of the words that stand beside a claim wherever it is shown. */
interface ClaimLabels {
  publisherType: string;
  /** Figures and gaps only. */
  counted?: string;
  populationBase?: string;
}

/** A claim with the entry that is its home and the document it is taken from. */
export interface HomedClaim<C extends Claim = Claim> {
  claim: C;
  home: Entry;
  source: Entry<'sources'>;
  /** The words of the claim and of its source as readers see them. */
  labels: ClaimLabels;
  /** Where and when its passage was found in the copy; undefined if it was not checked in its present form. */
  verified: Verification | undefined;
  /** The discrepancies that set it against something else, by id. A sum that contains it does not dispute it. */
  disputes: readonly Entry<'discrepancies'>[];
}

/** A place where one entry names another. */
interface Backlink {
  from: Entry;
  /** The field that names it, such as "organisations[0].organisation". */
  field: string;
}

/** What an atlas is built from. */
interface Content {
  entries: readonly Entry[];
  vocabularies: Vocabularies;
}

/** Everything the atlas knows, in memory and indexed. The other files of this room ask it questions. */
export interface Atlas extends Content {
  byId: ReadonlyMap<string, Entry>;
  /** The entries of each collection that has any, ordered by id. */
  byCollection: ReadonlyMap<CollectionName, readonly Entry[]>;
  claims: ReadonlyMap<string, HomedClaim>;
  /** Who names an entry or a claim, by its id. */
  backlinks: ReadonlyMap<string, readonly Backlink[]>;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Order of names as English readers expect it, the same on every machine. */
export const byName = (a: string, b: string): number => collator.compare(a, b);

/** Order of ids by code points, the same on every machine. */
export const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Values under their keys, keys and values in the order in which they come. */
export function grouped<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The discrepancies in which each claim is a side of its own, by the id of the claim. */
const disputesByClaim = (discrepancies: readonly Entry<'discrepancies'>[]) =>
  grouped(
    discrepancies.flatMap((entry) =>
      entry.data.sides.flatMap(({ claim }) => (claim === undefined ? [] : [[claim, entry] as const])),
    ),
  );

/** The labels that stand beside a claim. */
const labelsOf = (content: Content, claim: Claim, source: Entry<'sources'>): ClaimLabels => ({
  publisherType: labelOf(content, 'publisher-types', source.data.publisherType),
  ...('counted' in claim ? { counted: labelOf(content, 'counting-bases', claim.counted) } : {}),
  ...('populationBase' in claim && claim.populationBase
    ? { populationBase: labelOf(content, 'population-bases', claim.populationBase) }
    : {}),
});

/**
 * Puts the entries together. `verify` says of a claim where and when it was found in the copy of its source.
 * Throws where a claim names a source that has no entry or a word that is not defined, which `src/checking` reports in
 * better words before.
 */
export function buildAtlas(
  content: Content,
  verify: (claim: Claim, source: Entry<'sources'>) => HomedClaim['verified'],
): Atlas {
  const sorted = [...content.entries].sort(byId);
  const entryById = new Map(sorted.map((entry) => [entry.id, entry]));
  const byCollection = Map.groupBy(sorted, ({ collection }) => collection);
  const claims = new Map<string, HomedClaim>();
  const disputes = disputesByClaim((byCollection.get('discrepancies') ?? []) as Entry<'discrepancies'>[]);
  for (const entry of sorted) {
    for (const claim of claimsIn(entry)) {
      const source = entryById.get(claim.source);
      if (source?.collection !== 'sources') throw new Error(`${entry.id}: no source "${claim.source}"`);
      claims.set(claim.id, {
        claim,
        home: entry,
        source: source as Entry<'sources'>,
        labels: labelsOf(content, claim, source as Entry<'sources'>),
        verified: verify(claim, source as Entry<'sources'>),
        disputes: disputes.get(claim.id) ?? [],
      });
    }
  }
  const backlinks = grouped(
    sorted.flatMap((entry) =>
      referencesIn(collections[entry.collection].schema, entry.data).map(
        ({ id, path }) => [id, { from: entry, field: path }] as const,
      ),
    ),
  );
  return {
    entries: sorted,
    vocabularies: content.vocabularies,
    byId: entryById,
    byCollection,
    claims,
    backlinks,
  };
}

/** The entries of one collection, ordered by id. */
export const entriesOf = <C extends CollectionName>(atlas: Atlas, collection: C): readonly Entry<C>[] =>
  // The compiler cannot follow a generic name through the union of entries.
  (atlas.byCollection.get(collection) ?? []) as unknown as readonly Entry<C>[];

/** The entry with an id in one of the collections. Throws, naming who asked, where there is none. */
export function requireEntry<C extends CollectionName>(
  atlas: Atlas,
  id: string,
  inCollections: readonly C[],
  askedBy: string,
): Entry<C> {
  const entry = atlas.byId.get(id);
  if (!entry || !(inCollections as readonly string[]).includes(entry.collection)) {
    throw new Error(`${askedBy}: no entry "${id}" in ${inCollections.join(' or ')}`);
  }
  return entry as unknown as Entry<C>;
}

/** The claim with an id. Throws, naming who asked, where there is none. */
export function requireClaim(atlas: Atlas, id: string, askedBy: string): HomedClaim {
  const homed = atlas.claims.get(id);
  if (!homed) throw new Error(`${askedBy}: no claim "${id}"`);
  return homed;
}

/** The figure with an id. Throws where the claim is none. */
export function requireFigure(atlas: Atlas, id: string, askedBy: string): HomedClaim<Figure> {
  const homed = requireClaim(atlas, id, askedBy);
  if (homed.claim.kind !== 'figure') throw new Error(`${askedBy}: the claim "${id}" is no figure`);
  return homed as HomedClaim<Figure>;
}

/** The claims of an entry with their sources, in the order of its file. */
export const homedClaimsOf = (atlas: Atlas, entry: Entry): HomedClaim[] =>
  claimsIn(entry).map(({ id }) => requireClaim(atlas, id, entry.id));
