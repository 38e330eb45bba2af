import type { Entry } from '#schemas/collections.ts';
import { organisationKinds } from '#schemas/vocabularies/organisation-kinds.ts';
import { placeKinds } from '#schemas/vocabularies/place-kinds.ts';
import type { Vocabulary } from '#schemas/vocabularies/vocabulary.ts';
import { byName, entriesOf, type Atlas } from './atlas.ts';

type Kinded = Entry<'organisations'> | Entry<'places'>;

/** Entries in the groups of their kind, groups in the order of the vocabulary, entries by name; no empty group. */
function byKind<E extends Kinded>(entries: readonly E[], kinds: Vocabulary) {
  const named = entries.toSorted((a, b) => byName(a.data.name, b.data.name));
  const groups = Map.groupBy(named, ({ data }) => data.kind);
  return (Object.keys(kinds) as E['data']['kind'][])
    .map((kind) => ({
      kind,
      entries: groups.get(kind) ?? [],
    }))
    .filter((group) => group.entries.length > 0);
}

/** The organisations by what kind of body they are. */
export const organisationsByKind = (atlas: Atlas) =>
  byKind(entriesOf(atlas, 'organisations'), organisationKinds);

/** The places by what kind of place they are. */
export const placesByKind = (atlas: Atlas) => byKind(entriesOf(atlas, 'places'), placeKinds);

/** The references by their short names. */
export const referencesByName = (atlas: Atlas): Entry<'references'>[] =>
  entriesOf(atlas, 'references').toSorted((a, b) => byName(a.data.shortName, b.data.shortName));
