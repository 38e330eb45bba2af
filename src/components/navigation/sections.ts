import { paths } from '#addresses.ts';
import { words } from '#words/en.ts';
import { searchWords } from '#words/search.ts';

/** A part of the site: what links to it say, and its path. */
export interface Section {
  name: string;
  path: string;
}

/** The sections in the head of every page. */
export const mainSections: readonly Section[] = [
  { name: words.countries, path: paths.countries },
  { name: words.funding, path: paths.funding },
  { name: words.statistics, path: paths.statistics },
  { name: words.timeline.title, path: paths.timeline },
  { name: words.discrepancies, path: paths.discrepancies },
  { name: words.sources, path: paths.sources },
];

/** Every section, as the columns at the foot of every page list them. */
export const sectionColumns: readonly { title: string; sections: readonly Section[] }[] = [
  {
    title: words.columns.explore,
    sections: [
      { name: words.countries, path: paths.countries },
      { name: words.places, path: paths.places },
      { name: words.routes, path: paths.routes },
      { name: words.funding, path: paths.funding },
      { name: words.equipmentLedger, path: paths.equipment },
      { name: words.organisations, path: paths.organisations },
      { name: words.agreements, path: paths.agreements },
      { name: words.proposals, path: paths.proposals },
      { name: words.timeline.title, path: paths.timeline },
      { name: words.events, path: paths.events },
    ],
  },
  {
    title: words.columns.evidence,
    sections: [
      { name: words.statistics, path: paths.statistics },
      { name: words.charts, path: paths.charts },
      { name: words.discrepancies, path: paths.discrepancies },
      { name: words.corrections, path: paths.corrections },
      { name: words.sources, path: paths.sources },
      { name: words.comparisons, path: paths.comparisons },
      { name: words.references, path: paths.references },
      { name: words.data, path: paths.data },
      { name: words.feedsHeading, path: paths.feeds },
    ],
  },
  {
    title: words.columns.about,
    sections: [
      { name: searchWords.title, path: paths.search },
      { name: words.about, path: paths.about },
      { name: words.method, path: paths.method },
      { name: words.terms, path: paths.terms },
      { name: words.changes, path: paths.changes },
      { name: words.addresses, path: paths.addresses },
      { name: words.attributions, path: paths.attributions },
    ],
  },
];
