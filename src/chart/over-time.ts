import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';

/**
 * A figure with the days it speaks of, "YYYY-MM-DD", whether an arrow says that it is open above, and the length
 * of its label in characters.
 */
export interface TimedFigure {
  first: string;
  last: string;
  value: number;
  isOpen: boolean;
  labelCharacters: number;
}

/** The space of a drawing, in its own units. */
export interface Frame {
  width: number;
  height: number;
}

/** Where a figure stands: its time from `x1` to `x2` at the height of its value, and its label. */
interface TimedMark {
  x1: number;
  x2: number;
  y: number;
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
}

export interface PlacedTimes {
  /** True where no two times overlap: then the ground below each value is filled down to zero. */
  filled: boolean;
  marks: TimedMark[];
  /** Height of zero. */
  zero: number;
  values: { value: number; y: number }[];
  /** The years whose names are printed, in the middle of each year. */
  years: { year: number; x: number }[];
  /** Where the axis begins and ends. */
  left: number;
  right: number;
  /** Heights of the values whose time is not known, in their order, and of their labels, which keep clear of each other. */
  untimed: { y: number; labelY: number }[];
}

const day = 86_400_000;
const time = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** Width of a character of a label, in units of the drawing: 12 units of type, generously measured. */
export const characterWidth = 6.6;
/** Room above the highest value for its label and the arrow of “more than”, and below zero for the years. */
const roomAbove = 40;
const roomBelow = 22;
/** The shortest line that still shows, for a figure of one day. */
const shortest = 6;
/** Room right of the axis for the dot at the end of a line, and between a value and its label. */
const roomForDot = 6;
const roomForLabel = 7;
const roomForArrow = 20;
const yearLabel = 34;
/** From one label to the next where several stand above each other. */
const lineOfLabel = 13;

/**
 * Figures on an axis of time. The axis of values always holds zero, so that heights compare; the axis of time
 * runs over whole years. `left` is the room for the names of values; values of no known time share their axis. Throws
 * where a day is none.
 */
export function placeOverTime(
  figures: readonly TimedFigure[],
  frame: Frame,
  left: number,
  untimed: readonly number[] = [],
): PlacedTimes {
  const right = frame.width - roomForDot;
  const times = figures.map(({ first, last }) => [time(first), time(last) + day] as const);
  if (times.flat().some(Number.isNaN)) throw new Error('a time on the axis is no day of the calendar');
  const years = figures.flatMap(({ first, last }) => [Number(first.slice(0, 4)), Number(last.slice(0, 4))]);
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const x = scaleUtc()
    .domain([Date.UTC(firstYear, 0), Date.UTC(lastYear + 1, 0)])
    .range([left, right]);
  const values = [...figures.map(({ value }) => value), ...untimed];
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .range([frame.height - roomBelow, roomAbove])
    .nice(4);
  const sorted = [...times].sort(([a], [b]) => a - b);
  const filled = sorted.every(([, end], at) => end <= (sorted[at + 1]?.[0] ?? Infinity));
  const every = Math.max(1, Math.ceil(((lastYear - firstYear + 1) * yearLabel) / (right - left)));
  return {
    filled,
    zero: y(0),
    untimed: apart(untimed.map(y)),
    left,
    right,
    values: y.ticks(4).map((value) => ({ value, y: y(value) })),
    years: Array.from({ length: Math.floor((lastYear - firstYear) / every) + 1 }, (_, at) => {
      const year = firstYear + at * every;
      return { year, x: (x(Date.UTC(year, 0)) + x(Date.UTC(year + 1, 0))) / 2 };
    }),
    marks: figures.map(({ value, isOpen, labelCharacters }, at) => {
      const [start, end] = times[at] ?? [0, 0];
      const [from, to] = [x(start), x(end)];
      const lacking = Math.max(0, shortest - (to - from));
      const x1 = Math.max(left, Math.min(from - lacking / 2, right - shortest));
      const x2 = Math.min(right, Math.max(to + lacking / 2, x1 + shortest));
      const height = y(value);
      const above = height - (isOpen ? roomForArrow : roomForLabel);
      return { x1, x2, y: height, label: labelAt(filled ? (x1 + x2) / 2 : x2, above, labelCharacters) };
    }),
  };

  function labelAt(middle: number, baseline: number, characters: number): TimedMark['label'] {
    const half = (characters * characterWidth) / 2;
    if (middle + half > frame.width) return { x: frame.width, anchor: 'end', y: baseline };
    if (middle - half < left) return { x: left, anchor: 'start', y: baseline };
    return { x: middle, anchor: 'middle', y: baseline };
  }
}

/** Heights with those of their labels, the lowest at its value and each higher one a line above it at least. */
function apart(heights: readonly number[]): PlacedTimes['untimed'] {
  let lowest = Infinity;
  const labels = heights
    .map((y, at) => ({ y, at }))
    .sort((a, b) => b.y - a.y || a.at - b.at)
    .map(({ y, at }) => {
      const labelY = Math.min(y + 4, lowest - lineOfLabel);
      lowest = labelY;
      return { y, labelY, at };
    });
  return labels.sort((a, b) => a.at - b.at).map(({ y, labelY }) => ({ y, labelY }));
}

const stroke = line();

/** The arrow of a value that is open above, as path data around the point (0, 0), fourteen units high. */
export const openAbove: string = [
  stroke([
    [0, -3],
    [0, -14],
  ]),
  stroke([
    [-4, -10],
    [0, -14],
    [4, -10],
  ]),
].join('');
