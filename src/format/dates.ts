import type { Period } from '#schemas/values/dates.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface DateWords {
  day: string;
  month: string;
  year: string;
}

const wordsOf = (date: string): DateWords => {
  const [year = '', month, day] = date.split('-');
  return { year, month: month ? (months[Number(month) - 1] ?? '') : '', day: day ? String(Number(day)) : '' };
};

const joined = ({ day, month, year }: DateWords): string => [day, month, year].filter(Boolean).join(' ');

/** A date of any precision in words: "2021", "August 2021", "3 August 2021". */
export const dateText = (date: string): string => joined(wordsOf(date));

/** A date of any precision with its month cut to three letters, for what is read at a glance: "22 Nov 2026". */
export const shortDateText = (date: string): string => {
  const words = wordsOf(date);
  return joined({ ...words, month: words.month.slice(0, 3) });
};

/** Brackets round a year that the document does not print: the usual sign of an editor’s addition. */
const bracketed = (words: DateWords, isReading: boolean): DateWords =>
  isReading ? { ...words, year: `[${words.year}]` } : words;

/** A period in words: "2015–2019", "since 2015", "1 January – 2 September [2024]", "not stated". */
export function periodText(period: Period): string {
  const isReading = period.yearReadByAtlas === true;
  if (period.on) return joined(bracketed(wordsOf(period.on), isReading));
  if (period.since) return `since ${joined(bracketed(wordsOf(period.since), isReading))}`;
  if (!period.from || !period.to) return 'not stated';
  const from = wordsOf(period.from);
  const to = wordsOf(period.to);
  const last = joined(bracketed(to, isReading));
  if (from.year !== to.year) {
    const first = joined(bracketed(from, isReading));
    return from.month ? `${first} – ${last}` : `${first}–${last}`;
  }
  if (!from.month) return last;
  const first = joined({ ...from, year: '' });
  return from.day ? `${first} – ${last}` : `${first}–${last}`;
}

/** A period for machines, as ISO 8601 writes it: "2024-08", "2024-01-01/2024-09-02", "2015/.."; empty: not stated. */
export const machinePeriod = ({ on, since, from, to }: Period): string =>
  on ?? (since ? `${since}/..` : [from, to].filter(Boolean).join('/'));

/** A period in words where no heading says that it is one: as above, and "date not stated". */
export const periodAlone = (period: Period): string =>
  period.stated === false ? 'date not stated' : periodText(period);

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
