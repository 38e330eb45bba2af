// What a list of ids or words names, it names once.
import { fault } from '#schemas/values/text.ts';
import type { Rule } from './rule.ts';

/** A list of ids, or of words of a vocabulary, holds no double. */
export const everyListNamesEachOnce: Rule = ({ takenApart }) =>
  takenApart.flatMap(({ file, references, words }) => {
    const named = new Set<string>();
    return [...references, ...words.map(({ path, word }) => ({ path, id: word }))].flatMap(({ path, id }) => {
      // An id that stands in a group of fields, such as `organisations[0].organisation`, may stand there again.
      const list = /^(.*)\[\d+\]$/.exec(path)?.[1];
      const key = `${list ?? ''} ${id}`;
      if (list === undefined || !named.has(key)) {
        if (list !== undefined) named.add(key);
        return [];
      }
      return [{ file, field: path, message: fault(`"${id}" stands twice in the list`, 'name it once') }];
    });
  });
