import type { Degrees } from './frame.ts';

interface Placed<Item> {
  item: Item;
  /** Its place in the list, so that what is found stands in the order of the list. */
  order: number;
}

/** Things on the ground, sorted into cells of one degree, so that those near a point are found without asking all. */
export interface Cells<Item> {
  all: readonly Item[];
  cells: ReadonlyMap<string, readonly Placed<Item>[]>;
}

const cellOf = ([lon, lat]: Degrees): [number, number] => [Math.floor(lon), Math.floor(lat)];

/** Sorts things with degrees into cells. */
export const cellsOf = <Item extends { at: Degrees }>(items: readonly Item[]): Cells<Item> => ({
  all: items,
  cells: Map.groupBy(
    items.map((item, order) => ({ item, order })),
    ({ item }) => cellOf(item.at).join(),
  ),
});

/** The cells so many steps away from one: a square around it. */
function ring([lon, lat]: readonly [number, number], steps: number): string[] {
  const side = Array.from({ length: 2 * steps + 1 }, (_, at) => at - steps);
  return side.flatMap((east) =>
    side
      .filter((north) => Math.max(Math.abs(east), Math.abs(north)) === steps)
      .map((north) => `${lon + east},${lat + north}`),
  );
}

/** Square of a distance in degrees of latitude, near enough for choosing between neighbours. */
function farFrom([lon, lat]: Degrees, [otherLon, otherLat]: Degrees): number {
  const east = (lon - otherLon) * Math.cos((lat * Math.PI) / 180);
  return east * east + (lat - otherLat) ** 2;
}

/** Farther than anything on the map lies from anything else, in degrees. */
const farthest = 60;

/** The nearest things to a point, so many at most, in the order of the list. */
export function nearest<Item extends { at: Degrees }>(
  { all, cells }: Cells<Item>,
  at: Degrees,
  most: number,
): readonly Item[] {
  if (all.length <= most) return all;
  const found: Placed<Item>[] = [];
  // A thing that many rings away is at least as far as one ring less, in degrees of longitude, which are the shorter ones.
  const ringsWithin = (distance: number): number =>
    Math.ceil(distance / Math.cos((at[1] * Math.PI) / 180)) + 1;
  for (let steps = 0, enough = farthest; steps <= Math.min(farthest, enough); steps += 1) {
    found.push(...ring(cellOf(at), steps).flatMap((cell) => cells.get(cell) ?? []));
    if (found.length < most || enough < farthest) continue;
    const distances = found.map(({ item }) => farFrom(at, item.at)).sort((a, b) => a - b);
    enough = ringsWithin(Math.sqrt(distances[most - 1] ?? 0));
  }
  return found
    .sort((a, b) => farFrom(at, a.item.at) - farFrom(at, b.item.at) || a.order - b.order)
    .slice(0, most)
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
