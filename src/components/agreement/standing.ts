// How far an agreement has come, in a few words.
import { ladderOf } from '#data/agreements.ts';
import type { Atlas } from '#data/atlas.ts';
import { periodAlone } from '#format/dates.ts';
import type { Entry } from '#schemas/collections.ts';
import { agreementStatuses } from '#schemas/vocabularies/agreement-words.ts';
import { words } from '#words/en.ts';

/** The last status of an agreement that is not in doubt, with its date: "Consent pending, 25 June 2024". */
export function standingOf(atlas: Atlas, entry: Entry<'agreements'>): string {
  const last = ladderOf(atlas, entry).findLast(({ isDoubtful }) => !isDoubtful);
  return last ? `${agreementStatuses[last.status].label}, ${periodAlone(last.date)}` : words.inDoubt;
}
