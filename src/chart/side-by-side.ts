import { scaleLinear } from 'd3-scale';

/** A bar to be placed: its value, and the lines of text above it. */
export interface Bar {
  value: number;
  lines: number;
}

/** Where a bar stands: the first line of its text, the bar itself, and how long it is. */
export interface PlacedBar {
  /** Baselines of the lines of text. */
  lines: number[];
  y: number;
  length: number;
}

/** Heights in units of the drawing: a line of text, a bar, and the space between two bars. */
export const barHeight = 14;
const lineHeight = 16;
const space = 18;

/**
 * Bars below each other on one scale that begins at zero, never stacked. Gives also the height of the drawing.
 * Throws where a value is negative, because a bar from zero would hide its sign.
 */
export function placeSideBySide(bars: readonly Bar[], width: number): { bars: PlacedBar[]; height: number } {
  const negative = bars.find(({ value }) => value < 0);
  if (negative) throw new Error(`a bar cannot show the negative value ${negative.value}`);
  const length = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value))])
    .range([0, width]);
  let top = 0;
  const placed = bars.map(({ value, lines }) => {
    const baselines = Array.from({ length: lines }, (_, at) => top + 12 + at * lineHeight);
    const y = top + lines * lineHeight + 2;
    top = y + barHeight + space;
    return { lines: baselines, y, length: length(value) };
  });
  return { bars: placed, height: Math.max(0, top - space) };
}
