// The words of the list of funding entries, for the page and for its script.
import { href, paths } from '#addresses.ts';
import type { ListFile } from '#funding-list/list-file.ts';
import type { ListWords } from '#funding-list/drawn.ts';
import { words } from '#words/en.ts';

/** What rows and strips of a list say besides what the list holds. */
export const listWords = ({ iatiFacts }: Pick<ListFile, 'iatiFacts'>): ListWords => ({
  entriesAt: href(paths.funding),
  iatiFacts: String(iatiFacts),
  disputedSee: words.disputedSee,
  noOrganisationNamed: words.noOrganisationNamed,
  noProgrammeNamed: words.noneNamed.programme,
  phase: words.phase,
  iati: words.fundingColumns.iati,
  of: words.of,
  entry: words.fundingList.entry,
  entries: words.fundingList.entries,
});
