// Finds claims that may contradict each other, and those that no discrepancy and no examined record names.
// Pure: entries in, findings out. `rules/disagreement.ts` turns them into faults.
import { collections, type Entry } from '#schemas/collections.ts';
import { referencesIn } from '#schemas/references-in.ts';
import { mayOverlap } from '#schemas/values/dates.ts';
import type { Claim, Figure } from '#schemas/values/claim.ts';
import { bearsOn } from '#schemas/vocabularies/questions.ts';

/** A claim with the entry that is its home and its place in the list of claims there. */
interface PlacedClaim<C extends Claim = Claim> {
  claim: C;
  home: Entry;
  at: number;
}

/** Two figures that may contradict each other. */
export interface Conflict {
  first: PlacedClaim<Figure>;
  second: PlacedClaim<Figure>;
}

const placedClaims = (entries: readonly Entry[]): PlacedClaim[] =>
  entries.flatMap((home) =>
    'claims' in home.data ? home.data.claims.map((claim, at) => ({ claim, home, at })) : [],
  );

/** Whether one territory is the other, or a place that takes it in: a route or a region that names the country. */
function shareGround(a: string, b: string, partsOf: ReadonlyMap<string, readonly string[]>): boolean {
  return a === b || partsOf.get(a)?.includes(b) === true || partsOf.get(b)?.includes(a) === true;
}

/** Claims of two funding entries speak of two projects, so their answers cannot contradict each other. */
const areOfTwoProjects = (a: PlacedClaim, b: PlacedClaim): boolean =>
  a.home.collection === 'funding' && b.home.collection === 'funding' && a.home.id !== b.home.id;

const askTheSame = ({ question: a }: Figure, { question: b }: Figure): boolean =>
  a === b || bearsOn[a] === b || bearsOn[b] === a;

const valueOf = ({ value }: Figure): string =>
  'words' in value ? value.words : String('amount' in value ? value.amount : value.number);

const differ = (a: Figure, b: Figure): boolean =>
  valueOf(a) !== valueOf(b) || a.counted !== b.counted || a.unit !== b.unit;

/**
 * Every two figures that answer the same question (or questions of which one bears on the other) for ground they
 * share and times that may overlap, and that differ in value, in unit or in what is counted. A time that is not
 * stated may overlap with every other, because nobody can say that it does not. Gaps and statements have no value
 * and are left to the editors.
 */
export function conflictsIn(entries: readonly Entry[]): Conflict[] {
  const partsOf = new Map(
    entries.flatMap((entry) =>
      entry.collection === 'places' ? [[entry.id, entry.data.countries] as const] : [],
    ),
  );
  const figures = placedClaims(entries).filter(
    (placed): placed is PlacedClaim<Figure> => placed.claim.kind === 'figure',
  );
  return figures.flatMap((first, at) =>
    figures
      .slice(at + 1)
      .filter(
        (second) =>
          askTheSame(first.claim, second.claim) &&
          !areOfTwoProjects(first, second) &&
          shareGround(first.claim.territory, second.claim.territory, partsOf) &&
          mayOverlap(first.claim.period, second.claim.period) &&
          differ(first.claim, second.claim),
      )
      .map((second) => ({ first, second })),
  );
}

interface NamedTogether {
  entry: Entry;
  claims: ReadonlySet<string>;
}

/** The claims that each discrepancy and each examined record names, sums included. */
function namedTogether(entries: readonly Entry[]): NamedTogether[] {
  return entries.flatMap((entry): NamedTogether[] => {
    if (entry.collection === 'examined') return [{ entry, claims: new Set(entry.data.compared) }];
    if (entry.collection !== 'discrepancies') return [];
    const claims = entry.data.statements.flatMap(({ claim, sumOf = [] }) => [
      ...(claim === undefined ? [] : [claim]),
      ...sumOf,
    ]);
    return [{ entry, claims: new Set(claims) }];
  });
}

const holds = ({ claims }: NamedTogether, { first, second }: Conflict): boolean =>
  claims.has(first.claim.id) && claims.has(second.claim.id);

/** The conflicts that no discrepancy and no examined record names. */
export function unexaminedConflicts(entries: readonly Entry[]): Conflict[] {
  const named = namedTogether(entries);
  return conflictsIn(entries).filter((conflict) => !named.some((together) => holds(together, conflict)));
}

/** Examined records that answer no conflict: there is nothing in them that anybody could wonder about. */
export function needlessRecords(entries: readonly Entry[]): Entry[] {
  const conflicts = conflictsIn(entries);
  return namedTogether(entries)
    .filter(
      (together) =>
        together.entry.collection === 'examined' && !conflicts.some((conflict) => holds(together, conflict)),
    )
    .map(({ entry }) => entry);
}

/** The ids that an entry names in fields of its own, those of its claims left out. */
const namedByItself = (entry: Entry): Set<string> =>
  new Set(
    referencesIn(collections[entry.collection].schema, entry.data)
      .filter(({ path }) => !path.startsWith('claims['))
      .map(({ id }) => id),
  );

/**
 * Claims with an editors’ note that rests on references, where no entry sets the claim against one of these
 * references. What the note hints at has to be shown: for a figure side by side on a discrepancy page; for a claim
 * in words any entry will do that names claim and reference, such as the ladder of statuses of an agreement, or the
 * claim’s own home where it names the reference.
 */
export function notesWithoutDiscrepancy(entries: readonly Entry[]): PlacedClaim[] {
  const named = entries.map((entry) => ({ entry, ids: namedByItself(entry) }));
  return placedClaims(entries).filter(({ claim, home }) => {
    const references = claim.note?.references ?? [];
    return (
      references.length > 0 &&
      !named.some(
        ({ entry, ids }) =>
          (entry.collection === 'discrepancies'
            ? ids.has(claim.id)
            : claim.kind !== 'figure' && (entry === home || ids.has(claim.id))) &&
          references.some((reference) => ids.has(reference)),
      )
    );
  });
}

/** A figure in a few words, for messages: "1600 (crossings, 2019)". */
export function figureInBrief(claim: Figure): string {
  const { on, from, to, since } = claim.period;
  const time = on ?? (from && to ? `${from} to ${to}` : since ? `since ${since}` : 'no time stated');
  return `${valueOf(claim)} (${claim.counted}, ${time})`;
}
