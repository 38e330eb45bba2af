import type { Period } from '#schemas/values/dates.ts';
import { words } from '#words/en.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface DateWords {
  day: string;
  month: string;
  year: string;
}

const partsOf = (date: string): DateWords => {
  const [year = '', month, day] = date.split('-');
  return { year, month: month ? (months[Number(month) - 1] ?? '') : '', day: day ? String(Number(day)) : '' };
};

const joined = ({ day, month, year }: DateWords): string => [day, month, year].filter(Boolean).join(' ');

/** A date of any precision in words: "2021", "August 2021", "3 August 2021". */
export const dateText = (date: string): string => joined(partsOf(date));

/** A date whose year the document does not print, so marked: "22 August 2024 (inferred)". */
export const inferredDateText = (date: string): string => `${dateText(date)} ${words.inferred}`;

/** A date of any precision with its month cut to three letters, for what is read at a glance: "22 Nov 2026". */
export const shortDateText = (date: string): string => {
  const parts = partsOf(date);
  return joined({ ...parts, month: parts.month.slice(0, 3) });
};

/** A period in words: "2015–2019", "since 2015", "after 2025", "1 January – 2 September 2024 (inferred)", "not stated". */
export function periodText(period: Period): string {
  const text = plainPeriodText(period);
  return period.yearReadByAtlas ? `${text} ${words.inferred}` : text;
}

function plainPeriodText(period: Period): string {
  if (period.on) return dateText(period.on);
  if (period.since) return `since ${dateText(period.since)}`;
  if (period.after) return `after ${dateText(period.after)}`;
  if (!period.from || !period.to) return 'not stated';
  const from = partsOf(period.from);
  const to = partsOf(period.to);
  const last = joined(to);
  if (from.year !== to.year) return from.month ? `${joined(from)} – ${last}` : `${joined(from)}–${last}`;
  if (!from.month) return last;
  const first = joined({ ...from, year: '' });
  return from.day ? `${first} – ${last}` : `${first}–${last}`;
}

/** A period for machines, as ISO 8601 writes it: "2024-08", "2024-01-01/2024-09-02", "2015/.."; empty: not stated. */
export const machinePeriod = ({ on, since, after, from, to }: Period): string => {
  if (on) return on;
  const begins = since ?? after;
  return begins ? `${begins}/..` : [from, to].filter(Boolean).join('/');
};

/** A period in words where no heading says that it is one: as above, and "date not given". */
export const periodAlone = (period: Period): string =>
  period.stated === false ? words.dateNotStated : periodText(period);

/** The time a project runs in words: "2021–2023", "since 2021", "until 2023". Throws where neither day is given. */
export function projectPeriodText({
  start,
  end,
}: {
  start?: string | undefined;
  end?: string | undefined;
}): string {
  if (start && end) return periodText({ from: start, to: end });
  if (start) return periodText({ since: start });
  if (end) return `until ${dateText(end)}`;
  throw new Error('a period without a first or last day');
}
