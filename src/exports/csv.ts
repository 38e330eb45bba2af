import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | undefined;

/** A column of a file: its name, and what stands in it for one row. */
export interface Column<Row> {
  name: string;
  cell: (row: Row) => Cell;
}

/**
 * Rows as CSV by RFC 4180, in UTF-8 without a byte order mark. A text that a spreadsheet could take for a
 * formula gets an apostrophe before it (OWASP ASVS 5, 1.2.10); numbers are written plain.
 */
export function csvText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map(({ cell }) => cell(row) ?? '')),
    {
      header: true,
      record_delimiter: 'windows',
      // The library quotes a whole line end only, and half of one would end a row for some readers.
      quoted_match: /[\r\n]/,
      columns: columns.map(({ name }) => name),
      escape_formulas: true,
      cast: {
        boolean: (value) => (value ? 'true' : 'false'),
      },
    },
  );
}

/** Several values in one cell, with a sign between them that stands in none of them. */
export const joined = (values: readonly string[]): string => values.join(' | ');
