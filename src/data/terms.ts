import type { Entry } from '#schemas/collections.ts';
import {
  byName,
  entriesOf,
  homedClaimsOf,
  requireClaim,
  requireEntry,
  type Atlas,
  type HomedClaim,
} from './atlas.ts';
import { meaningOf } from './vocabularies.ts';

/** The definition of a term: its own, or that of the counting basis it explains. */
export const definitionOf = (atlas: Atlas, { data }: Entry<'terms'>): string =>
  data.definition ??
  (data.countingBasis ? meaningOf(atlas, 'counting-bases', data.countingBasis).definition : '');

/** The words the documents use for a term, each with its claim: what is printed, or the passage. */
export const wordingsOf = (atlas: Atlas, entry: Entry<'terms'>): { wording: string; homed: HomedClaim }[] =>
  [...homedClaimsOf(atlas, entry), ...entry.data.usedIn.map((id) => requireClaim(atlas, id, entry.id))].map(
    (homed) => ({
      // The page sets quotation marks of its own.
      wording: (('printed' in homed.claim ? homed.claim.printed : undefined) ?? homed.claim.passage).replace(
        /^"(.*)"$/,
        '$1',
      ),
      homed,
    }),
  );

/** The terms by name: those that explain what figures count, and those of policy. */
export function termsInGroups(atlas: Atlas) {
  const all = entriesOf(atlas, 'terms')
    .toSorted((a, b) => byName(a.data.name, b.data.name))
    .map((entry) => ({
      entry,
      definition: definitionOf(atlas, entry),
      wordings: wordingsOf(atlas, entry),
      reference: entry.data.reference
        ? requireEntry(atlas, entry.data.reference, ['references'], entry.id)
        : undefined,
      seeAlso: entry.data.seeAlso.map((id) =>
        requireEntry(
          atlas,
          id,
          ['agreements', 'funding', 'organisations', 'proposals', 'statistics', 'terms'],
          entry.id,
        ),
      ),
    }));
  return {
    counting: all.filter(({ entry }) => entry.data.countingBasis !== undefined),
    policy: all.filter(({ entry }) => entry.data.countingBasis === undefined),
  };
}
