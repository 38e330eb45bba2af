import { z } from 'astro/zod';
import { fault } from './text.ts';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

// Far around all that the atlas tells of: a year beyond them is a slip of the finger, such as "0221" or "20201".
const firstYear = 1500;
const lastYear = 2099;

/** True for "2021", "2021-08" and "2021-08-03" where such a year, month or day exists in the calendar. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (Number(year) < firstYear || Number(year) > lastYear) return false;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  return !day || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** A day of the calendar on which something was done, as text, "2021-08-03". YAML must quote it. */
export const isoDay = (description: string) =>
  z
    .string()
    .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDate(text), {
      error: fault('is not a day of the calendar', 'write it as "2021-08-03", in quotation marks'),
    })
    .meta({ description, examples: ['2026-11-22'], past: true });

/** A date as precise as it is known: a year, a month of a year, or a day. */
export const date = (description: string) =>
  z
    .string()
    .refine(isCalendarDate, {
      error: fault(
        'is not a year, month or day of the calendar',
        'write "2021", "2021-08" or "2021-08-03", in quotation marks',
      ),
    })
    .meta({ description, examples: ['1894-08'] });

/** A date of something that has happened: not later than the day on which the content is checked. */
export const pastDate = (description: string) =>
  date(description).meta({ description, examples: ['1894-08'], past: true });

/** First and last day that a date of any precision can mean, as "YYYY-MM-DD". */
export function daysOf(text: string): { first: string; last: string } {
  const [year = '', month, day] = text.split('-');
  if (day) return { first: text, last: text };
  if (month) return { first: `${text}-01`, last: `${text}-${daysIn(Number(year), Number(month))}` };
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

/** The date that follows one, as precise as it: the next year, month or day. */
function dateAfter(text: string): string {
  const { last } = daysOf(text);
  return new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, text.length);
}

/**
 * The time a statement speaks of: `on` one date, `from … to …`, `since` a date without an end, `after` a date,
 * which is no part of the time, or `stated: false` where the source gives none.
 */
export const period = z
  .strictObject({
    on: date('The one date, as precise as the source gives it.').optional(),
    from: date('First date; `to` goes with it.').optional(),
    to: date('Last date; `from` goes with it.').optional(),
    since: date('First date of a time whose end the source does not give.').optional(),
    after: date('Last date before a time whose end the source does not give.').optional(),
    stated: z
      .literal(false)
      .meta({ description: 'Write `stated: false` alone where the source gives no time at all.' })
      .optional(),
    yearReadByAtlas: z
      .literal(true)
      .meta({
        description:
          'The document prints no year here; the atlas infers it from the context, and it is shown as inferred.',
      })
      .optional(),
  })
  .superRefine((value, context) => {
    const forms = [
      value.on,
      value.from ?? value.to,
      value.since,
      value.after,
      value.stated === false ? 'none' : undefined,
    ];
    if (
      forms.filter((form) => form !== undefined).length !== 1 ||
      (value.from === undefined) !== (value.to === undefined)
    ) {
      context.addIssue({
        code: 'custom',
        message: fault(
          'does not say one time',
          'write one of { on: "2020" }, { from: "2015", to: "2019" }, { since: "2015" }, { after: "2025" }, { stated: false }',
        ),
      });
    } else if (value.from && value.to && daysOf(value.from).first > daysOf(value.to).last) {
      context.addIssue({
        code: 'custom',
        message: fault(`ends (${value.to}) before it begins (${value.from})`, 'swap the two dates'),
      });
    }
  })
  .meta({ description: 'The time spoken of.', examples: [{ on: '1895' }] });

export type Period = z.infer<typeof period>;

/** The date with which a period begins, as precise as it is given; undefined where none is stated. */
export const firstDateOf = ({
  on,
  from,
  since,
  after,
}: Pick<Period, 'on' | 'from' | 'since' | 'after'>): string | undefined =>
  on ?? from ?? since ?? (after === undefined ? undefined : dateAfter(after));

/**
 * Order of two periods: by their first day; of two that begin on one day, the wider first, so that a year stands
 * before its months and a month before its days. A period that is not stated comes last. 0 where neither is first.
 */
export function comparePeriods(a: Period, b: Period): number {
  const key = (period: Period): [first: string, last: string] => {
    const first = firstDateOf(period);
    if (first === undefined) return ['9999', ''];
    return [daysOf(first).first, daysOf(period.to ?? first).last];
  };
  const [[firstOfA, lastOfA], [firstOfB, lastOfB]] = [key(a), key(b)];
  if (firstOfA !== firstOfB) return firstOfA < firstOfB ? -1 : 1;
  return lastOfA === lastOfB ? 0 : lastOfA > lastOfB ? -1 : 1;
}

/** First and last day of a period; a time without an end has no last day, one that is not stated neither. */
export function boundsOf(period: Period): { first?: string; last?: string } {
  const first = firstDateOf(period);
  const last = period.on ?? period.to;
  return {
    ...(first === undefined ? {} : { first: daysOf(first).first }),
    ...(last === undefined ? {} : { last: daysOf(last).last }),
  };
}

/** Whether two periods may share a day. A time that is not stated may be any, so it shares one with every other. */
export function mayOverlap(a: Period, b: Period): boolean {
  const [one, other] = [boundsOf(a), boundsOf(b)];
  const endsBefore = (last: string | undefined, first: string | undefined): boolean =>
    last !== undefined && first !== undefined && last < first;
  return !endsBefore(one.last, other.first) && !endsBefore(other.last, one.first);
}
