import { byId, entriesOf, type Atlas } from '#data/atlas.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';
import { claimColumns, columnsOf } from './columns.ts';
import { csvText, type Column } from './csv.ts';
import { ftsColumns } from './fts-columns.ts';

/** The CSV files of the atlas: the collections, the claims, and funding under the names OCHA uses. */
export type TableName = CollectionName | 'claims' | 'funding-fts';

export const tableNames: readonly TableName[] = [...collectionNames, 'claims', 'funding-fts'];

/** A table as a file of data has it: the names of its columns, and its text. */
export interface Table {
  columns: readonly string[];
  csv: string;
}

const tableFrom = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  columns: columns.map(({ name }) => name),
  csv: csvText(columns, rows),
});

/** One table of the atlas. */
export function tableOf(atlas: Atlas, name: TableName): Table {
  if (name === 'claims') {
    const claims = [...atlas.claims.values()].sort((a, b) => byId(a.claim, b.claim));
    return tableFrom(claimColumns(atlas), claims);
  }
  if (name === 'funding-fts') {
    const entries = entriesOf(atlas, 'funding').sort((a, b) =>
      a.data.identifier < b.data.identifier ? -1 : 1,
    );
    return tableFrom(ftsColumns(atlas), entries);
  }
  return tableFrom(columnsOf(name, atlas), entriesOf(atlas, name));
}
