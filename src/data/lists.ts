import type { Entry } from '#schemas/collections.ts';
import { byName, entriesOf, type Atlas } from './atlas.ts';
import { groupedByWord } from './vocabularies.ts';

/** Entries in the groups of their kind, each with its heading; groups in the order of the vocabulary, entries by name. */
const byKind = <E extends Entry<'organisations'> | Entry<'places'>>(
  atlas: Atlas,
  vocabulary: 'organisation-kinds' | 'place-kinds',
  entries: readonly E[],
): { kind: string; heading: string; entries: E[] }[] =>
  groupedByWord(atlas, vocabulary, entries, ({ data }) => data.kind).map(({ word, meaning, things }) => ({
    kind: word,
    heading: meaning.heading,
    entries: things.toSorted((a, b) => byName(a.data.name, b.data.name)),
  }));

/** The organisations by what kind of body they are. */
export const organisationsByKind = (atlas: Atlas) =>
  byKind(atlas, 'organisation-kinds', entriesOf(atlas, 'organisations'));

/** The places by what kind of place they are. */
export const placesByKind = (atlas: Atlas) => byKind(atlas, 'place-kinds', entriesOf(atlas, 'places'));

/** The references by their short names. */
export const referencesByName = (atlas: Atlas): Entry<'references'>[] =>
  entriesOf(atlas, 'references').toSorted((a, b) => byName(a.data.shortName, b.data.shortName));
