// What of the map is seen, as numbers: pure, so that it can be tested without a browser. All lengths are shares of
// the width or height of the map, so that both directions are reckoned alike.

/** Width and height of the map in its units (src/geo/frame.ts), which its geometry and the address are in. */
export const mapWidth = 1000;
export const mapHeight = 1120;

export const largestZoom = 8;

/** The part of the map that fills the drawing: its left upper corner, and its size, 1 being all. */
export interface View {
  x: number;
  y: number;
  size: number;
}

/** What the page shows of the drawing, in shares of the drawing: phones cut its edges off. */
export type Shown = readonly [left: number, top: number, right: number, bottom: number];

export const wholeMap: View = { x: 0, y: 0, size: 1 };

const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/**
 * The nearest view that is allowed: zoom 1 to 8, and nothing shown from outside the map. What a phone cuts off at
 * zoom 1 comes into reach little by little, so that nothing jumps between zoom 1 and 2.
 */
export function allowed({ x, y, size }: View, [left, top, right, bottom]: Shown): View {
  const reach = Math.min(size, 1 - size);
  return {
    x: between(-left * reach, x, 1 - size + (1 - right) * reach),
    y: between(-top * reach, y, 1 - size + (1 - bottom) * reach),
    size,
  };
}

/** The view moved by shares of the drawing. */
export const movedBy = ({ x, y, size }: View, shareX: number, shareY: number): View => ({
  x: x + shareX * size,
  y: y + shareY * size,
  size,
});

/** The view enlarged by a factor, 0 for the whole map, round a point that stays where it is on the drawing. */
export function zoomedAt({ x, y, size }: View, factor: number, shareX: number, shareY: number): View {
  const next = between(1 / largestZoom, size / factor, 1);
  return { x: x + shareX * (size - next), y: y + shareY * (size - next), size: next };
}

/** A view between two, 0 being the first and 1 the second. A point that both show in one place stays there. */
export const mix = (from: View, to: View, share: number): View => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
  size: from.size + (to.size - from.size) * share,
});

/** Middle of what is shown, in shares of the drawing. */
export const middleOf = ([left, top, right, bottom]: Shown): [shareX: number, shareY: number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

/** The view with a point of the map, in shares of it, in the middle of what is shown. */
export function centredOn(
  { size }: View,
  [shareX, shareY]: readonly [shareX: number, shareY: number],
  shown: Shown,
): View {
  const [middleX, middleY] = middleOf(shown);
  return movedBy({ x: shareX, y: shareY, size }, -middleX, -middleY);
}

/** A view as the address holds it: zoom with two decimals, and middle in whole units. Nothing for the whole map. */
export function viewInAddress(view: View, shown: Shown): { z?: string; c?: string } {
  if (view.size >= 1) return {};
  const { x, y } = movedBy(view, ...middleOf(shown));
  return {
    z: `${Number((1 / view.size).toFixed(2))}`,
    c: `${Math.round(x * mapWidth)},${Math.round(y * mapHeight)}`,
  };
}

/** The view an address asks for. What cannot be read is taken as the whole map or its middle. */
export function viewFromAddress(z: string | null, c: string | null, shown: Shown): View {
  const [x = NaN, y = NaN] = (c ?? '').split(',').map(Number);
  const [middleX, middleY] = middleOf(shown);
  const { size } = zoomedAt(wholeMap, Math.max(1, Number(z)) || 1, 0, 0);
  const corner = x + y >= 0 ? { x: x / mapWidth, y: y / mapHeight, size } : { x: 0.5, y: 0.5, size };
  return allowed(movedBy(corner, -middleX, -middleY), shown);
}
