// The period views of the home map: which legs and signs each of them shows, as classes that style alone reads.
import type { Atlas } from '#data/atlas.ts';
import {
  belongsTo,
  legsInTravelOrder,
  markedEvents,
  momentsInOrder,
  periodsOfLeg,
  signInView,
  type SignInView,
} from '#data/routes.ts';
import { meaningOf } from '#data/vocabularies.ts';
import type { Entry } from '#schemas/collections.ts';

/** A period view: which legs are dimmed because every dated claim falls outside, and which signs it shows. */
export interface PeriodView {
  moment: Entry<'moments'>;
  /** Its place on the home page, such as "y2015": the fragment that chooses it. */
  id: string;
  classes: ViewClasses;
  /** Ids of the legs it dims. */
  dimmed: ReadonlySet<string>;
  /** The signs it shows, by id; all others are not drawn in it. */
  signs: ReadonlyMap<string, SignInView>;
}

/** The classes of a view: "dim1" of what the first one dims, "hide1" of what it does not show, and so on. */
interface ViewClasses {
  dims: string;
  hides: string;
  /** Of the year of a sign that stood there before. */
  dates: string;
  /** Of what is marked or shown while the view is chosen. */
  picks: string;
}

/** What the drawing needs of a view. */
export type DrawnView = Pick<PeriodView, 'classes' | 'dimmed' | 'signs'>;

/** Views that the home page has room for, and its style rules. */
const mostViews = 6;

/** The latest period views, oldest first. An undated leg is not dimmed in any; an undated sign stands in none. */
export function periodViewsOf(atlas: Atlas): PeriodView[] {
  const legs = legsInTravelOrder(atlas).map((leg) => ({ id: leg.entry.id, periods: periodsOfLeg(leg) }));
  const events = [...markedEvents(atlas).values()].map(({ entry: { id, data } }) => ({
    id,
    date: data.date,
    lasts: meaningOf(atlas, 'event-kinds', data.kind).sign === 'closure',
  }));
  return momentsInOrder(atlas)
    .slice(-mostViews)
    .map((moment, at) => ({
      moment,
      id: `y${moment.data.from}`,
      classes: {
        dims: `dim${at + 1}`,
        hides: `hide${at + 1}`,
        dates: `date${at + 1}`,
        picks: `pick${at + 1}`,
      },
      dimmed: new Set(legs.filter(({ periods }) => belongsTo(periods, moment) === false).map(({ id }) => id)),
      signs: new Map(
        events.flatMap(({ id, date, lasts }) => {
          const inView = signInView(date, moment, { lasts });
          return inView ? [[id, inView] as const] : [];
        }),
      ),
    }));
}

/** Lines that the same period views dim, under a short id by which small maps draw them again. */
export interface LineGroup<Line> {
  id: string;
  /** Classes of the views that dim the group. */
  dimmedIn: string[];
  lines: Line[];
}

/** Groups lines by the period views that dim them; the lines that no view dims come first. */
export function lineGroups<Line extends { id: string }>(
  lines: readonly Line[],
  views: readonly Pick<DrawnView, 'classes' | 'dimmed'>[],
): LineGroup<Line>[] {
  const groups = new Map<string, LineGroup<Line>>();
  for (const line of lines) {
    const dimmedIn = views.filter(({ dimmed }) => dimmed.has(line.id)).map(({ classes }) => classes.dims);
    const key = dimmedIn.join(' ');
    const group = groups.get(key) ?? { id: '', dimmedIn, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => a.dimmedIn.length - b.dimmedIn.length)
    .map((group, at) => ({ ...group, id: `g${at}` }));
}
