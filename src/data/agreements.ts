import { partiesIn } from '#schemas/about-countries.ts';
import type { Entry } from '#schemas/collections.ts';
import type { Period } from '#schemas/values/dates.ts';
import {
  byName,
  entriesOf,
  grouped,
  homedClaimsOf,
  requireClaim,
  requireEntry,
  type Atlas,
  type HomedClaim,
} from './atlas.ts';
import { countriesBehindAll } from './countries.ts';
import { once } from './once.ts';
import { wordsOf } from './vocabularies.ts';

type Party = Entry<'organisations'> | Entry<'countries'> | Entry<'places'>;
type Step = Entry<'agreements'>['data']['ladder'][number];

/** A status of an agreement with those who report it. */
export interface LadderStep {
  status: Step['status'];
  date: Period;
  what: string;
  claims: HomedClaim[];
  references: Entry<'references'>[];
  /** True where only claims report it that run ahead of the public record or are contradicted by it. */
  isDoubtful: boolean;
}

const partyOf = (atlas: Atlas, id: string, askedBy: string): Party =>
  requireEntry(atlas, id, ['organisations', 'countries', 'places'], askedBy);

const referencesOf = (atlas: Atlas, ids: readonly string[], askedBy: string): Entry<'references'>[] =>
  ids.map((id) => requireEntry(atlas, id, ['references'], askedBy));

/** The parties of an agreement, in the order of its file. */
export const partiesOf = (atlas: Atlas, { id, data }: Entry<'agreements'>): Party[] =>
  data.parties.map((party) => partyOf(atlas, party, id));

/** The statuses of an agreement, earliest first, each with who reports it. */
export function ladderOf(atlas: Atlas, { id, data }: Entry<'agreements'>): LadderStep[] {
  const { aheadOfFacts } = data;
  const doubted: readonly string[] =
    aheadOfFacts && aheadOfFacts.how !== 'incomplete' ? aheadOfFacts.claims : [];
  return data.ladder.map(({ status, date, what, claims, references }) => ({
    status,
    date,
    what,
    claims: claims.map((claim) => requireClaim(atlas, claim, id)),
    references: referencesOf(atlas, references, id),
    isDoubtful: references.length === 0 && claims.every((claim) => doubted.includes(claim)),
  }));
}

/** The note on how a document and the public record differ, with what it rests on; undefined where there is none. */
export function differenceNoteOf(atlas: Atlas, { id, data }: Entry<'agreements'>) {
  const { aheadOfFacts } = data;
  if (!aheadOfFacts) return undefined;
  const { how, on, text, claims, references } = aheadOfFacts;
  return {
    how,
    on,
    text,
    claims: claims.map((claim) => requireClaim(atlas, claim, id)),
    references: referencesOf(atlas, references, id),
  };
}

/** The claims that tell of an agreement or a proposal: its own first, then those of other entries. */
export const claimsReporting = (
  atlas: Atlas,
  entry: Entry<'agreements'> | Entry<'proposals'>,
): { own: HomedClaim[]; others: HomedClaim[] } => ({
  own: homedClaimsOf(atlas, entry),
  others: entry.data.describedBy.map((id) => requireClaim(atlas, id, entry.id)),
});

const byTitle = (a: { data: { title: string } }, b: { data: { title: string } }): number =>
  byName(a.data.title, b.data.title);

/** The agreements by kind, in the order of the vocabulary, and by title within a kind. */
export const agreementsInOrder = once((atlas): readonly Entry<'agreements'>[] => {
  const kinds = wordsOf(atlas, 'agreement-kinds').map(([kind]) => kind);
  return entriesOf(atlas, 'agreements').toSorted(
    (a, b) => kinds.indexOf(a.data.kind) - kinds.indexOf(b.data.kind) || byTitle(a, b),
  );
});

/** Entries by title under each of the ids that `named` gives for them. */
function titledUnder<E extends Entry<'agreements' | 'events' | 'proposals'>>(
  entries: readonly E[],
  named: (entry: E) => Iterable<string>,
): ReadonlyMap<string, readonly E[]> {
  const pairs = entries
    .toSorted(byTitle)
    .flatMap((entry) => Array.from(new Set(named(entry)), (id) => [id, entry] as const));
  return grouped(pairs);
}

const agreementsByParty = once((atlas) => titledUnder(entriesOf(atlas, 'agreements'), partiesIn));

/** The agreements to which an organisation is a party, by title. */
export const agreementsWith = (atlas: Atlas, party: string): readonly Entry<'agreements'>[] =>
  agreementsByParty(atlas).get(party) ?? [];

const eventsByClaim = once((atlas) =>
  titledUnder(entriesOf(atlas, 'events'), ({ data }) => [
    ...data.describedBy,
    ...data.claims.map(({ id }) => id),
  ]),
);

/** The events that rest on a claim on which an agreement rests too, by title. */
export function eventsBeside(atlas: Atlas, entry: Entry<'agreements'>): Entry<'events'>[] {
  const { own, others } = claimsReporting(atlas, entry);
  const events = [...own, ...others].flatMap(({ claim }) => eventsByClaim(atlas).get(claim.id) ?? []);
  return [...new Set(events)].sort(byTitle);
}

const proposalsByAgreement = once((atlas) =>
  titledUnder(entriesOf(atlas, 'proposals'), ({ data }) => data.builtOn),
);

const proposalsReadBeside = once((atlas) =>
  titledUnder(entriesOf(atlas, 'proposals'), ({ data }) => data.builtOnAsReadByAtlas ?? []),
);

/** The proposals that the atlas reads as adding to an agreement, although no document links them, by title. */
export const proposalsReadAsAddingTo = (
  atlas: Atlas,
  agreement: Entry<'agreements'>,
): readonly Entry<'proposals'>[] => proposalsReadBeside(atlas).get(agreement.id) ?? [];

/** The proposals that would add to an agreement, by title. */
export const proposalsAddingTo = (
  atlas: Atlas,
  agreement: Entry<'agreements'>,
): readonly Entry<'proposals'>[] => proposalsByAgreement(atlas).get(agreement.id) ?? [];

/** A proposal with everything it names followed. */
export interface FollowedProposal {
  entry: Entry<'proposals'>;
  proposer: Entry<'organisations'> | Entry<'countries'>;
  to: Party[];
  parties: Party[];
  builtOn: Entry<'agreements'>[];
  /** Linked by the reading of the atlas and by no document. */
  builtOnAsRead: Entry<'agreements'>[];
}

/** Follows what a proposal names. */
export const followProposal = (atlas: Atlas, entry: Entry<'proposals'>): FollowedProposal => ({
  entry,
  proposer: requireEntry(atlas, entry.data.proposer, ['organisations', 'countries'], entry.id),
  to: entry.data.to.map((id) => partyOf(atlas, id, entry.id)),
  parties: entry.data.parties.map((id) => partyOf(atlas, id, entry.id)),
  builtOn: entry.data.builtOn.map((id) => requireEntry(atlas, id, ['agreements'], entry.id)),
  builtOnAsRead: (entry.data.builtOnAsReadByAtlas ?? []).map((id) =>
    requireEntry(atlas, id, ['agreements'], entry.id),
  ),
});

/** The proposals in the groups of who asks, by the asker’s name, proposals by title. */
export function proposalsByProposer(atlas: Atlas) {
  const all = entriesOf(atlas, 'proposals')
    .toSorted(byTitle)
    .map((entry) => followProposal(atlas, entry));
  return [...Map.groupBy(all, ({ proposer }) => proposer)]
    .map(([proposer, proposals]) => ({ proposer, proposals }))
    .sort((a, b) => byName(a.proposer.data.name, b.proposer.data.name));
}

const proposalsByParty = once((atlas) => titledUnder(entriesOf(atlas, 'proposals'), partiesIn));

/** The proposals that an organisation makes, is asked to act on, or would take part in, by title. */
export const proposalsWith = (atlas: Atlas, party: string): readonly Entry<'proposals'>[] =>
  proposalsByParty(atlas).get(party) ?? [];

/** The countries that take part in an agreement or a proposal, themselves or through a body, a region or a group. */
export const countriesIn = (atlas: Atlas, entry: Entry<'agreements' | 'proposals'>): string[] => [
  ...new Set(partiesIn(entry).flatMap((party) => countriesBehindAll(atlas).get(party) ?? [])),
];

/** An agreement or a proposal of a country, with the parties that stand for it where it is none itself. */
export interface Tie<C extends 'agreements' | 'proposals' = 'agreements' | 'proposals'> {
  entry: Entry<C>;
  through: readonly Party[];
}

/** The ties of each country among some entries, by title. */
function tiesByCountry<C extends 'agreements' | 'proposals'>(
  atlas: Atlas,
  entries: readonly Entry<C>[],
): ReadonlyMap<string, readonly Tie<C>[]> {
  const behind = countriesBehindAll(atlas);
  return grouped(
    entries.toSorted(byTitle).flatMap((entry) => {
      const parties = [...new Set(partiesIn(entry as Entry))];
      const countries = new Set(parties.flatMap((party) => behind.get(party) ?? []));
      return Array.from(countries, (country) => {
        const through = parties.includes(country)
          ? []
          : parties.filter((party) => behind.get(party)?.includes(country));
        const tie = { entry, through: through.map((party) => partyOf(atlas, party, entry.id)) };
        return [country, tie] as const;
      });
    }),
  );
}

const agreementsByCountry = once((atlas) => tiesByCountry(atlas, entriesOf(atlas, 'agreements')));

/** The agreements in which a country takes part, itself or through a body, a region or a group, by title. */
export const agreementsOfCountry = (atlas: Atlas, country: string): readonly Tie<'agreements'>[] =>
  agreementsByCountry(atlas).get(country) ?? [];

const proposalsByCountry = once((atlas) => tiesByCountry(atlas, entriesOf(atlas, 'proposals')));

/** The proposals that a country makes or is named in, itself or through a body, a region or a group, by title. */
export const proposalsOfCountry = (atlas: Atlas, country: string): readonly Tie<'proposals'>[] =>
  proposalsByCountry(atlas).get(country) ?? [];
