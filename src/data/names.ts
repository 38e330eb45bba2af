import type { Entry } from '#schemas/collections.ts';
import type { Claim } from '#schemas/values/claim.ts';
import type { Atlas } from './atlas.ts';

/** The name under which readers know an entry: its name, or its title. */
export const nameOf = (entry: Entry): string => ('name' in entry.data ? entry.data.name : entry.data.title);

/** The name by which lists and source marks call an entry: its short name where it has one. */
export const shortNameOf = (entry: Entry): string =>
  ('shortName' in entry.data ? entry.data.shortName : undefined) ?? nameOf(entry);

/** The name of the entry with an id. Throws where there is none. */
export function nameById(atlas: Atlas, id: string): string {
  const entry = atlas.byId.get(id);
  if (!entry) throw new Error(`no entry "${id}"`);
  return nameOf(entry);
}

/** One to whom a document ascribes a claim, with an entry where there is one. */
export interface Attribution {
  name: string;
  entry?: Entry;
  /** True where the document credits it together with the one before it; else it retells that one. */
  jointly: boolean;
}

/** Those to whom the document ascribes a claim, the first to say it first. */
export function attributionsOf(atlas: Atlas, claim: Claim): Attribution[] {
  return (claim.attributedTo ?? []).map(({ organisation, person, described, jointly = false }) => {
    if (organisation === undefined) return { name: person ?? described ?? '', jointly };
    const entry = atlas.byId.get(organisation);
    if (!entry) throw new Error(`${claim.id}: no organisation "${organisation}"`);
    return { name: shortNameOf(entry), entry, jointly };
  });
}
