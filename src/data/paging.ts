// How much of a list stands on one page, for every list of the site, and what stands on which page. No page grows
// with the atlas: what a page of an entry leaves out stands in the whole list, and a whole list has several pages.

/** Items on one page of a whole list. */
export const onListPage = {
  addresses: 200,
  agreements: 120,
  answers: 100,
  changes: 150,
  charts: 12,
  claims: 130,
  comparisons: 150,
  corrections: 60,
  countries: 100,
  discrepancies: 60,
  entries: 200,
  equipment: 120,
  events: 150,
  figures: 150,
  parts: 150,
  projects: 150,
  proposals: 120,
  sources: 20,
  ties: 200,
  timeline: 120,
  wordings: 100,
} as const;

/** Items of a list on the page of an entry, which holds several lists; the whole list has pages of its own. */
export const onEntryPage = {
  claims: 60,
  entries: 40,
  figures: 40,
  parts: 40,
  projects: 20,
  ties: 40,
  timeline: 40,
} as const;

/** Items of each list on the profile of a country, which is a briefing; every whole list has pages of its own. */
export const onBriefing = {
  charts: 4,
  disagreements: 3,
  events: 6,
  figures: 8,
  keyFigures: 5,
  names: 12,
  neighbours: 12,
  projects: 3,
  ties: 6,
} as const;

/** Claims of other entries under one topic on the profile of a country. */
export const claimsOnTopic = 2;

/** Documents listed at the foot of a page. */
export const sourcesAtFoot = 30;

/** Items of a list on the home page, which arrives in the first round trip and is full with these. */
export const onHomePage = { countries: 24, discrepancies: 2, periods: 8, projects: 12, sources: 6 } as const;

/** Blocks and items on the page of a funding entry besides its own facts; the rest of the blocks is one. */
export const onFundingPage = { blocks: 24, discrepancies: 12, related: 20 } as const;

/** Things provided or paid for below the list of funding entries; all of them stand in the equipment ledger. */
export const onFundingList = { itemsWithNumber: 30, projects: 12 } as const;

/** Totals claimed by documents, above the list of funding entries. */
export const totalsAboveList = 12;

/** Bars of a chart of shares; the rest is one. */
export const barsOfShares = 40;

/** How many pages a list has. A list of nothing has one. */
export const pagesOf = (items: number, onPage: number): number => Math.max(1, Math.ceil(items / onPage));

/** What of a list stands on a page, counted from 1. */
export const itemsOn = <Item>(items: readonly Item[], page: number, onPage: number): Item[] =>
  items.slice((page - 1) * onPage, page * onPage);

/** The page, counted from 1, on which an item stands, by its place in the list, counted from 0. */
export const pageOfItem = (at: number, onPage: number): number => Math.floor(at / onPage) + 1;

/** A group of a list in groups, with what of it stands on one page. */
export interface GroupOnPage<Group, Item> {
  group: Group;
  items: Item[];
}

/** What of a list in groups stands on a page: groups in their order, none that has nothing there. */
export function groupsOn<Group, Item>(
  groups: readonly Group[],
  itemsOf: (group: Group) => readonly Item[],
  page: number,
  onPage: number,
): GroupOnPage<Group, Item>[] {
  const all = groups.flatMap((group) => itemsOf(group).map((item) => ({ group, item })));
  return Array.from(
    Map.groupBy(itemsOn(all, page, onPage), ({ group }) => group),
    ([group, members]) => ({ group, items: members.map(({ item }) => item) }),
  );
}

/** Every group of a list in groups with the page on which it begins. */
export function groupStarts<Group>(
  groups: readonly Group[],
  itemsOf: (group: Group) => readonly unknown[],
  onPage: number,
): { group: Group; page: number; items: number }[] {
  let before = 0;
  return groups.map((group) => {
    const items = itemsOf(group).length;
    const page = pageOfItem(before, onPage);
    before += items;
    return { group, page, items };
  });
}
