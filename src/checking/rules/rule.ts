// What a rule is: a function from all entries to the faults it finds.
import { type CollectionName, type Entry } from '#schemas/collections.ts';
import type { FoundReference, FoundWord } from '#schemas/references-in.ts';
import type { Vocabularies, VocabularyName } from '#schemas/vocabularies/vocabularies.ts';
import type { CheckedProse } from '../check-prose.ts';
import type { Fault } from '../faults.ts';

/** An entry with what the checker knows of its file. */
export interface CheckedEntry {
  file: string;
  entry: Entry;
  references: FoundReference[];
  prose: CheckedProse;
}

/** A file that could be taken apart, whether or not its facts pass the schema. */
export interface TakenApart {
  file: string;
  collection: CollectionName;
  id: string;
  references: FoundReference[];
  words: FoundWord[];
  prose: CheckedProse;
  /** What the entry is called, as far as it says so. */
  names: readonly string[];
  /** Ids of its claims, in the order of the file. */
  claimIds: string[];
  /** What it says, as the last line of its history should have it. */
  digest: string;
  /** The lines of its history, as far as it has any. */
  history: readonly unknown[];
  /** The days on which something was done, read or written. */
  days: readonly { path: string; day: string }[];
}

/** A file that could not be read or taken apart: what may stand in it is not said to be missing. */
export interface Unread {
  file: string;
  collection: CollectionName;
  id: string;
  text: string;
}

/** What the rules may ask. */
export interface Checked {
  /** The entries that passed their schemas. */
  entries: readonly CheckedEntry[];
  /** Every file that could be taken apart, those with faults too, so that one run finds all. */
  takenApart: readonly TakenApart[];
  unread: readonly Unread[];
  /** Collections of which some entry is not among `entries`: what it would settle is not known. */
  incomplete: ReadonlySet<CollectionName>;
  /** Day of the check, "2026-11-24". */
  today: string;
  /** Whether the content is being written: changes have no line in the history of their entry yet. */
  draft: boolean;
  /** Every id that has a file. */
  ids: readonly { id: string; collection: CollectionName; file: string }[];
  /** The words that are defined as they should be. */
  vocabularies: Vocabularies;
  /** Every word that stands in the file of a vocabulary, also one with faults; none of a file that cannot be read. */
  words: ReadonlyMap<VocabularyName, readonly string[]>;
}

export type Rule = (checked: Checked) => Fault[];

/** The checked entries of one collection. */
export const ofCollection = <C extends CollectionName>(checked: Checked, collection: C) =>
  checked.entries.filter(
    (candidate): candidate is CheckedEntry & { entry: Entry<C> } => candidate.entry.collection === collection,
  );
