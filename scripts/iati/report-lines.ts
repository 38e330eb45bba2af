import type { Standard } from './standard-folder.ts';
import { verdicts, type Report, type Verdict } from './verify-files.ts';

const words: Readonly<Record<Verdict, string>> = {
  broken: 'Broken',
  undecidable: 'Not decidable without the Registry',
  kept: 'Kept',
  'without object': 'Without object',
};

/** Ids one after another; an id that several cases share is written once, with their number. */
const together = (ids: readonly string[]): string =>
  [...Map.groupBy(ids, (id) => id)]
    .map(([id, same]) => (same.length > 1 ? `${id} (${same.length})` : id))
    .join(', ');

/** What a report says besides its errors: the verdict on every case, warnings, and what was left open. */
export function reportLines(
  { warnings, undecided, verdictOf }: Report,
  { cases, absentLists }: Standard,
): string[] {
  const byVerdict = Map.groupBy(cases, (one) => verdictOf.get(one) ?? 'without object');
  const counts = verdicts.toReversed().flatMap((verdict) => {
    const ids = byVerdict.get(verdict)?.map(({ info }) => info.id) ?? [];
    return ids.length > 0 ? [`${words[verdict]}, ${ids.length}: ${together(ids)}`] : [];
  });
  return [
    `Cases of the ruleset: ${cases.length}`,
    ...counts,
    ...warnings.map((line) => `Warning: ${line}`),
    ...undecided.map((line) => `Left open: ${line}`),
    ...(absentLists.length > 0
      ? [`Codes not compared, because the folder holds no list of them: ${absentLists.join(', ')}`]
      : []),
  ];
}
