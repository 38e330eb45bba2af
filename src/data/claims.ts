import { boundsOf, type Period } from '#schemas/values/dates.ts';
import type { Figure, Gap } from '#schemas/values/claim.ts';
import type { Entry } from '#schemas/collections.ts';
import {
  byId,
  entriesOf,
  grouped,
  homedClaimsOf,
  requireEntry,
  type Atlas,
  type HomedClaim,
} from './atlas.ts';
import { once } from './once.ts';
import { groupedByWord } from './vocabularies.ts';

/** A figure, or a figure that a source announces and does not give. */
export type Observation = HomedClaim<Figure> | HomedClaim<Gap>;

/** The first day of a period; after every day where none is stated. */
const firstDay = (period: Period): string => boundsOf(period).first ?? '9999';

/** Order of observations for readers: by time, those without one last, then by source. */
function byTime(a: Observation, b: Observation): number {
  const [first, second] = [firstDay(a.claim.period), firstDay(b.claim.period)];
  if (first !== second) return first < second ? -1 : 1;
  return a.source.data.number - b.source.data.number || byId(a.claim, b.claim);
}

/** True for a figure, and for one that its source announces and does not give. */
export const isObservation = (homed: HomedClaim): homed is Observation =>
  homed.claim.kind === 'figure' || homed.claim.kind === 'gap';

/** The observations of one statistics entry, in the order of time. */
export const observationsOf = (atlas: Atlas, entry: Entry<'statistics'>): Observation[] =>
  homedClaimsOf(atlas, entry).filter(isObservation).sort(byTime);

/** The statistics entries about a country or place, those shown there by reference included, by id. */
const statisticsAbout = once((atlas) =>
  grouped(
    entriesOf(atlas, 'statistics').flatMap((entry) =>
      Array.from(
        new Set([entry.data.territory, ...(entry.data.alsoShownOn ?? [])]),
        (id) => [id, entry] as const,
      ),
    ),
  ),
);

/** Every observation about a country or place, whichever statistics entry is its home. */
export const observationsAbout = (atlas: Atlas, id: string): Observation[] =>
  (statisticsAbout(atlas).get(id) ?? []).flatMap((entry) => observationsOf(atlas, entry)).sort(byTime);

/** Every claim of the atlas, ordered by id. */
export const claimsById = once((atlas): readonly HomedClaim[] =>
  [...atlas.claims.values()].sort((a, b) => byId(a.claim, b.claim)),
);

const claimsBySource = once((atlas) =>
  Map.groupBy(
    [...atlas.claims.values()].sort(
      (a, b) =>
        (a.verified?.offset ?? Number.MAX_SAFE_INTEGER) - (b.verified?.offset ?? Number.MAX_SAFE_INTEGER) ||
        byId(a.claim, b.claim),
    ),
    ({ claim }) => claim.source,
  ),
);

/** The claims that rest on a source, in the order in which the document makes them; unchecked ones last. */
export const claimsFrom = (atlas: Atlas, source: string): readonly HomedClaim[] =>
  claimsBySource(atlas).get(source) ?? [];

/** Claims in the order given, those of one document in a row together. */
export function inRowsOfOneSource(claims: readonly HomedClaim[]): [HomedClaim, ...HomedClaim[]][] {
  const rows: [HomedClaim, ...HomedClaim[]][] = [];
  for (const homed of claims) {
    const row = rows.at(-1);
    if (row?.[0].source.id === homed.source.id) row.push(homed);
    else rows.push([homed]);
  }
  return rows;
}

/** The documents that claims rest on, each once, in the order of their numbers. */
export function sourcesOf(claims: readonly HomedClaim[]): Entry<'sources'>[] {
  const sources = new Map(claims.map(({ source }) => [source.id, source]));
  return [...sources.values()].sort((a, b) => a.data.number - b.data.number);
}

/** Every document of the atlas, in the order of their numbers. */
export const allSources = once((atlas): readonly Entry<'sources'>[] =>
  entriesOf(atlas, 'sources').toSorted((a, b) => a.data.number - b.data.number),
);

/** Every figure and gap of the atlas. */
export const allObservations = once((atlas): readonly Observation[] =>
  [...atlas.claims.values()].filter(isObservation),
);

/** Every figure and gap of the atlas by what it counts, in the order of the vocabulary; within it by time. */
export const observationsByBasis = once((atlas) =>
  groupedByWord(atlas, 'counting-bases', allObservations(atlas), ({ claim }) => claim.counted).map(
    ({ word, meaning: { label, definition }, things }) => ({
      basis: word,
      label,
      definition,
      observations: things.sort(byTime),
    }),
  ),
);

/** The statistics entries and their observations by the territory they are about, most observations first. */
export const statisticsByTerritory = once((atlas) =>
  [...Map.groupBy(entriesOf(atlas, 'statistics'), ({ data }) => data.territory as string)]
    .map(([id, entries]) => ({
      territory: requireEntry(atlas, id, ['countries', 'places'], 'statistics'),
      entries,
      observations: entries.flatMap((entry) => observationsOf(atlas, entry)).sort(byTime),
    }))
    .sort((a, b) => b.observations.length - a.observations.length || byId(a.territory, b.territory)),
);
