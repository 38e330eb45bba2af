// Some entries of a data file of the site, as the file has them: nothing is written anew, so that a part is as safe
// for spreadsheets and as lossless as the whole.

/** The records of a CSV file as they stand in it. A line end inside quotation marks ends none. */
function recordsOf(csv: string): string[] {
  const records: string[] = [];
  let record = '';
  for (const line of csv.split('\n')) {
    record += record ? `\n${line}` : line;
    if (record.split('"').length % 2) {
      if (record) records.push(record);
      record = '';
    }
  }
  return records;
}

/** The header and the records with the given ids, which stand in the first column, in the order of the ids. */
export function csvPart(csv: string, ids: readonly string[]): string {
  const [header = '', ...records] = recordsOf(csv);
  const byId = new Map(records.map((record) => [record.split(',', 1)[0], record]));
  return [header, ...ids.flatMap((id) => byId.get(id) ?? []), ''].join('\n');
}

/** The file with only the entries with the given ids, in their order. */
export function jsonPart(json: string, ids: readonly string[]): string {
  const file = JSON.parse(json) as { entries: { id: string }[] };
  const byId = new Map(file.entries.map((entry) => [entry.id, entry]));
  return `${JSON.stringify({ ...file, entries: ids.flatMap((id) => byId.get(id) ?? []) }, null, 1)}\n`;
}
