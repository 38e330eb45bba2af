import type { Entry } from '#schemas/collections.ts';
import { shownRevisions } from '#schemas/values/history.ts';
import { byId, type Atlas } from './atlas.ts';

/** One revision of an entry, as its file tells it. */
export interface Change {
  entry: Entry;
  on: string;
  what: string;
  why: string;
  /** Place in the list of revisions, from 0, which is when the entry was written. Revisions are only appended. */
  at: number;
}

/** The revisions of all entries, newest day first, within a day by entry. */
export const changesOf = (atlas: Atlas): Change[] =>
  atlas.entries
    .flatMap((entry) => shownRevisions(entry.data.revisions).map((revision) => ({ entry, ...revision })))
    .sort((a, b) => (a.on === b.on ? byId(a.entry, b.entry) || b.at - a.at : a.on < b.on ? 1 : -1));

/** What was changed in entries after they were written, in the order of `changesOf`. */
export const changesAfterWriting = (atlas: Atlas): Change[] => changesOf(atlas).filter(({ at }) => at > 0);
