// When entries were written, changed and compared: no change without a line, and no day that has not come.
import { daysOf } from '#schemas/values/dates.ts';
import { lastChanged } from '#schemas/values/history.ts';
import { fault } from '#schemas/values/text.ts';
import type { Rule } from './rule.ts';

/** The last line of a history carries the digest of the entry, so that no change goes without a line. */
export const everyChangeHasItsLine: Rule = ({ draft, takenApart }) =>
  draft
    ? []
    : takenApart.flatMap(({ file, collection, id, digest, history }) => {
        const last = history.at(-1);
        if (typeof last !== 'object' || last === null) return [];
        const written = 'digest' in last ? last.digest : undefined;
        if (written === digest) return [];
        const command = `npm run revise -- ${collection} ${id}`;
        const message =
          written === undefined
            ? fault('is missing', `run \`${command}\`, which writes it into the last line`)
            : fault(
                'is not that of the entry, which was changed since',
                `run \`${command} --what "…" --why "…"\`, which writes a line with it`,
              );
        return [{ file, field: `revisions[${history.length - 1}].digest`, message }];
      });

/** Who changes an entry compares it with its sources. What commands write changes nothing that a source says. */
export const everyChangeWasCompared: Rule = ({ entries }) =>
  entries.flatMap(({ file, entry: { data } }) => {
    const changed = lastChanged(data.revisions);
    return changed === undefined || changed <= data.reviewed
      ? []
      : [
          {
            file,
            field: 'reviewed',
            message: fault(
              `is before the last revision (${changed})`,
              'compare the entry with its sources and write the day on which you did',
            ),
          },
        ];
  });

/** Nothing was done, read or written after the day of the check. The day after is let pass: it has begun elsewhere. */
export const everyDayHasCome: Rule = ({ takenApart, today }) => {
  const latest = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  return takenApart.flatMap(({ file, days }) =>
    days.flatMap(({ path, day }) =>
      daysOf(day).first <= latest
        ? []
        : [
            {
              file,
              field: path,
              message: fault(`is after the day of this check (${today})`, 'write the day on which it was'),
            },
          ],
    ),
  );
};
