// What of all that is known about a country stands on its profile, which is a briefing: the entry names it, or a rule
// that holds for every country chooses.
import type { Entry } from '#schemas/collections.ts';
import type { Figure } from '#schemas/values/claim.ts';
import { boundsOf } from '#schemas/values/dates.ts';
import { byName, entriesOf, requireEntry, requireFigure, type Atlas, type HomedClaim } from './atlas.ts';
import { chartOf, type Chart } from './charts.ts';
import { observationsAbout, type Observation } from './claims.ts';
import { claimIdsAbout, countriesByName } from './countries.ts';
import { onBriefing } from './paging.ts';
import type { TimelineItem } from './timeline.ts';

/**
 * The figures to show of a list in the order of time: the latest of each entry, then the ones before them, until there
 * are enough, those with a time first and what is missing last; in the order of the list.
 */
export function figuresInBrief(observations: readonly Observation[], most: number): Observation[] {
  const endOf = ({ claim }: Observation): string => boundsOf(claim.period).last ?? '';
  const rankOf = ({ claim }: Observation): number =>
    claim.kind === 'gap' ? 2 : claim.period.stated === false ? 1 : 0;
  const turns = [...Map.groupBy(observations, ({ home }) => home).values()].flatMap((figures) =>
    figures
      .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : endOf(a) > endOf(b) ? -1 : 0))
      .map((figure, turn) => ({ figure, turn })),
  );
  const chosen = new Set(
    turns
      .sort((a, b) => rankOf(a.figure) - rankOf(b.figure) || a.turn - b.turn)
      .slice(0, most)
      .map(({ figure }) => figure),
  );
  return observations.filter((observation) => chosen.has(observation));
}

/**
 * The items to show of a timeline: the latest dated events, and steps of agreements where there are too few; the first
 * of the undated ones where nothing is dated.
 */
export function eventsInBrief(items: readonly TimelineItem[], most: number): TimelineItem[] {
  const dated = items.filter(({ date }) => date.stated !== false).toReversed();
  const [events, steps] = [true, false].map((isEvent) =>
    dated.filter(({ form }) => (form === 'event') === isEvent),
  );
  if (dated.length === 0) return items.slice(0, most);
  const chosen = new Set([...(events ?? []), ...(steps ?? [])].slice(0, most));
  return items.filter((item) => chosen.has(item));
}

/** The figures in large type: those the profile names, or the latest of each subject but its population. */
export function keyFiguresOf(atlas: Atlas, { id, data }: Entry<'countries'>): HomedClaim<Figure>[] {
  if (data.keyFigures) return data.keyFigures.map((claim) => requireFigure(atlas, claim, id));
  const figures = observationsAbout(atlas, id).flatMap((homed) =>
    homed.claim.kind === 'figure' && !data.population.includes(homed.claim.id)
      ? [homed as HomedClaim<Figure>]
      : [],
  );
  const latest = new Map(figures.map((homed) => [homed.home, homed]));
  return [...latest.values()].toReversed().slice(0, onBriefing.keyFigures);
}

/** The discrepancies that name a claim about a country: those its profile names, those on the home page, then by title. */
export function disagreementsAbout(atlas: Atlas, { id, data }: Entry<'countries'>): Entry<'discrepancies'>[] {
  const featured = (data.disagreements ?? []).map((each) => requireEntry(atlas, each, ['discrepancies'], id));
  const own = claimIdsAbout(atlas, id);
  const others = entriesOf(atlas, 'discrepancies')
    .filter(({ data: { sides } }) => sides.some(({ claim }) => claim !== undefined && own.has(claim)))
    .toSorted(
      (a, b) =>
        (a.data.onHome?.order ?? Infinity) - (b.data.onHome?.order ?? Infinity) ||
        byName(a.data.title, b.data.title),
    );
  return [...new Set([...featured, ...others])];
}

/** The charts of the statistics about a country, in the order of their titles. */
export const chartsAbout = (atlas: Atlas, country: string): Chart[] =>
  entriesOf(atlas, 'statistics')
    .filter(({ data }) => data.territory === country || data.alsoShownOn?.includes(country))
    .toSorted((a, b) => byName(a.data.title, b.data.title))
    .flatMap((entry) => chartOf(atlas, entry) ?? []);

/** A country in the list of a document that prints its population. */
export interface ListedCountry {
  country: Entry<'countries'>;
  population: HomedClaim<Figure>;
}

/**
 * The countries whose population the same document prints as that of a country, itself included, by name; one list for
 * each document that prints those of several.
 */
export function listsWith(
  atlas: Atlas,
  { data }: Entry<'countries'>,
): { source: Entry<'sources'>; countries: ListedCountry[] }[] {
  const populationsOf = (country: Entry<'countries'>): ListedCountry[] =>
    country.data.population.map((claim) => ({
      country,
      population: requireFigure(atlas, claim, country.id),
    }));
  const sources = new Set(data.population.map((claim) => requireFigure(atlas, claim, 'population').source));
  return [...sources]
    .map((source) => ({
      source,
      countries: countriesByName(atlas)
        .flatMap(populationsOf)
        .filter(({ population }) => population.source === source),
    }))
    .filter(({ countries }) => countries.length > 1);
}
