// The words of the list of funding entries, for the page and for its script.
import { href, paths } from '#addresses.ts';
import type { ListWords } from '#funding-list/drawn.ts';
import { words } from '#words/en.ts';

/** What rows and strips of a list say besides what the list holds. */
export const listWords: ListWords = {
  entriesAt: href(paths.funding),
  disputedSee: words.disputedSee,
  noOrganisationNamed: words.noOrganisationNamed,
  organisations: words.fundingColumns.organisation,
  of: words.of,
  entry: words.fundingList.entry,
  entries: words.fundingList.entries,
};
