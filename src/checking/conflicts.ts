// Finds claims that may contradict each other, and those that no discrepancy and no examined comparison names.
// Pure: entries in, findings out. `rules/disagreement.ts` turns them into faults.
import type { Entry } from '#schemas/collections.ts';
import type { FoundReference } from '#schemas/references-in.ts';
import { boundsOf } from '#schemas/values/dates.ts';
import { unitOf, type Claim, type Figure } from '#schemas/values/claim.ts';
import { claimsAdded } from '#schemas/values/sum-of.ts';

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

/** A figure with its place in the order of all, and what is compared. Days are "YYYY-MM-DD". */
interface Compared {
  placed: PlacedClaim<Figure>;
  order: number;
  first: string;
  last: string;
  /** Value, unit and what is counted: figures that agree in it say the same. */
  said: string;
}

const placedClaims = (entries: readonly Entry[]): PlacedClaim[] =>
  entries.flatMap((home) =>
    'claims' in home.data ? home.data.claims.map((claim, at) => ({ claim, home, at })) : [],
  );

const valueOf = ({ value }: Figure): string =>
  'words' in value ? value.words : String('amount' in value ? value.amount : value.number);

/** What a figure is a figure of: a funding entry for its own claims, else what the figure names, if anything. */
const subjectOf = ({ claim, home }: PlacedClaim<Figure>): string =>
  home.collection === 'funding' ? home.id : (claim.subject ?? '');

function comparedOf(placed: PlacedClaim<Figure>, order: number): Compared {
  const { claim } = placed;
  // A time that is not stated may be any, because nobody can say that it is not.
  const { first = '', last = '9999' } = boundsOf(claim.period);
  return {
    placed,
    order,
    first,
    last,
    said: [valueOf(claim), claim.counted, unitOf(claim)].join('\n'),
  };
}

const key = (...parts: readonly string[]): string => parts.join('\n');

/**
 * Calls `found` for every two figures of the lists, one of each, whose times share a day and that say different
 * things. Goes through time once with the figures whose time is not over, in groups of what they say.
 */
function sweep(
  lists: readonly (readonly Compared[])[],
  found: (one: Compared, other: Compared) => void,
): void {
  const isAcross = lists.length > 1;
  const all = lists
    .flatMap((list, side) => list.map((compared) => ({ compared, side })))
    .sort((a, b) => (a.compared.first < b.compared.first ? -1 : a.compared.first > b.compared.first ? 1 : 0));
  const open = lists.map(() => new Map<string, Compared[]>());
  for (const { compared, side } of all) {
    const opposite = open[isAcross ? 1 - side : side];
    for (const [said, others] of opposite ?? []) {
      if (said === compared.said) continue;
      const lasting = others.filter(({ last }) => last >= compared.first);
      if (lasting.length === 0) opposite?.delete(said);
      else if (lasting.length < others.length) opposite?.set(said, lasting);
      for (const other of lasting) found(other, compared);
    }
    const same = open[side]?.get(compared.said);
    if (same) same.push(compared);
    else open[side]?.set(compared.said, [compared]);
  }
}

/**
 * Every two figures that answer the same question on the same subject, for ground they share and times that may
 * overlap, and that differ in value, in unit or in what is counted. Ground is shared by a territory with itself and
 * with a place that takes it in: a route or a region that names the country. A time that is not stated may overlap
 * with every other. Gaps and statements have no value and are left to the editors.
 */
export function conflictsIn(entries: readonly Entry[]): Conflict[] {
  const partsOf = new Map(
    entries.flatMap((entry) =>
      entry.collection === 'places' ? [[entry.id, entry.data.countries as string[]] as const] : [],
    ),
  );
  const figures = placedClaims(entries)
    .filter((placed): placed is PlacedClaim<Figure> => placed.claim.kind === 'figure')
    .map(comparedOf);
  const groups = Map.groupBy(figures, ({ placed }) =>
    key(placed.claim.question, subjectOf(placed), placed.claim.territory),
  );
  const found: { first: Compared; second: Compared }[] = [];
  const keep = (one: Compared, other: Compared): void => {
    found.push(one.order < other.order ? { first: one, second: other } : { first: other, second: one });
  };
  for (const group of groups.values()) {
    const [{ placed } = {}] = group;
    if (!placed) continue;
    sweep([group], keep);
    const { question, territory } = placed.claim;
    for (const part of new Set(partsOf.get(territory))) {
      // Two places that name each other are compared once.
      if (part === territory || (partsOf.get(part)?.includes(territory) && part < territory)) continue;
      const within = groups.get(key(question, subjectOf(placed), part));
      if (within) sweep([group, within], keep);
    }
  }
  return found
    .sort((a, b) => a.first.order - b.first.order || a.second.order - b.second.order)
    .map(({ first, second }) => ({ first: first.placed, second: second.placed }));
}

interface NamedTogether {
  entry: Entry;
  claims: ReadonlySet<string>;
}

/** The claims that each discrepancy and each examined comparison names, sums included. */
function namedTogether(entries: readonly Entry[]): NamedTogether[] {
  const funding = entries.flatMap((entry) => (entry.collection === 'funding' ? [entry.data] : []));
  return entries.flatMap((entry): NamedTogether[] => {
    if (entry.collection === 'examined') return [{ entry, claims: new Set(entry.data.compared) }];
    if (entry.collection !== 'discrepancies') return [];
    const claims = entry.data.sides.flatMap(({ claim, sumOf }) => [
      ...(claim === undefined ? [] : [claim]),
      ...(sumOf === undefined ? [] : claimsAdded(sumOf, funding)),
    ]);
    return [{ entry, claims: new Set(claims) }];
  });
}

/** What has been said of conflicts, and what has not. */
interface Examination {
  /** Conflicts that no discrepancy and no examined comparison names. */
  unexamined: Conflict[];
  /** Examined comparisons that answer no conflict: there is nothing in them that anybody could wonder about. */
  needless: Entry[];
}

/** Holds every conflict against what discrepancies and examined comparisons name. */
export function examinationOf(entries: readonly Entry[]): Examination {
  const named = namedTogether(entries);
  const naming = new Map<string, Set<Entry>>();
  for (const { entry, claims } of named)
    for (const claim of claims) naming.set(claim, (naming.get(claim) ?? new Set()).add(entry));
  const answering = new Set<Entry>();
  const unexamined = conflictsIn(entries).filter(({ first, second }) => {
    const ofSecond = naming.get(second.claim.id);
    const both = [...(naming.get(first.claim.id) ?? [])].filter((entry) => ofSecond?.has(entry));
    for (const entry of both) answering.add(entry);
    return both.length === 0;
  });
  const needless = named
    .map(({ entry }) => entry)
    .filter((entry) => entry.collection === 'examined' && !answering.has(entry));
  return { unexamined, needless };
}

/**
 * Claims with an editors’ note that rests on references, where no entry sets the claim against one of these
 * references. What the note hints at has to be shown: for a figure side by side on a discrepancy page; for a claim
 * in words any entry will do that names claim and reference in fields of its own, such as the ladder of statuses of an
 * agreement, or the claim’s own home where it names the reference.
 */
export function notesWithoutDiscrepancy(
  checked: readonly { entry: Entry; references: readonly FoundReference[] }[],
): PlacedClaim[] {
  const naming = new Map<string, Set<Entry>>();
  for (const { entry, references } of checked)
    for (const { id, path } of references)
      if (!path.startsWith('claims[')) naming.set(id, (naming.get(id) ?? new Set()).add(entry));
  return placedClaims(checked.map(({ entry }) => entry)).filter(({ claim, home }) => {
    const references = claim.note?.references ?? [];
    const namesClaim = (entry: Entry): boolean => naming.get(claim.id)?.has(entry) === true;
    const shows = (entry: Entry): boolean =>
      entry.collection === 'discrepancies'
        ? namesClaim(entry)
        : claim.kind !== 'figure' && (entry === home || namesClaim(entry));
    return (
      references.length > 0 && !references.some((reference) => [...(naming.get(reference) ?? [])].some(shows))
    );
  });
}

/** A figure in a few words, for messages: "1600 (crossings, 2019)". */
export function figureInBrief(claim: Figure): string {
  const { on, from, to, since } = claim.period;
  const time = on ?? (from && to ? `${from} to ${to}` : since ? `since ${since}` : 'no time stated');
  return `${valueOf(claim)} (${claim.counted}, ${time})`;
}
