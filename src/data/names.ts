import type { Entry } from '#schemas/collections.ts';
import type { Claim } from '#schemas/values/claim.ts';
import type { Atlas } from './atlas.ts';

/** The name under which readers know an entry: its name, or its title. */
export const nameOf = (entry: Entry): string => ('name' in entry.data ? entry.data.name : entry.data.title);

/** The name of the entry with an id. Throws where there is none. */
export function nameById(atlas: Atlas, id: string): string {
  const entry = atlas.byId.get(id);
  if (!entry) throw new Error(`no entry "${id}"`);
  return nameOf(entry);
}

/** Those to whom the document ascribes a claim, first teller first, each with an entry where there is one. */
export function tellersOf(atlas: Atlas, claim: Claim): { name: string; entry?: Entry }[] {
  return (claim.attributedTo ?? []).map(({ organisation, person, described }) => {
    if (organisation === undefined) return { name: person ?? described ?? '' };
    const entry = atlas.byId.get(organisation);
    if (!entry) throw new Error(`${claim.id}: no organisation "${organisation}"`);
    const shortName = 'shortName' in entry.data ? entry.data.shortName : undefined;
    return { name: shortName ?? nameOf(entry), entry };
  });
}
