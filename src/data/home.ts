// What the home page asks of the entries.
import type { Entry } from '#schemas/collections.ts';
import { mostQuestionsToBegin } from '#schemas/values/home.ts';
import type { Atlas } from './atlas.ts';

/** The questions with which readers may begin, in their order, each with the entry that answers it. */
export const questionsToBegin = (atlas: Atlas): { question: string; entry: Entry }[] =>
  atlas.entries
    .flatMap((entry) =>
      'whereToBegin' in entry.data && entry.data.whereToBegin ? [{ entry, ...entry.data.whereToBegin }] : [],
    )
    .sort((a, b) => a.order - b.order)
    .slice(0, mostQuestionsToBegin);
