import { z } from 'astro/zod';
import { fault } from '../values/text.ts';
import type { Vocabularies, VocabularyName } from './vocabularies.ts';

/** A closed list: each word with the label readers see, that of a single thing where it differs, and a sentence that fixes its meaning. */
export type Vocabulary = Readonly<Record<string, { label: string; one?: string; definition: string }>>;

/** A field that takes one word of a closed list of code; the message names all of them. */
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

/**
 * A field that takes one word of a vocabulary of content. That the vocabulary has the word is checked by
 * `src/checking`, because a schema cannot see the file.
 */
export const wordIn = (vocabulary: VocabularyName, description: string) =>
  z.string().meta({ description, vocabulary });

/**
 * Writes the words of the content into a JSON Schema, as `override` of `z.toJSONSchema`: a field that takes a word of
 * a vocabulary lists them, each with its meaning, and has the first as its example.
 */
export const withWords =
  (vocabularies: Vocabularies) =>
  ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
    const name = jsonSchema['vocabulary'];
    if (typeof name !== 'string') return;
    const words = Object.entries(vocabularies[name as VocabularyName]);
    if (words.length === 0) return;
    jsonSchema.enum = words.map(([word]) => word);
    jsonSchema.oneOf = words.map(([word, { label, definition }]) => ({
      const: word,
      title: label,
      description: definition,
    }));
    jsonSchema.examples = words.slice(0, 1).map(([word]) => word);
  };
