import { z } from 'astro/zod';
import type { Vocabularies } from './vocabularies/vocabularies.ts';
import { withWords } from './vocabularies/vocabulary.ts';

/** A node of the JSON Schema of a field, as far as the atlas reads it. */
export interface JsonSchemaNode {
  description?: string;
  examples?: readonly unknown[];
  /** The collections whose ids a field takes. */
  references?: readonly string[];
  /** The vocabulary of content whose words a field takes. */
  vocabulary?: string;
  type?: string;
  /** Form of a text, such as "uri". */
  format?: string;
  minItems?: number;
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, JsonSchemaNode>>;
  required?: readonly string[];
  items?: JsonSchemaNode;
  anyOf?: readonly JsonSchemaNode[];
  oneOf?: readonly JsonSchemaNode[];
}

const withoutWords = {};
const made = new WeakMap<object, WeakMap<z.ZodType, JsonSchemaNode>>();

/** The JSON Schema of what an author writes, made once for each schema and content; with the words of the content. */
export function jsonSchemaOf(schema: z.ZodType, vocabularies?: Vocabularies): JsonSchemaNode {
  const ofContent = made.get(vocabularies ?? withoutWords) ?? new WeakMap<z.ZodType, JsonSchemaNode>();
  made.set(vocabularies ?? withoutWords, ofContent);
  const known = ofContent.get(schema);
  if (known) return known;
  const node = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    ...(vocabularies ? { override: withWords(vocabularies) } : {}),
  }) as JsonSchemaNode;
  ofContent.set(schema, node);
  return node;
}

/** A node and every alternative it allows, in the order of the schema. */
export const shapesOf = (node: JsonSchemaNode): JsonSchemaNode[] => [
  node,
  ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(shapesOf),
];

/** The nodes at a path of fields and places in lists, one for each alternative that has it; none where none has. */
export const nodesAt = (node: JsonSchemaNode, path: readonly PropertyKey[]): JsonSchemaNode[] =>
  path.reduce<JsonSchemaNode[]>(
    (nodes, part) =>
      nodes.flatMap(shapesOf).flatMap((shape) => {
        const { properties = {}, items } = shape;
        if (typeof part === 'number') return items ?? [];
        return Object.hasOwn(properties, part) ? (properties[String(part)] ?? []) : [];
      }),
    [node],
  );
