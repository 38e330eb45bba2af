import type { Entry } from '#schemas/collections.ts';
import { byName, entriesOf, grouped, type Atlas } from './atlas.ts';
import { once } from './once.ts';
import { groupedByWord } from './vocabularies.ts';

/** All countries by name. */
export const countriesByName = once((atlas): readonly Entry<'countries'>[] =>
  entriesOf(atlas, 'countries').toSorted((a, b) => byName(a.data.name, b.data.name)),
);

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
