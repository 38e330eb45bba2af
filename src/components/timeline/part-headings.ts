// The parts of a timeline that a page shows, and what each is called.
import { partsOf, type TimelinePart } from '#data/timeline-parts.ts';
import type { TimelineItem } from '#data/timeline.ts';
import { words } from '#words/en.ts';

/** The parts that a page shows; of the full timeline those without entries too. */
export const partsShown = (items: readonly TimelineItem[], isWhole: boolean): TimelinePart[] =>
  partsOf(items).filter((part) => isWhole || part.items.length > 0);

/** The heading of a part: its years, or in words what it has instead. */
export const headingOf = ({ id, years }: TimelinePart): string => {
  if (!years) return id === 'earlier' ? words.timeline.earlier : words.timeline.undated;
  return years[0] === years[1] ? String(years[0]) : years.join('–');
};
