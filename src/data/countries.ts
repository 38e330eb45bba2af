import type { Entry } from '#schemas/collections.ts';
import { countryGroups } from '#schemas/vocabularies/country-words.ts';
import { byName, entriesOf, type Atlas } from './atlas.ts';

export type CountryGroup = keyof typeof countryGroups;

/** All countries by name. */
export const countriesByName = (atlas: Atlas): Entry<'countries'>[] =>
  entriesOf(atlas, 'countries').sort((a, b) => byName(a.data.name, b.data.name));

/** Countries in the atlas’s groups; groups in the order of their list, countries by name. */
export const countriesInGroups = (atlas: Atlas): { group: CountryGroup; countries: Entry<'countries'>[] }[] =>
  (Object.keys(countryGroups) as CountryGroup[]).map((group) => ({
    group,
    countries: countriesByName(atlas).filter(({ data }) => data.group === group),
  }));

/** The organisations whose country it is, by name. */
export const organisationsIn = (atlas: Atlas, country: string): Entry<'organisations'>[] =>
  entriesOf(atlas, 'organisations')
    .filter(({ data }) => data.country === country)
    .sort((a, b) => byName(a.data.name, b.data.name));

/** The places that lie in or touch a country, by name. */
export const placesIn = (atlas: Atlas, country: string): Entry<'places'>[] =>
  entriesOf(atlas, 'places')
    .filter(({ data }) => (data.countries as string[]).includes(country))
    .sort((a, b) => byName(a.data.name, b.data.name));
