// Which countries a party or a territory stands for, and which claims are about a country. The checker and the build
// ask the same functions, so that a profile is held against exactly what its page shows.
import { claimsIn, type Entry } from './collections.ts';
import type { Claim } from './values/claim.ts';
import type { Vocabularies } from './vocabularies/vocabularies.ts';

/** The countries that each party or territory stands for, by its id; none for those that stand for no country. */
export type CountriesBehind = ReadonlyMap<string, readonly string[]>;

/**
 * The countries behind everything that can be a party or a territory: a country stands for itself, a public body for
 * its country, the European Union for its members, a place for the countries it lies in or touches. Without
 * `throughMembership` the Union stands for no country: what is said of it is no answer about one of its members.
 */
export function countriesBehind(
  entries: readonly Entry[],
  { 'organisation-kinds': kinds }: Pick<Vocabularies, 'organisation-kinds'>,
  { throughMembership = true }: { throughMembership?: boolean } = {},
): CountriesBehind {
  const members = entries.flatMap((entry) =>
    entry.collection === 'countries' && entry.data.eu.member ? [entry.id] : [],
  );
  const behind = (entry: Entry): readonly string[] => {
    switch (entry.collection) {
      case 'countries':
        return [entry.id];
      case 'organisations': {
        const { membership, country, kind } = entry.data;
        if (membership === 'eu') return throughMembership ? members : [];
        return country !== undefined && kinds[kind]?.publicBody ? [country] : [];
      }
      case 'places':
        return entry.data.countries;
      default:
        return [];
    }
  };
  return new Map(entries.map((entry) => [entry.id, behind(entry)]));
}

/** The parties of an agreement; of a proposal who makes it, who is asked to act, and who would take part. */
export const partiesIn = ({ collection, data }: Entry): readonly string[] => {
  if (collection === 'agreements') return data.parties;
  if (collection === 'proposals') return [data.proposer, ...data.to, ...data.parties];
  return [];
};

/**
 * The claims about each country, each once, by its id: those whose home is its profile, those whose territory stands
 * for it, and those that tell of an agreement or a proposal with a party that does. A mention answers no question and
 * is left out.
 */
export function claimsAboutCountries(
  entries: readonly Entry[],
  behind: CountriesBehind,
): ReadonlyMap<string, readonly Claim[]> {
  const about = new Map<string, Map<string, Claim>>();
  const add = (country: string, claim: Claim | undefined) => {
    if (!claim || claim.kind === 'mention') return;
    const found = about.get(country) ?? new Map<string, Claim>();
    about.set(country, found.set(claim.id, claim));
  };
  const all = new Map(entries.flatMap((entry) => claimsIn(entry).map((claim) => [claim.id, claim])));
  for (const entry of entries) {
    const parties = partiesIn(entry).flatMap((party) => behind.get(party) ?? []);
    const home = entry.collection === 'countries' ? [entry.id] : parties;
    for (const claim of claimsIn(entry)) {
      const territory = 'territory' in claim && claim.territory ? behind.get(claim.territory) : undefined;
      for (const country of [...home, ...(territory ?? [])]) add(country, claim);
    }
    if (parties.length > 0 && 'describedBy' in entry.data)
      for (const id of entry.data.describedBy) for (const country of parties) add(country, all.get(id));
  }
  return new Map([...about].map(([country, claims]) => [country, [...claims.values()]]));
}
