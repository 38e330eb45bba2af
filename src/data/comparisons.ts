// Two documents side by side: the questions both answer.
import type { Entry } from '#schemas/collections.ts';
import { questions } from '#schemas/vocabularies/questions.ts';
import { byName, type Atlas, type HomedClaim } from './atlas.ts';
import { allSources, claimsFrom } from './claims.ts';
import { once } from './once.ts';

type Question = keyof typeof questions;

/** A question with the answers of two documents, and the discrepancies in which answers of both stand. */
interface SharedQuestion {
  question: Question;
  claims: [HomedClaim[], HomedClaim[]];
  discrepancies: Entry<'discrepancies'>[];
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

/** Every pair of documents, each once, the one with the smaller number first. */
export const pairsOfSources = (atlas: Atlas): [Entry<'sources'>, Entry<'sources'>][] =>
  allSources(atlas).flatMap((first, at, all) =>
    all.slice(at + 1).map((second): [Entry<'sources'>, Entry<'sources'>] => [first, second]),
  );

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

/** Sets two documents beside each other. */
export function comparisonOf(atlas: Atlas, first: Entry<'sources'>, second: Entry<'sources'>): Comparison {
  const answersOf = (source: Entry<'sources'>, question: Question): HomedClaim[] =>
    answersBySource(atlas).get(source.id)?.get(question) ?? [];
  const shared = (Object.keys(questions) as Question[]).flatMap((question): SharedQuestion[] => {
    const claims: [HomedClaim[], HomedClaim[]] = [answersOf(first, question), answersOf(second, question)];
    if (claims.some(({ length }) => length === 0)) return [];
    return [{ question, claims, discrepancies: between(...claims) }];
  });
  const named = new Set(shared.flatMap(({ discrepancies }) => discrepancies));
  const elsewhere = between(claimsFrom(atlas, first.id), claimsFrom(atlas, second.id));
  return { first, second, shared, elsewhere: elsewhere.filter((entry) => !named.has(entry)) };
}
