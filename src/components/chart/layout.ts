// From the marks of a chart to the places of a drawing 360 units wide, with the text that goes into it.
// Both layouts throw where the figures may not share an axis.
import { axisFigureOf, axisOf } from '#chart/axis.ts';
import { characterWidth, placeOverTime } from '#chart/over-time.ts';
import { placeSideBySide } from '#chart/side-by-side.ts';
import { inTime, type Chart, type ChartMark } from '#data/charts.ts';
import { amountAndShare, nameOfMark, valueOnAxis } from '#format/charts.ts';
import { figureInProse } from '#format/figures.ts';
import { inLines } from '#format/lines.ts';
import { numberOf } from '#schemas/values/claim.ts';
import { boundsOf } from '#schemas/values/dates.ts';
import { words } from '#words/en.ts';
import { isMinimum, toneOf } from './marks.ts';

export const drawingWidth = 360;
const timeHeight = 250;
/** Room above a drawing over time for the name of its axis. */
export const roomForName = 26;
const charactersInLine = 56;
/** Room for the dot of a value in the lane of those without a time, and for the name of the lane below. */
const roomForSign = 30;
const roomForLane = 78;
/** Room at the end of a bar for the arrow of “more than”. */
const roomForArrow = 16;

const axisFigure = (mark: ChartMark) =>
  axisFigureOf(mark.id, mark.figure, { ...mark, ...(mark.period ? boundsOf(mark.period) : {}) });

/** The sum of what the marks show, for shares of it. */
const wholeOf = ({ marks }: Chart): number =>
  marks.reduce((sum, { figure }) => sum + (numberOf(figure.value) ?? 0), 0);

/** A chart over time: places, labels of marks and values, and what the axis is of. */
export function layOutTimes(chart: Chart) {
  const axis = axisOf(chart.id, 'over-time', chart.marks.map(axisFigure));
  const { placed, unplaced } = inTime(chart.marks);
  const labels = placed.map(({ mark }) => figureInProse(mark.figure));
  const figures = placed.map(({ mark, first, last, value }, at) => ({
    first,
    last,
    value,
    isOpen: isMinimum(mark),
    labelCharacters: labels[at]?.length ?? 0,
  }));
  /** Values whose time nobody states, in a lane of their own beside the axis of time. */
  const untimed = unplaced.flatMap((mark) => {
    const value = numberOf(mark.figure.value);
    return value === undefined ? [] : [{ mark, value, text: valueOnAxis(value, axis) }];
  });
  const longest = Math.max(...untimed.map(({ text }) => text.length));
  const lane = untimed.length > 0 ? Math.max(longest * characterWidth + roomForSign, roomForLane) : 0;
  const frame = { width: drawingWidth - lane, height: timeHeight };
  const values = untimed.map(({ value }) => value);
  const valueNames = placeOverTime(figures, frame, 0, values).values.map(({ value }) =>
    valueOnAxis(value, axis),
  );
  const left = Math.max(...valueNames.map((name) => name.length)) * characterWidth + 8;
  return {
    height: timeHeight + roomForName,
    frame,
    placed,
    unplaced,
    labels,
    valueNames,
    counted: placed[0]?.mark.basis.label ?? '',
    territory: axis.territory,
    untimed,
    places: placeOverTime(figures, frame, left, values),
  };
}

/** Bars side by side: places, and the lines of text above each, the first of which begins with the value. */
export function layOutBars(chart: Chart) {
  axisOf(chart.id, 'side-by-side', chart.marks.map(axisFigure));
  const whole = wholeOf(chart);
  const rows = chart.marks.map((mark) => {
    const isShare = chart.kind === 'shares';
    const value = isShare ? amountAndShare(mark.figure, whole) : figureInProse(mark.figure);
    const counted = [mark.basis.label, mark.origin.kind === 'sum' && words.atlasSum].filter(Boolean);
    const text = isShare
      ? [nameOfMark(mark), toneOf(mark) === 'regional' && words.chart.regional].filter(Boolean).join(', ')
      : `${counted.join(', ')}: ${mark.what}`;
    const [first = '', ...further] = inLines(`${value}${isShare ? ':' : ','} ${text}`, charactersInLine);
    return { mark, value, lines: [first.slice(value.length), ...further] };
  });
  const { bars, height } = placeSideBySide(
    rows.map(({ mark, lines }) => ({ value: numberOf(mark.figure.value) ?? 0, lines: lines.length })),
    drawingWidth - roomForArrow,
  );
  return {
    height,
    rows: rows.flatMap((row, at) => {
      const bar = bars[at];
      return bar ? [{ ...row, bar }] : [];
    }),
  };
}

/** How high the drawing of a chart is, in the units in which it is 360 wide. */
export const heightOf = (chart: Chart): number =>
  chart.kind === 'over-time' ? layOutTimes(chart).height : layOutBars(chart).height;
