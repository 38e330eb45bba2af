import { entriesOf, type Atlas } from '#data/atlas.ts';
import { claimsById } from '#data/claims.ts';
import { equipmentLedger } from '#data/equipment.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';
import { claimColumns } from './columns/claims.ts';
import { columnsOf } from './columns/collections.ts';
import { equipmentColumns } from './columns/equipment.ts';
import { ftsColumns } from './columns/fts.ts';
import { csvText, type Column } from './csv.ts';

/** The CSV files of the atlas: the collections, the claims, what projects pay for, and funding as OCHA names it. */
export type TableName = CollectionName | 'claims' | 'equipment' | 'funding-fts';

export const tableNames: readonly TableName[] = [...collectionNames, 'claims', 'equipment', 'funding-fts'];

/** A table as a file of data has it: the names of its columns, and its text. */
export interface Table {
  columns: readonly string[];
  csv: string;
}

const tableFrom = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  columns: columns.map(({ name }) => name),
  csv: csvText(columns, rows),
});

export function tableOf(atlas: Atlas, name: TableName): Table {
  if (name === 'claims') {
    return tableFrom(claimColumns(atlas), claimsById(atlas));
  }
  if (name === 'equipment') {
    return tableFrom(
      equipmentColumns,
      equipmentLedger(atlas).flatMap(({ items }) => items),
    );
  }
  if (name === 'funding-fts') {
    const entries = entriesOf(atlas, 'funding').toSorted((a, b) =>
      a.data.identifier < b.data.identifier ? -1 : 1,
    );
    return tableFrom(ftsColumns(atlas), entries);
  }
  return tableFrom(columnsOf(name, atlas), entriesOf(atlas, name));
}
