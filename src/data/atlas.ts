import type { Verification } from '#provenance/verification-record.ts';
import type { CollectionName, Entry } from '#schemas/collections.ts';
import { collections } from '#schemas/collections.ts';
import { referencesIn } from '#schemas/references-in.ts';
import type { Claim, Figure } from '#schemas/values/claim.ts';

/** A claim with the entry that is its home and the document it is taken from. */
export interface HomedClaim<C extends Claim = Claim> {
  claim: C;
  home: Entry;
  source: Entry<'sources'>;
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

/** Everything the atlas knows, in memory and indexed. The other files of this room ask it questions. */
export interface Atlas {
  entries: readonly Entry[];
  byId: ReadonlyMap<string, Entry>;
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

/** The claims whose home is an entry, in the order of its file. */
export const claimsIn = (entry: Entry): readonly Claim[] => ('claims' in entry.data ? entry.data.claims : []);

/** The discrepancies in which each claim is a statement of its own, by the id of the claim. */
function disputesByClaim(entries: readonly Entry[]): Map<string, Entry<'discrepancies'>[]> {
  const disputes = new Map<string, Entry<'discrepancies'>[]>();
  for (const entry of entries) {
    if (entry.collection !== 'discrepancies') continue;
    for (const { claim } of entry.data.statements) {
      if (claim === undefined) continue;
      disputes.set(claim, [...(disputes.get(claim) ?? []), entry as Entry<'discrepancies'>]);
    }
  }
  return disputes;
}

/**
 * Puts the entries together. `verify` says of a claim where and when it was found in the copy of its source.
 * Throws where a claim names a source that has no entry, which `src/checking` reports in better words before.
 */
export function buildAtlas(
  entries: readonly Entry[],
  verify: (claim: Claim, source: Entry<'sources'>) => HomedClaim['verified'],
): Atlas {
  const sorted = [...entries].sort(byId);
  const entryById = new Map(sorted.map((entry) => [entry.id, entry]));
  const claims = new Map<string, HomedClaim>();
  const backlinks = new Map<string, Backlink[]>();
  const disputes = disputesByClaim(sorted);
  for (const entry of sorted) {
    for (const claim of claimsIn(entry)) {
      const source = entryById.get(claim.source);
      if (source?.collection !== 'sources') throw new Error(`${entry.id}: no source "${claim.source}"`);
      claims.set(claim.id, {
        claim,
        home: entry,
        source: source as Entry<'sources'>,
        verified: verify(claim, source as Entry<'sources'>),
        disputes: disputes.get(claim.id) ?? [],
      });
    }
    for (const { id, path } of referencesIn(collections[entry.collection].schema, entry.data)) {
      backlinks.set(id, [...(backlinks.get(id) ?? []), { from: entry, field: path }]);
    }
  }
  return { entries: sorted, byId: entryById, claims, backlinks };
}

/** The entries of one collection, ordered by id. */
export const entriesOf = <C extends CollectionName>(atlas: Atlas, collection: C): Entry<C>[] =>
  // The compiler cannot follow a generic name through the union of entries.
  atlas.entries.filter((entry) => entry.collection === collection) as unknown as Entry<C>[];

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
