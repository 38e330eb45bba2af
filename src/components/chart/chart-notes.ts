// The words that go with a chart, on the page and in the file.
import { inTime, type Chart } from '#data/charts.ts';
import { markInWords } from '#format/charts.ts';
import type { Entry } from '#schemas/collections.ts';
import { unitOf } from '#schemas/values/claim.ts';
import { words } from '#words/en.ts';
import { isMinimum } from './marks.ts';

/** The title of a chart: its finding where the entry says one, else that of the entry; a chart of shares names its currency. */
export const chartTitle = ({ entry, marks: [mark] }: Chart): string =>
  entry?.data.chartTitle ?? entry?.data.title ?? `${words.chart.shares}, ${mark ? unitOf(mark.figure) : ''}`;

/** Other discrepancies that name a figure of the chart, each once. */
export function disputesIn({ entry, marks }: Chart): Entry<'discrepancies'>[] {
  const named = marks.flatMap(({ origin }) => (origin.kind === 'claim' ? origin.homed.disputes : []));
  return [...new Set(named)].filter(({ id }) => id !== entry?.id);
}

/** The notes of a chart that travels as a file: how it is read, and which of its figures are disputed, by title. */
export function notesOfPicture(chart: Chart): string[] {
  const titles = disputesIn(chart).map(({ data }) => data.title);
  const disputed = titles.length > 0 ? [`${words.chart.disputedNote} ${titles.join('; ')}.`] : [];
  return [...readingNotes(chart), ...disputed];
}

/** How a chart is read. */
export function readingNotes({ kind, marks }: Chart): string[] {
  const minimum = marks.some(isMinimum) ? [words.chart.openNote] : [];
  if (kind === 'shares') return [words.chart.sharesNote];
  if (kind === 'side-by-side') {
    const about = marks.some(({ figure }) => figure.modality === 'about') ? [words.chart.aboutNote] : [];
    return [[words.chart.sideBySideNote, ...about, ...minimum].join(' ')];
  }
  const { placed } = inTime(marks);
  const overlap = placed.some(({ first }, at) => placed.slice(0, at).some(({ last }) => first <= last));
  const open = placed.some(({ mark }) => isMinimum(mark)) ? minimum : [];
  return [[overlap ? words.chart.reachesNote : words.chart.blocksNote, ...open].join(' ')];
}

/** What a chart over time could not place, one text for each figure. */
export const unplacedInWords = ({ kind, marks }: Chart): string[] =>
  kind === 'over-time'
    ? inTime(marks).unplaced.map((mark) =>
        [mark.period && mark.what, markInWords(mark)].filter(Boolean).join(', '),
      )
    : [];
