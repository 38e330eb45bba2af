// Where names stand on the home map: kept by hand, because one optimum place per name is a matter of judgement
// (Imhof 1975). A browser test measures that no two labels overlap at four widths.
import type { Degrees } from './frame.ts';

/** Which side of its anchor a label stands on. */
export type Side = 'start' | 'middle' | 'end';

/** What a label stands on; its halo has the colour of that ground. */
export type Ground = 'member' | 'other' | 'sea';

export interface Anchor {
  at: Degrees;
  side?: Side;
  /** Ground under the label where it is not its own country. */
  ground?: Ground;
  /** From the label to its country, where the label stands outside. */
  leader?: readonly [Degrees, Degrees];
  /** Left out on phones. */
  wideOnly?: boolean;
}

/** Names of countries by key, in travel order: the order of the keyboard and of the screen reader. */
export const countryAnchors: Readonly<Record<string, Anchor>> = {
  TR: { at: [28.33, 39.2], side: 'end' },
  GR: { at: [21.6, 39.62] },
  BG: { at: [25.2, 42.95] },
  MK: { at: [21.0, 41.72] },
  AL: {
    at: [19.22, 40.95],
    side: 'end',
    ground: 'sea',
    leader: [
      [19.3, 41.0],
      [19.62, 41.05],
    ],
  },
  XK: { at: [20.62, 42.6] },
  ME: {
    at: [18.8, 42.0],
    side: 'end',
    ground: 'sea',
    leader: [
      [18.82, 42.1],
      [19.08, 42.4],
    ],
  },
  RS: { at: [20.75, 43.42] },
  BA: { at: [17.08, 44.68] },
  HR: { at: [16.85, 45.83] },
  HU: { at: [20.4, 47.25] },
  AT: { at: [15.1, 47.35], wideOnly: true },
};

/** Names for orientation, without a profile. */
export const orientationAnchors: Readonly<Record<string, Anchor>> = {
  RO: { at: [24.9, 45.75] },
  SI: { at: [14.75, 46.22], wideOnly: true },
};

/** Cities for orientation, grey and left out on phones. Coordinates: content/references/geonames-cities.yaml. */
export const orientationCities: readonly {
  name: string;
  at: Degrees;
  side: Side;
  dx: number;
  dy: number;
  ground: Ground;
}[] = [
  { name: 'Sofia', at: [23.32415, 42.69751], side: 'middle', dx: 0, dy: 17, ground: 'member' },
  { name: 'Sarajevo', at: [18.35644, 43.84864], side: 'end', dx: -7, dy: 5, ground: 'other' },
  { name: 'Zagreb', at: [15.97798, 45.81444], side: 'end', dx: -5, dy: -7, ground: 'member' },
  { name: 'Budapest', at: [19.04045, 47.49835], side: 'end', dx: -8, dy: 4, ground: 'member' },
  { name: 'Athens', at: [23.72784, 37.98376], side: 'end', dx: -8, dy: 4, ground: 'member' },
  { name: 'Skopje', at: [21.43141, 41.99646], side: 'end', dx: -7, dy: 0, ground: 'other' },
  { name: 'Tirana', at: [19.81866, 41.32744], side: 'end', dx: -8, dy: -7, ground: 'sea' },
  { name: 'Istanbul', at: [28.94966, 41.01384], side: 'end', dx: 2, dy: 19, ground: 'sea' },
];

/** Seas. The Adriatic lies along its own axis. */
export const seaAnchors: readonly { name: string; at: Degrees; turn?: number; wideOnly?: boolean }[] = [
  { name: 'Ionian Sea', at: [19.25, 39.05] },
  { name: 'Aegean Sea', at: [25.35, 38.55] },
  { name: 'Black Sea', at: [29.0, 43.5], wideOnly: true },
  { name: 'Adriatic Sea', at: [15.75, 43.1], turn: 38, wideOnly: true },
];

/** Name of the river. */
export const riverAnchor: Degrees = [19.75, 43.78];

/** Where the names of source-named towns stand beside their sign. Towns not listed stand to the right. */
export const townAnchors: Readonly<Record<string, { side: Side; dx: number; dy: number }>> = {
  belgrade: { side: 'start', dx: 11, dy: -5 },
  sid: { side: 'start', dx: 0, dy: -9 },
  vranje: { side: 'start', dx: 10, dy: 5 },
  pirot: { side: 'middle', dx: -6, dy: -14 },
  ljubovija: { side: 'start', dx: 9, dy: 5 },
};

/** Source-named towns of the home map; the others stand on the maps of countries, where there is room. */
export const townsOnHomeMap: readonly string[] = ['belgrade', 'sid', 'vranje', 'pirot', 'ljubovija'];

/** Where towns’ names stand on the maps of areas. */
export const areaTownAnchors: Readonly<Record<string, { side: Side; dx: number; dy: number }>> = {
  ...townAnchors,
  zvornik: { side: 'end', dx: -9, dy: 5 },
  'sepak-crossing': { side: 'end', dx: -9, dy: 0 },
};
