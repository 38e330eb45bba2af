// Two documents side by side: the questions both answer.
import type { Entry } from '#schemas/collections.ts';
import { byName, type Atlas, type HomedClaim } from './atlas.ts';
import { allSources, claimsFrom } from './claims.ts';
import { once } from './once.ts';
import { groupsOn, onListPage, pageOfItem, pagesOf } from './paging.ts';
import { wordsOf } from './vocabularies.ts';
import { wordingsOfBoth } from './wordings.ts';

/** A question with the answers of two documents, and the discrepancies in which answers of both stand. */
interface SharedQuestion {
  question: string;
  label: string;
  /** The question as a sentence. */
  definition: string;
  claims: [HomedClaim[], HomedClaim[]];
  discrepancies: Entry<'discrepancies'>[];
  /** The page of the comparison, counted from 1, on which its answers begin. */
  page: number;
}

/** What two documents say on the same questions. `first` has the smaller number. */
export interface Comparison {
  first: Entry<'sources'>;
  second: Entry<'sources'>;
  /** In the order of the vocabulary. */
  shared: SharedQuestion[];
  /** Discrepancies in which claims of both stand, in answer to different questions. */
  elsewhere: Entry<'discrepancies'>[];
}

/** Two documents, the one with the smaller number first. */
export type PairOfSources = [first: Entry<'sources'>, second: Entry<'sources'>];

/**
 * With so many documents numbered before it each document is compared. Pairs of all would grow with the square of the
 * atlas; these stay, whatever document is added later.
 */
const comparedBefore = 10;

const placeOfSource = once((atlas) => new Map(allSources(atlas).map(({ id }, at) => [id, at])));

/** The pairs of a document with those before it. */
export function pairsWithEarlier(atlas: Atlas, second: Entry<'sources'>): PairOfSources[] {
  const at = placeOfSource(atlas).get(second.id) ?? 0;
  return allSources(atlas)
    .slice(Math.max(0, at - comparedBefore), at)
    .map((first) => [first, second]);
}

/** The pairs in which a document is compared. */
export function pairsWith(atlas: Atlas, source: Entry<'sources'>): PairOfSources[] {
  const at = placeOfSource(atlas).get(source.id) ?? 0;
  const later = allSources(atlas).slice(at + 1, at + 1 + comparedBefore);
  return [...pairsWithEarlier(atlas, source), ...later.map((second): PairOfSources => [source, second])];
}

/** Every pair of documents that is compared, each once. */
export const pairsOfSources = (atlas: Atlas): PairOfSources[] =>
  allSources(atlas).flatMap((source) => pairsWith(atlas, source).filter(([first]) => first === source));

/** The claims of each document by the question they answer, each list in the order of the document. */
const answersBySource = once(
  (atlas) =>
    new Map(
      allSources(atlas).map(({ id }) => [
        id,
        Map.groupBy(claimsFrom(atlas, id), ({ claim }) => ('question' in claim ? claim.question : undefined)),
      ]),
    ),
);

/** The discrepancies that name at least one claim of each list. */
function between(first: readonly HomedClaim[], second: readonly HomedClaim[]): Entry<'discrepancies'>[] {
  const ofSecond = new Set(second.flatMap(({ disputes }) => disputes));
  const ofBoth = new Set(first.flatMap(({ disputes }) => disputes).filter((entry) => ofSecond.has(entry)));
  return [...ofBoth].sort((a, b) => byName(a.data.title, b.data.title));
}

/** How many rows the answers of two documents fill, beside each other. */
const rowsOf = (claims: readonly HomedClaim[][]): number => Math.max(...claims.map(({ length }) => length));

/** Sets two documents beside each other. */
export function comparisonOf(atlas: Atlas, first: Entry<'sources'>, second: Entry<'sources'>): Comparison {
  const answersOf = (source: Entry<'sources'>, question: string): HomedClaim[] =>
    answersBySource(atlas).get(source.id)?.get(question) ?? [];
  let before = 0;
  const shared = wordsOf(atlas, 'questions').flatMap(
    ([question, { label, definition }]): SharedQuestion[] => {
      const claims: [HomedClaim[], HomedClaim[]] = [answersOf(first, question), answersOf(second, question)];
      if (claims.some(({ length }) => length === 0)) return [];
      const page = pageOfItem(before, onListPage.answers);
      before += rowsOf(claims);
      return [{ question, label, definition, claims, discrepancies: between(...claims), page }];
    },
  );
  const named = new Set(shared.flatMap(({ discrepancies }) => discrepancies));
  const elsewhere = between(claimsFrom(atlas, first.id), claimsFrom(atlas, second.id));
  return { first, second, shared, elsewhere: elsewhere.filter((entry) => !named.has(entry)) };
}

/** What of the answers stands on a page of a comparison. */
export const answersOn = (shared: readonly SharedQuestion[], page: number): SharedQuestion[] =>
  groupsOn(
    shared,
    ({ claims }) => Array.from({ length: rowsOf(claims) }, (_, row) => row),
    page,
    onListPage.answers,
  ).map(({ group, items: rows }) => {
    const those = (claims: HomedClaim[]): HomedClaim[] => rows.flatMap((row) => claims[row] ?? []);
    return { ...group, claims: [those(group.claims[0]), those(group.claims[1])] };
  });

/** How many pages the comparison of two documents has. */
export function pagesOfComparison(atlas: Atlas, [first, second]: PairOfSources): number {
  const rows = comparisonOf(atlas, first, second).shared.reduce((sum, { claims }) => sum + rowsOf(claims), 0);
  const wordings = wordingsOfBoth(atlas, first.id, second.id).length;
  return Math.max(pagesOf(rows, onListPage.answers), pagesOf(wordings, onListPage.wordings));
}
