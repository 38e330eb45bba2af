import type { Entry } from '#schemas/collections.ts';
import { countryGroups } from '#schemas/vocabularies/country-words.ts';
import { byName, entriesOf, grouped, type Atlas } from './atlas.ts';
import { once } from './once.ts';

export type CountryGroup = keyof typeof countryGroups;

/** All countries by name. */
export const countriesByName = once((atlas): readonly Entry<'countries'>[] =>
  entriesOf(atlas, 'countries').toSorted((a, b) => byName(a.data.name, b.data.name)),
);

/** Countries in the atlas’s groups; groups in the order of their list, countries by name. */
export const countriesInGroups = (atlas: Atlas): { group: CountryGroup; countries: Entry<'countries'>[] }[] =>
  (Object.keys(countryGroups) as CountryGroup[]).map((group) => ({
    group,
    countries: countriesByName(atlas).filter(({ data }) => data.group === group),
  }));

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
