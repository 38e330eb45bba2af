// The words of the content: readers see the labels that the checker has read, and the JSON Schemas list the same words.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { comparisonOf, pairsOfSources } from '#data/comparisons.ts';
import { wordsOf } from '#data/vocabularies.ts';
import { vocabularies, vocabularyNames } from '#schemas/vocabularies/vocabularies.ts';
import { atlas } from '../content/atlas.ts';
import { pagesOf, visibleText } from './built-site.ts';

/** A field in a JSON Schema of the site that takes a word. */
interface Field {
  vocabulary?: unknown;
  enum?: unknown;
  oneOf?: unknown;
}

/** Every field of a JSON Schema, at whatever depth, that names a vocabulary. */
const fieldsWithWords = (node: unknown): Field[] =>
  typeof node !== 'object' || node === null
    ? []
    : [
        ...(typeof (node as Field).vocabulary === 'string' ? [node as Field] : []),
        ...Object.values(node).flatMap(fieldsWithWords),
      ];

const fields = readdirSync('dist/data/schemas').flatMap((file) =>
  fieldsWithWords(JSON.parse(readFileSync(`dist/data/schemas/${file}`, 'utf8'))),
);
const text = (await pagesOf('dist'))
  .map(({ html }) => visibleText(html))
  .join('\n')
  .toLowerCase();

/** The questions that two documents answer: no page sets the others as headings. */
const sharedQuestions = new Set(
  pairsOfSources(atlas).flatMap(([first, second]) =>
    comparisonOf(atlas, first, second).shared.map(({ question }) => question),
  ),
);

/** The vocabularies whose words stand in words of other vocabularies and in no field of an entry. */
const usedByWords = new Set<unknown>(
  vocabularyNames.flatMap((name) =>
    Object.values(vocabularies[name].valueType.shape).map((field) => field.meta()?.['vocabulary']),
  ),
);

test.each(vocabularyNames)('the words of %s are those of the JSON Schemas and of the pages', (name) => {
  const words = wordsOf(atlas, name);
  const takingThem = fields.filter(({ vocabulary }) => vocabulary === name);
  expect(takingThem.length > 0).toBe(!usedByWords.has(name));
  for (const field of takingThem) {
    expect(field.enum ?? []).toEqual(words.map(([word]) => word));
    expect(field.oneOf ?? []).toEqual(
      words.map(([word, { label, definition }]) => ({ const: word, title: label, description: definition })),
    );
  }
  for (const [word, { label }] of words)
    if (name !== 'questions' || sharedQuestions.has(word))
      expect(text.includes(label.toLowerCase()), label).toBe(true);
});
