// Some entries of a data file of the site, as the file has them: nothing is written anew, so that a part is as safe
// for spreadsheets and as lossless as the whole.

/** The rows of a CSV file as they stand in it. A line end inside quotation marks ends none. */
function rowsOf(csv: string): string[] {
  const rows: string[] = [];
  let row = '';
  for (const line of csv.split('\n')) {
    row += row ? `\n${line}` : line;
    if (row.split('"').length % 2) {
      if (row) rows.push(row);
      row = '';
    }
  }
  return rows;
}

/** The header and the rows with the given ids, which stand in the first column, in the order of the ids. */
export function csvPart(csv: string, ids: readonly string[]): string {
  const [header = '', ...rows] = rowsOf(csv);
  const byId = new Map(rows.map((row) => [row.split(',', 1)[0], row]));
  return [header, ...ids.flatMap((id) => byId.get(id) ?? []), ''].join('\n');
}

/** The file with only the entries with the given ids, in their order. */
export function jsonPart(json: string, ids: readonly string[]): string {
  const file = JSON.parse(json) as { entries: { id: string }[] };
  const byId = new Map(file.entries.map((entry) => [entry.id, entry]));
  return `${JSON.stringify({ ...file, entries: ids.flatMap((id) => byId.get(id) ?? []) }, null, 1)}\n`;
}
