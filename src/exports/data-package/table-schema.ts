import { collections } from '#schemas/collections.ts';
import { jsonSchemaOf, nodesAt, type JsonSchemaNode } from '#schemas/json-schema.ts';
import { claims } from '#schemas/values/claim.ts';
import type { TableName } from '../tables.ts';
import { noteOn } from './field-notes.ts';

interface Field {
  name: string;
  type: 'boolean' | 'date' | 'integer' | 'number' | 'string';
  description?: string;
  constraints?: { required: true; unique: true };
}

interface ForeignKey {
  fields: string;
  reference: { resource: string; fields: string };
}

/** Table Schema 2.0 of a CSV file. */
export interface TableSchema {
  fields: readonly Field[];
  primaryKey: 'id';
  foreignKeys?: readonly ForeignKey[];
  missingValues: readonly [''];
}

/** The JSON Schema behind the rows of a table. */
function schemaBehind(table: TableName): JsonSchemaNode {
  const hasRowsOfClaims = table === 'claims' || table === 'equipment';
  if (hasRowsOfClaims) return jsonSchemaOf(claims).items ?? {};
  return jsonSchemaOf(collections[table === 'funding-fts' ? 'funding' : table].schema);
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/**
 * The Table Schema of a CSV file: types and sentences from the schema of its entries where a column has the name
 * of a field, else from the notes; a foreign key wherever a cell holds the id of an entry of one collection.
 */
export function tableSchemaOf(table: TableName, columns: readonly string[]): TableSchema {
  const behind = schemaBehind(table);
  const foreignKeys: ForeignKey[] = [];
  const fields = columns.map((name): Field => {
    const { type = 'string', at, says } = noteOn(table, name);
    const [node] = says === undefined || at ? nodesAt(behind, (at ?? camelCase(name)).split('.')) : [];
    const description = says ?? node?.description;
    const [target, ...others] = node?.references ?? [];
    if (target !== undefined && others.length === 0)
      foreignKeys.push({ fields: name, reference: { resource: target, fields: 'id' } });
    return {
      name,
      type,
      ...(description ? { description } : {}),
      ...(name === 'id' ? { constraints: { required: true as const, unique: true as const } } : {}),
    };
  });
  if (table === 'equipment') {
    foreignKeys.push(
      { fields: 'id', reference: { resource: 'claims', fields: 'id' } },
      { fields: 'entry', reference: { resource: 'funding', fields: 'id' } },
    );
  }
  if (table === 'funding-fts') {
    foreignKeys.push(
      { fields: 'atlasSource', reference: { resource: 'sources', fields: 'id' } },
      { fields: 'atlasEntry', reference: { resource: 'funding', fields: 'id' } },
    );
  }
  return {
    fields,
    primaryKey: 'id',
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: [''],
  };
}
