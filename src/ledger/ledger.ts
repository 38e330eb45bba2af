// The ledger of addresses: every address the atlas has ever published, one line of JSON each, only ever
// appended to. An address in it must answer for good.

/** One address that was published. */
export interface LedgerLine {
  /** Path without base, with the fragment of a claim: "/funding/access-to-health-iii/". */
  path: string;
  kind: 'page' | 'claim' | 'file';
  /** Day on which it was recorded. */
  since: string;
}

/** The lines of a ledger. Throws, naming the line, where one is no address. */
export function parseLedger(text: string): LedgerLine[] {
  return text
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const parsed = JSON.parse(line) as Partial<LedgerLine>;
      if (
        !parsed.path?.startsWith('/') ||
        !['page', 'claim', 'file'].includes(parsed.kind ?? '') ||
        !parsed.since
      ) {
        throw new Error(
          `content/addresses.ndjson — line ${number} — is no address — restore the line; nothing here is edited`,
        );
      }
      return parsed as LedgerLine;
    });
}

/** The ledger as text. */
export const ledgerText = (lines: readonly LedgerLine[]): string =>
  lines.map(({ path, kind, since }) => `${JSON.stringify({ path, kind, since })}\n`).join('');

/** What a built site answers at: pages, claims and files, by path. */
export type PublishedAddresses = ReadonlyMap<string, LedgerLine['kind']>;

/** Addresses that were promised and that a built site no longer has. */
export const addressesLost = (ledger: readonly LedgerLine[], published: PublishedAddresses): LedgerLine[] =>
  ledger.filter(({ path }) => !published.has(path));

/** Addresses of a built site that the ledger does not hold yet. */
export const addressesNew = (
  ledger: readonly LedgerLine[],
  published: PublishedAddresses,
): { path: string; kind: LedgerLine['kind'] }[] => {
  const known = new Set(ledger.map(({ path }) => path));
  return [...published].filter(([path]) => !known.has(path)).map(([path, kind]) => ({ path, kind }));
};
