// The timeline in parts: a heading for each year, one for what is earlier, and one for what nobody dates.
import { firstDateOf, type Period } from '#schemas/values/dates.ts';
import type { TimelineItem } from './timeline.ts';

/** The years the timeline shows even where nothing is dated in them: from the first rise on the route to the latest document. */
const shownYears = { first: 2014, last: 2025 };

/** A part of the timeline under one heading. A span of several years is one in which nothing is dated. */
export interface TimelinePart {
  /** Its place on the page: "earlier", "y2016", "undated". */
  id: string;
  /** First and last year of a part that has any. */
  years?: [first: number, last: number];
  items: TimelineItem[];
}

/** The part an item stands in, by its place on the page. What began before the first year shown is "earlier". */
export function partIdOf(date: Period): string {
  const first = firstDateOf(date);
  if (first === undefined) return 'undated';
  const year = Number(first.slice(0, 4));
  return year < shownYears.first ? 'earlier' : `y${year}`;
}

/**
 * Items in parts: earlier ones, the years, undated ones. Years without an item stand together as one empty part;
 * no part before, after or beside them is empty.
 */
export function partsOf(items: readonly TimelineItem[]): TimelinePart[] {
  const parts = Map.groupBy(items, ({ date }) => partIdOf(date));
  const under = (id: string): TimelineItem[] => parts.get(id) ?? [];
  const latest = items.reduce(
    (year, { date }) => Math.max(year, Number(firstDateOf(date)?.slice(0, 4) ?? 0)),
    shownYears.last,
  );
  const years: TimelinePart[] = [];
  for (let year = shownYears.first; year <= latest; year += 1) {
    const part = { id: `y${year}`, years: [year, year] as [number, number], items: under(`y${year}`) };
    const before = years.at(-1);
    if (part.items.length === 0 && before?.years && before.items.length === 0) before.years[1] = year;
    else years.push(part);
  }
  return [
    { id: 'earlier', items: under('earlier') },
    ...years,
    { id: 'undated', items: under('undated') },
  ].filter(({ id, items: held }) => held.length > 0 || id.startsWith('y'));
}
