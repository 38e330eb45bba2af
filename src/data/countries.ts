import { claimsAboutCountries, countriesBehind } from '#schemas/about-countries.ts';
import type { Entry } from '#schemas/collections.ts';
import { byName, entriesOf, grouped, requireClaim, type Atlas, type HomedClaim } from './atlas.ts';
import { once } from './once.ts';
import { groupedByWord, meaningOf } from './vocabularies.ts';

/** All countries by name. */
export const countriesByName = once((atlas): readonly Entry<'countries'>[] =>
  entriesOf(atlas, 'countries').toSorted((a, b) => byName(a.data.name, b.data.name)),
);

/**
 * All countries in travel order: those the home map names in the order in which it names them, then the others by the
 * part they have in what is reported, in the order of that list, and by name.
 */
export const countriesInTravelOrder = once((atlas): readonly Entry<'countries'>[] => {
  const roles = Object.keys(atlas.vocabularies['route-roles']);
  const placeOf = ({ data }: Entry<'countries'>): number => data.homeMapLabel?.order ?? Infinity;
  const roleOf = ({ data }: Entry<'countries'>): number => roles.indexOf(data.role);
  return countriesByName(atlas).toSorted((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    return first === second ? roleOf(a) - roleOf(b) : first - second;
  });
});

/** Countries in the atlas’s groups; groups in the order of their list, countries by name. */
export const countriesInGroups = (
  atlas: Atlas,
): { group: string; label: string; countries: Entry<'countries'>[] }[] =>
  groupedByWord(atlas, 'country-groups', countriesByName(atlas), ({ data }) => data.group).map(
    ({ word, meaning, things }) => ({ group: word, label: meaning.label, countries: things }),
  );

const organisationsByCountry = once((atlas) =>
  Map.groupBy(
    entriesOf(atlas, 'organisations').toSorted((a, b) => byName(a.data.name, b.data.name)),
    ({ data }) => data.country,
  ),
);

/** The organisations whose country it is, by name. */
export const organisationsIn = (atlas: Atlas, country: string): readonly Entry<'organisations'>[] =>
  organisationsByCountry(atlas).get(country) ?? [];

const placesByCountry = once((atlas) =>
  grouped(
    entriesOf(atlas, 'places')
      .toSorted((a, b) => byName(a.data.name, b.data.name))
      .flatMap((place) => place.data.countries.map((country) => [country as string, place] as const)),
  ),
);

/** The places that lie in or touch a country, by name. */
export const placesIn = (atlas: Atlas, country: string): readonly Entry<'places'>[] =>
  placesByCountry(atlas).get(country) ?? [];

/** The countries that each party or territory stands for, by its id. */
export const countriesBehindAll = once((atlas) => countriesBehind(atlas.entries, atlas.vocabularies));

const claimsByCountry = once((atlas) => claimsAboutCountries(atlas.entries, countriesBehindAll(atlas)));

const claimsByCountryItself = once((atlas) =>
  claimsAboutCountries(
    atlas.entries,
    countriesBehind(atlas.entries, atlas.vocabularies, { throughMembership: false }),
  ),
);

/** The ids of the claims about a country; what is said of the European Union is about none of its members. */
export const claimIdsAbout = (atlas: Atlas, country: string): ReadonlySet<string> =>
  new Set(
    claimsByCountryItself(atlas)
      .get(country)
      ?.map(({ id }) => id),
  );

/** The claims about a country on one topic: those of its profile, in the order of its file, and those of other entries. */
export interface ClaimsOnTopic {
  topic: string;
  label: string;
  own: HomedClaim[];
  elsewhere: HomedClaim[];
}

/** Every claim about a country that answers a question, under the topic of its question, in the order of the topics. */
export function claimsByTopic(atlas: Atlas, country: string): ClaimsOnTopic[] {
  const claims = (claimsByCountry(atlas).get(country) ?? []).flatMap((claim) =>
    'question' in claim
      ? [
          {
            homed: requireClaim(atlas, claim.id, country),
            topic: meaningOf(atlas, 'questions', claim.question).topic,
          },
        ]
      : [],
  );
  return groupedByWord(atlas, 'topics', claims, ({ topic }) => topic).map(({ word, meaning, things }) => {
    const [own, elsewhere] = [true, false].map((atHome) =>
      things.flatMap(({ homed }) => ((homed.home.id === country) === atHome ? [homed] : [])),
    );
    return { topic: word, label: meaning.label, own: own ?? [], elsewhere: elsewhere ?? [] };
  });
}
