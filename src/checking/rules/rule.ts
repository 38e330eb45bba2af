// What a rule is: a function from all entries to the faults it finds.
import { type CollectionName, type Entry } from '#schemas/collections.ts';
import type { FoundReference } from '#schemas/references-in.ts';
import type { Claim } from '#schemas/values/claim.ts';
import type { CheckedProse } from '../check-prose.ts';
import type { Fault } from '../faults.ts';

/** An entry with what the checker knows of its file. */
export interface CheckedEntry {
  file: string;
  entry: Entry;
  references: FoundReference[];
  prose: CheckedProse;
}

/** What the rules may ask: the entries that passed their schemas, and every id that has a file. */
export interface Checked {
  entries: readonly CheckedEntry[];
  ids: readonly { id: string; collection: CollectionName; file: string }[];
  /** Ids of the claims in files with faults of their own. They are there, and nothing more is known of them. */
  unreadClaims: ReadonlySet<string>;
}

export type Rule = (checked: Checked) => Fault[];

/** The claims whose home is an entry. */
export const claimsOf = (entry: Entry): readonly Claim[] => ('claims' in entry.data ? entry.data.claims : []);

/** The checked entries of one collection. */
export const ofCollection = <C extends CollectionName>(checked: Checked, collection: C) =>
  checked.entries.filter(
    (candidate): candidate is CheckedEntry & { entry: Entry<C> } => candidate.entry.collection === collection,
  );
