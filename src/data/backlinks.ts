import { claimsIn, type CollectionName, type Entry } from '#schemas/collections.ts';
import { byName, requireClaim, type Atlas, type HomedClaim } from './atlas.ts';
import { nameOf } from './names.ts';

/** The entries of some collections that name an entry, each once, by name. */
export function entriesNaming<C extends CollectionName>(
  atlas: Atlas,
  id: string,
  collections: readonly C[],
): Entry<C>[] {
  const naming = (atlas.backlinks.get(id) ?? [])
    .map(({ from }) => from)
    .filter((from) => from.id !== id && (collections as readonly string[]).includes(from.collection));
  const found: Entry[] = [...new Set(naming)].sort((a, b) => byName(nameOf(a), nameOf(b)));
  return found as unknown as Entry<C>[];
}

/** The claims of other entries that speak of a country or place, or that are ascribed to an organisation. */
export function claimsNaming(atlas: Atlas, id: string): HomedClaim[] {
  const names = new Set(
    (atlas.backlinks.get(id) ?? []).flatMap(({ from, field }) => {
      const at = /^claims\[(\d+)\]\./.exec(field)?.[1];
      const claim = at === undefined || from.id === id ? undefined : claimsIn(from)[Number(at)];
      return claim ? [claim.id] : [];
    }),
  );
  return [...names].map((claim) => requireClaim(atlas, claim, id));
}
