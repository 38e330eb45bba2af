// The examples in descriptions of fields name entries of Ruritania, so that no entry of the atlas is one.
import { expect, test } from 'vitest';
import { checkContent } from '#checking/check-content.ts';
import { authoring } from '#schemas/authoring.ts';
import { collections } from '#schemas/collections.ts';
import { jsonSchemaOf, nodesAt, shapesOf, type JsonSchemaNode } from '#schemas/json-schema.ts';
import { ruritania } from './ruritania.ts';

const { entries } = await checkContent(ruritania);
const ids = new Set([
  ...entries.map(({ id }) => id),
  ...entries.flatMap(({ data }) => ('claims' in data ? data.claims.map(({ id }) => id) : [])),
]);

/** Every node of a schema, once for each place. */
const nodesIn = (node: JsonSchemaNode): JsonSchemaNode[] =>
  shapesOf(node).flatMap((shape) => [
    shape,
    ...[...Object.values(shape.properties ?? {}), ...(shape.items ? [shape.items] : [])].flatMap(nodesIn),
  ]);

/** The texts in an example that stand where the schema wants ids. */
function idsIn(node: JsonSchemaNode, example: unknown): string[] {
  const paths = (value: unknown, path: (string | number)[]): [(string | number)[], string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (Array.isArray(value)) return value.flatMap((item, at) => paths(item, [...path, at]));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) => paths(item, [...path, key]));
  };
  return paths(example, []).flatMap(([path, text]) =>
    nodesAt(node, path).some(({ references }) => references) ? text.split(' ') : [],
  );
}

test.each([
  ...Object.entries(collections).map(([name, { schema }]) => [name, schema] as const),
  ...Object.entries(authoring),
])('every id in an example of %s is that of an entry or a claim of Ruritania', (_name, schema) => {
  const named = nodesIn(jsonSchemaOf(schema)).flatMap((node) =>
    (node.examples ?? []).flatMap((example) => idsIn(node, example)),
  );
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
