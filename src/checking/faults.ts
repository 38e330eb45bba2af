/** One thing wrong with the content, said so that a curator can mend it. */
export interface Fault {
  /** Path of the file from the root of the repository. */
  file: string;
  /** The field, such as "claims[0].period", or "body", "file name". */
  field: string;
  /** What is wrong — what to write instead. */
  message: string;
}

/** The faults as text: one line each, `file — field — what is wrong — what to write instead`, sorted by file. */
export function faultsText(faults: readonly Fault[]): string {
  const lines = faults.map(({ file, field, message }) => `${file} — ${field} — ${message}`);
  const sorted = lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const files = new Set(faults.map(({ file }) => file)).size;
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return [...sorted, '', count].join('\n');
}
