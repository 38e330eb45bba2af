import type { Entry } from '#schemas/collections.ts';
import type { PublicRecordFigure } from '#schemas/discrepancies.ts';
import type { Figure } from '#schemas/values/claim.ts';
import type { Period } from '#schemas/values/dates.ts';
import type { Money } from '#schemas/values/money.ts';
import { claimsAdded } from '#schemas/values/sum-of.ts';
import { currenciesOf, sumsOf } from '#schemas/values/sums.ts';
import { discrepancyReasons } from '#schemas/vocabularies/discrepancy-reasons.ts';
import {
  byName,
  entriesOf,
  grouped,
  requireClaim,
  requireEntry,
  requireFigure,
  type Atlas,
  type HomedClaim,
} from './atlas.ts';
import { once } from './once.ts';
import { groupStarts, onListPage } from './paging.ts';
import { labelOf } from './vocabularies.ts';

export type Reason = keyof typeof discrepancyReasons;

/** One of the sides that disagree, with everything it names followed. */
export type Side =
  | { kind: 'claim'; homed: HomedClaim }
  | { kind: 'sum'; says: string; sum: Money; of: HomedClaim<Figure>[] }
  | {
      kind: 'public-record';
      says: string;
      figure: PublicRecordFigure | undefined;
      period: Period | undefined;
      saidBy: string;
      reference: Entry<'references'>;
      /** Its words as readers see them. */
      labels: { counted: string | undefined; seenAs: string };
    };

/** The sum of amounts in one currency. Throws where they have several, or none, or where a figure is no money. */
function sumOfFigures(figures: readonly HomedClaim<Figure>[], askedBy: string): Money {
  const amounts = figures.map(({ claim: { id, value } }) => {
    if (!('amount' in value)) throw new Error(`${askedBy}: "${id}" is no amount of money`);
    return value;
  });
  const [sum, ...others] = sumsOf(amounts);
  if (!sum || others.length > 0)
    throw new Error(
      `${askedBy}: a sum needs amounts of one currency, not of ${currenciesOf(amounts).join(', ') || 'none'}`,
    );
  return sum;
}

/** The sides of a discrepancy, in the order of its file. */
export const sidesOf = (atlas: Atlas, entry: Entry<'discrepancies'>): Side[] =>
  entry.data.sides.map(({ claim, sumOf, says = '', figure, period, saidBy, reference }) => {
    if (claim !== undefined) return { kind: 'claim', homed: requireClaim(atlas, claim, entry.id) };
    if (sumOf !== undefined) {
      const added = claimsAdded(
        sumOf,
        entriesOf(atlas, 'funding').map(({ data }) => data),
      );
      const of = added.map((id) => requireFigure(atlas, id, entry.id));
      return { kind: 'sum', says, sum: sumOfFigures(of, entry.id), of };
    }
    const listed = requireEntry(atlas, reference ?? '', ['references'], entry.id);
    return {
      kind: 'public-record',
      says,
      figure,
      period,
      saidBy: saidBy ?? listed.data.publisher,
      reference: listed,
      labels: {
        counted: figure && labelOf(atlas, 'counting-bases', figure.counted),
        seenAs: labelOf(atlas, 'ways-of-seeing', listed.data.seenAs),
      },
    };
  });

/** The claims of the documents on which a discrepancy rests, those of its sums included, each once. */
export const claimsOfSides = (sides: readonly Side[]): HomedClaim[] => [
  ...new Set(
    sides.flatMap((side) => {
      if (side.kind === 'claim') return [side.homed];
      return side.kind === 'sum' ? side.of : [];
    }),
  ),
];

const discrepanciesByHome = once((atlas) =>
  grouped(
    entriesOf(atlas, 'discrepancies')
      .toSorted((a, b) => byName(a.data.title, b.data.title))
      .flatMap((entry) => {
        const sides = sidesOf(atlas, entry);
        const homes = new Set(claimsOfSides(sides).map(({ home }) => home));
        return Array.from(homes, (home) => [home, { entry, sides }] as const);
      }),
  ),
);

/** The discrepancies that name a claim of an entry, alone or within a sum, by title. */
export const discrepanciesConcerning = (
  atlas: Atlas,
  home: Entry,
): readonly { entry: Entry<'discrepancies'>; sides: Side[] }[] => discrepanciesByHome(atlas).get(home) ?? [];

/** The references on which a discrepancy rests: sides of the public record, note and correction, each once, by name. */
export function referencesOfDiscrepancy(
  atlas: Atlas,
  { id, data }: Entry<'discrepancies'>,
): Entry<'references'>[] {
  const ids = new Set([
    ...data.sides.flatMap(({ reference }) => reference ?? []),
    ...(data.note?.references ?? []),
    ...(data.correction?.references ?? []),
  ]);
  return [...ids]
    .map((reference) => requireEntry(atlas, reference, ['references'], id))
    .sort((a, b) => byName(a.data.shortName, b.data.shortName));
}

/** The discrepancies by their typed reason, reasons in the order of the vocabulary, entries by title. */
export const discrepanciesByReason = (
  atlas: Atlas,
): { reason: Reason; entries: Entry<'discrepancies'>[] }[] => {
  const titled = entriesOf(atlas, 'discrepancies').toSorted((a, b) => byName(a.data.title, b.data.title));
  const groups = Map.groupBy(titled, ({ data }) => data.reason);
  return (Object.keys(discrepancyReasons) as Reason[])
    .map((reason) => ({ reason, entries: groups.get(reason) ?? [] }))
    .filter(({ entries }) => entries.length > 0);
};

const reasonStarts = once(
  (atlas) =>
    new Map(
      groupStarts(discrepanciesByReason(atlas), ({ entries }) => entries, onListPage.discrepancies).map(
        ({ group, page }) => [group.reason, page],
      ),
    ),
);

/** The page of the list of discrepancies, counted from 1, on which those with a reason begin. */
export const pageOfReason = (atlas: Atlas, reason: Reason): number => reasonStarts(atlas).get(reason) ?? 1;

/** A document’s claim that is probably wrong, with what speaks against it. */
export interface Correction {
  entry: Entry<'discrepancies'>;
  on: string;
  homed: HomedClaim;
  probablyRight: string;
  references: Entry<'references'>[];
}

/** The corrections, newest first, those of one day by title. */
export const correctionsByDate = once((atlas): readonly Correction[] =>
  entriesOf(atlas, 'discrepancies')
    .flatMap((entry) => {
      const { correction } = entry.data;
      if (!correction) return [];
      const references = correction.references.map((id) => requireEntry(atlas, id, ['references'], entry.id));
      return [
        {
          entry,
          on: correction.on,
          homed: requireClaim(atlas, correction.claim, entry.id),
          probablyRight: correction.probablyRight,
          references,
        },
      ];
    })
    .sort(
      (a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0) || byName(a.entry.data.title, b.entry.data.title),
    ),
);

/** A discrepancy as the home page shows it: in a few words, with the two figures that stand against each other. */
export interface DiscrepancyOnHome {
  entry: Entry<'discrepancies'>;
  title: string;
  note: string;
  figures: [HomedClaim<Figure>, HomedClaim<Figure>];
}

/** The discrepancies that ask for a place on the home page, in the order they ask for, at most so many. */
export const discrepanciesOnHome = (atlas: Atlas, most: number): DiscrepancyOnHome[] =>
  entriesOf(atlas, 'discrepancies')
    .flatMap((entry) => (entry.data.onHome ? [{ entry, ...entry.data.onHome }] : []))
    .sort((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ entry, title, note, figures: [first = '', second = ''] }) => ({
      entry,
      title,
      note,
      figures: [requireFigure(atlas, first, entry.id), requireFigure(atlas, second, entry.id)],
    }));

/** A total that a document claims beside its list of projects, and what sets it against a sum of that list. */
export interface ClaimedTotal {
  homed: HomedClaim<Figure>;
  /** The discrepancies in which the claim stands against a sum of projects that the document lists, by id. */
  discrepancies: Entry<'discrepancies'>[];
}

/** The totals that documents claim where they list projects, in the order of the documents. */
export const claimedTotals = (atlas: Atlas): ClaimedTotal[] =>
  entriesOf(atlas, 'sources')
    .toSorted((a, b) => a.data.number - b.data.number)
    .flatMap(({ id, data }) => {
      if (!data.projectList) return [];
      const homed = requireFigure(atlas, data.projectList.total, id);
      const discrepancies = homed.disputes.filter((entry) =>
        entry.data.sides.some(({ sumOf }) => sumOf && !Array.isArray(sumOf) && sumOf.funding.source === id),
      );
      return [{ homed, discrepancies }];
    });

/** The examined comparisons with the claims they compare, by title. */
export const examinedByTitle = (atlas: Atlas): { entry: Entry<'examined'>; claims: HomedClaim[] }[] =>
  entriesOf(atlas, 'examined')
    .toSorted((a, b) => byName(a.data.title, b.data.title))
    .map((entry) => ({
      entry,
      claims: entry.data.compared.map((id) => requireClaim(atlas, id, entry.id)),
    }));
