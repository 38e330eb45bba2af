import { z } from 'astro/zod';
import { fault } from '../values/text.ts';

/** A closed list: each word with the label readers see and a sentence that fixes its meaning. */
export type Vocabulary = Readonly<Record<string, { label: string; definition: string }>>;

/** A field that takes one word of a closed list; the message names all of them. */
export function wordOf<const V extends Vocabulary>(vocabulary: V, description: string) {
  const words = Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]];
  return z
    .enum(words, {
      error: (issue) =>
        issue.input === undefined
          ? undefined
          : fault(`"${String(issue.input)}" is not in the list`, `write one of ${words.join(', ')}`),
    })
    .meta({ description, examples: [words[0]] });
}
