import type { z } from 'astro/zod';
import { nodesAt, shapesOf, type JsonSchemaNode } from '#schemas/json-schema.ts';
import { pathText } from '#schemas/references-in.ts';
import { fault } from '#schemas/values/text.ts';
import { fileOfVocabulary } from '#schemas/vocabularies/vocabularies.ts';
import { nearest } from './nearest.ts';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  object: 'a group of fields',
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `the ${typeof value} ${JSON.stringify(value)}`;
};

/** The value at a path of the input, undefined where the path leads nowhere. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    input,
  );
}

/** What to write at a path: the example of the field, in whichever alternative has one. */
export function insteadAt(schema: JsonSchemaNode, path: readonly PropertyKey[]): string {
  const nodes = nodesAt(schema, path);
  const [example] = nodes.flatMap(({ examples = [] }) => examples.slice(0, 1));
  if (example !== undefined) return `write, for example, ${JSON.stringify(example)}`;
  const [vocabulary] = nodes.flatMap((node) => node.vocabulary ?? []);
  return vocabulary === undefined
    ? 'see the field dictionary at /data/'
    : `write a word of ${fileOfVocabulary(vocabulary)}`;
}

/** Digits in groups of three, with whatever may stand between them. */
const withSeparators = /^-?\d{1,3}(?:([,.'’_ \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*$/;

const separatorNames: Readonly<Record<string, string>> = { ',': 'commas', '.': 'dots', _: 'underscores' };

/** Texts in a value, where the schema has numbers, that are numbers but for the separators of their digits. */
function separatedNumbers(
  value: unknown,
  schema: JsonSchemaNode,
  path: readonly PropertyKey[],
): { field: string; message: string }[] {
  if (typeof value === 'object' && value !== null) {
    const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return parts.flatMap(([part, child]) => separatedNumbers(child, schema, [...path, part]));
  }
  const separator = typeof value === 'string' ? withSeparators.exec(value)?.[1] : undefined;
  const isNumber = () =>
    nodesAt(schema, path)
      .flatMap(shapesOf)
      .some(({ type }) => type === 'number' || type === 'integer');
  if (separator === undefined || !isNumber()) return [];
  const digits = String(value).replaceAll(separator, '');
  const remedy = `write ${digits}, without ${separatorNames[separator] ?? 'signs between the digits'}`;
  return [
    {
      field: pathText(path),
      message: fault(`is the text "${String(value)}" and should be a number`, remedy),
    },
  ];
}

/** An issue of zod as `{ field, message }` in the words of the atlas. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  input: unknown,
  schema: JsonSchemaNode,
): { field: string; message: string }[] {
  const field = pathText(issue.path) || 'file';
  const value = valueAt(input, issue.path);
  const instead = insteadAt(schema, issue.path);
  const separated = separatedNumbers(value, schema, issue.path);
  if (separated.length > 0) return separated;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const meant = nearest(
        key,
        known.map((id) => ({ id })),
      );
      const remedy = meant === undefined ? 'take it out' : `did you mean "${meant}"? Else take it out`;
      return { field: pathText([...issue.path, key]), message: fault('is not a field', remedy) };
    });
  }
  if (value === undefined && issue.code !== 'custom')
    return [{ field, message: fault('is missing', instead) }];
  if (issue.message.includes(' — ')) return [{ field, message: issue.message }];
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number') {
    return [
      {
        field,
        message: fault(`is the number ${value} and should be a text`, `write "${value}", in quotation marks`),
      },
    ];
  }
  if (issue.code === 'invalid_type') {
    return [
      {
        field,
        message: fault(
          `is ${kindOf(value)} and should be ${kinds[issue.expected] ?? issue.expected}`,
          instead,
        ),
      },
    ];
  }
  return [{ field, message: fault(issue.message.replace(/^Invalid input:?\s*/, 'does not fit: '), instead) }];
}

/** The names of the fields that may stand at a path, whatever the alternative. */
const knownKeys = (schema: JsonSchemaNode, path: readonly PropertyKey[]): string[] => [
  ...new Set(
    nodesAt(schema, path)
      .flatMap(shapesOf)
      .flatMap(({ properties = {} }) => Object.keys(properties)),
  ),
];
