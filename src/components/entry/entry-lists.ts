// The lists on the pages of entries that grow with the atlas. The page of an entry shows the beginning of each, and
// where that is not all, the whole list has an address of its own.
import { entryListPath, timelinePath } from '#addresses.ts';
import {
  agreementsOfCountry,
  agreementsWith,
  proposalsAddingTo,
  proposalsOfCountry,
  proposalsReadAsAddingTo,
  proposalsWith,
  type Tie,
} from '#data/agreements.ts';
import type { Atlas, HomedClaim } from '#data/atlas.ts';
import { disagreementsAbout, eventsInBrief, figuresInBrief } from '#data/briefing.ts';
import { claimsNaming, entriesNaming } from '#data/backlinks.ts';
import { claimsFrom, isObservation, observationsAbout, type Observation } from '#data/claims.ts';
import { claimsByTopic, organisationsIn, placesIn } from '#data/countries.ts';
import { fundingByRole, projectsServing, type FundingPart, type FundingProject } from '#data/funding.ts';
import { claimsOnTopic, onBriefing, onEntryPage, onListPage } from '#data/paging.ts';
import { itemsAt, itemsBeside, itemsNaming, type TimelineItem } from '#data/timeline.ts';
import type { Entry } from '#schemas/collections.ts';
import { fundingRoles } from '#schemas/vocabularies/funding-words.ts';
import { words } from '#words/en.ts';

/** What the items of each kind of list are. */
interface ItemsOf {
  claims: HomedClaim;
  entries: Entry;
  figures: Observation;
  parts: FundingPart;
  projects: FundingProject;
  ties: Tie;
  timeline: TimelineItem;
}
export type KindOfList = keyof ItemsOf;

/** A list that belongs to an entry. */
export interface EntryList<Kind extends KindOfList = KindOfList> {
  entry: Entry;
  /** Last part of the address of the whole list. */
  id: string;
  title: string;
  kind: Kind;
  items: readonly ItemsOf[Kind][];
  /** What of it stands on the page of the entry. */
  shown: readonly ItemsOf[Kind][];
  /** Path of the whole list; undefined where the page of the entry shows all of it. */
  whole: string | undefined;
}

/** Any list of an entry, by its kind. */
export type AnyEntryList = { [Kind in KindOfList]: EntryList<Kind> }[KindOfList];

function listOf<Kind extends KindOfList>(
  entry: Entry,
  kind: Kind,
  {
    id,
    title,
    items,
    onPage = onEntryPage[kind],
    choose = (all, most) => all.slice(0, most),
    wholeAt = entryListPath(entry, id),
  }: {
    id: string;
    title: string;
    items: readonly ItemsOf[Kind][];
    onPage?: number;
    /** Which of the items the page of the entry shows, where it is not the first. */
    choose?: (items: readonly ItemsOf[Kind][], most: number) => readonly ItemsOf[Kind][];
    /** Where the whole list stands, if not under the entry. */
    wholeAt?: string;
  },
): EntryList<Kind> {
  const shown = choose(items, onPage);
  return { entry, id, title, kind, items, shown, whole: items.length > shown.length ? wholeAt : undefined };
}

/** The lists on the profile of a country, a briefing that shows the weightiest of each. */
export const listsOfCountry = (atlas: Atlas, entry: Entry<'countries'>) => ({
  disagreements: listOf(entry, 'entries', {
    id: 'disagreements',
    title: words.whereSourcesDisagree,
    items: disagreementsAbout(atlas, entry),
    onPage: onBriefing.disagreements,
  }),
  figures: listOf(entry, 'figures', {
    id: 'figures',
    title: words.figuresOn,
    items: observationsAbout(atlas, entry.id),
    onPage: onBriefing.figures,
    choose: figuresInBrief,
  }),
  timeline: listOf(entry, 'timeline', {
    id: 'timeline',
    title: words.timeline.title,
    items: itemsNaming(atlas, entry.id),
    onPage: onBriefing.events,
    choose: eventsInBrief,
    wholeAt: timelinePath('country', entry.id),
  }),
  funding: listOf(entry, 'projects', {
    id: 'funding',
    title: words.projectsServing,
    items: projectsServing(atlas, entry.id),
    onPage: onBriefing.projects,
  }),
  agreements: listOf(entry, 'ties', {
    id: 'agreements',
    title: words.agreements,
    items: agreementsOfCountry(atlas, entry.id),
    onPage: onBriefing.ties,
  }),
  proposals: listOf(entry, 'ties', {
    id: 'proposals',
    title: words.proposals,
    items: proposalsOfCountry(atlas, entry.id),
    onPage: onBriefing.ties,
  }),
  organisations: listOf(entry, 'entries', {
    id: 'organisations',
    title: words.institutions,
    items: organisationsIn(atlas, entry.id),
    onPage: onBriefing.names,
  }),
  places: listOf(entry, 'entries', {
    id: 'places',
    title: words.places,
    items: placesIn(atlas, entry.id),
    onPage: onBriefing.names,
  }),
  topics: claimsByTopic(atlas, entry.id).map(({ topic, label, own, elsewhere }) => ({
    own,
    elsewhere: listOf(entry, 'claims', {
      id: `topic-${topic}`,
      title: label,
      items: elsewhere,
      onPage: claimsOnTopic,
    }),
  })),
});

/** The lists on the page of an organisation; its parts in funding entries by role. */
export const listsOfOrganisation = (atlas: Atlas, entry: Entry<'organisations'>) => ({
  funding: fundingByRole(atlas, entry.id).map(({ role, parts }) => ({
    role,
    list: listOf(entry, 'parts', { id: `funding-${role}`, title: fundingRoles[role].label, items: parts }),
  })),
  agreements: listOf(entry, 'entries', {
    id: 'agreements',
    title: words.agreements,
    items: agreementsWith(atlas, entry.id),
  }),
  proposals: listOf(entry, 'entries', {
    id: 'proposals',
    title: words.proposals,
    items: proposalsWith(atlas, entry.id),
  }),
  sources: listOf(entry, 'entries', {
    id: 'sources',
    title: words.documentsAndIt,
    items: entriesNaming(atlas, entry.id, ['sources']),
  }),
  members: listOf(entry, 'entries', {
    id: 'members',
    title: words.organisations,
    items: entriesNaming(atlas, entry.id, ['organisations']),
  }),
  elsewhere: listOf(entry, 'claims', {
    id: 'elsewhere',
    title: words.claimsElsewhere,
    items: claimsNaming(atlas, entry.id),
  }),
});

/** The lists on the page of a place. */
export const listsOfPlace = (atlas: Atlas, entry: Entry<'places'>) => ({
  events: listOf(entry, 'timeline', {
    id: 'events',
    title: words.relatedEvents,
    items: itemsAt(atlas, entry.id),
  }),
  figures: listOf(entry, 'figures', {
    id: 'figures',
    title: words.figuresOn,
    items: observationsAbout(atlas, entry.id),
  }),
  elsewhere: listOf(entry, 'claims', {
    id: 'elsewhere',
    title: words.claimsElsewhere,
    items: claimsNaming(atlas, entry.id).filter((homed) => !isObservation(homed)),
  }),
});

/** The lists on the page of an agreement. */
export const listsOfAgreement = (atlas: Atlas, entry: Entry<'agreements'>) => ({
  proposals: listOf(entry, 'entries', {
    id: 'proposals',
    title: words.addedToBy,
    items: proposalsAddingTo(atlas, entry),
  }),
  proposalsAsRead: listOf(entry, 'entries', {
    id: 'proposals-as-read',
    title: words.addedToByAsRead,
    items: proposalsReadAsAddingTo(atlas, entry),
  }),
  events: listOf(entry, 'timeline', {
    id: 'events',
    title: words.relatedEvents,
    items: itemsBeside(atlas, entry),
  }),
});

/** The claims of a document, of which its page shows as many as a page of claims holds. */
export const listsOfSource = (atlas: Atlas, entry: Entry<'sources'>) => ({
  claims: listOf(entry, 'claims', {
    id: 'claims',
    title: words.everyClaim,
    items: claimsFrom(atlas, entry.id),
    onPage: onListPage.claims,
  }),
});

/** The lists of an entry that its page does not show whole and that stand under its address. */
export function longListsOf(atlas: Atlas, entry: Entry): AnyEntryList[] {
  const lists = (): AnyEntryList[] => {
    switch (entry.collection) {
      case 'agreements':
        return Object.values(listsOfAgreement(atlas, entry as Entry<'agreements'>));
      case 'countries': {
        const { topics, ...others } = listsOfCountry(atlas, entry as Entry<'countries'>);
        return [...Object.values(others), ...topics.map(({ elsewhere }) => elsewhere)];
      }
      case 'organisations': {
        const { funding, ...others } = listsOfOrganisation(atlas, entry as Entry<'organisations'>);
        return [...funding.map(({ list }) => list), ...Object.values(others)];
      }
      case 'places':
        return Object.values(listsOfPlace(atlas, entry as Entry<'places'>));
      case 'sources':
        return Object.values(listsOfSource(atlas, entry as Entry<'sources'>));
      default:
        return [];
    }
  };
  return lists().filter((list) => list.whole === entryListPath(entry, list.id));
}
