// What a map is told: plain facts in degrees, without knowledge of entries.
import type { BorderPiece } from './course.ts';
import type { Degrees } from './frame.ts';
import type { LineOnEarth } from './place-route.ts';

/** Which part of a label stands at its point. */
export type Side = 'start' | 'middle' | 'end';

/** What a label stands on; its halo has the colour of that ground. */
export type Ground = 'member' | 'other' | 'sea';

/** Where the name of a territory stands, kept by hand. */
export interface LabelPlace {
  at: Degrees;
  side?: Side | undefined;
  isOverSea?: boolean | undefined;
  /** From the label to its territory, where the label stands off it. */
  leader?: readonly [Degrees, Degrees] | undefined;
}

/** Where the name of a territory stands on the home map. */
export interface HomeLabel extends LabelPlace {
  /** Left out on phones. */
  isWideOnly?: boolean | undefined;
  /** Stands there on phones. */
  onPhones?: LabelPlace | undefined;
}

/** The widths at which a label is shown: on phones, on everything wider, or on all. */
export type ShownOn = 'phones' | 'wide' | 'all';

/** Where the name of a town stands beside its sign, in CSS pixels. */
export interface TownAnchor {
  side: Side;
  dx: number;
  dy: number;
}

/** What the map is told of a country: its key, name, address, and whether it is a member of the European Union. */
export interface MapCountry {
  key: string;
  name: string;
  href: string;
  isMember: boolean;
  /** With its place in the order of travel; undefined where the home map does not name the country. */
  homeLabel: (HomeLabel & { order: number }) | undefined;
}

/** A line with what the drawing needs to know of it. */
export interface MapLine extends LineOnEarth {
  isSide: boolean;
}

/** A sign at a place: a closure stands across the nearest line, deaths are a dot. */
export interface MapSign {
  id: string;
  name: string;
  /** Its date as the page prints it. */
  when: string;
  /** The year with which it began; undefined where it is not dated. */
  year: string | undefined;
  href: string;
  kind: 'closure' | 'deaths';
  at: Degrees;
  isDated: boolean;
}

export interface MapTown {
  id: string;
  name: string;
  at: Degrees;
  isCapital: boolean;
  isOnHomeMap: boolean;
  /** Undefined where nobody keeps one by hand. */
  label: TownAnchor | undefined;
  /** Another place for its name on the home map of phones. */
  labelOnPhones: TownAnchor | undefined;
}

/** A river, as far as it is a border. */
export interface MapRiver {
  name: string;
  pieces: readonly BorderPiece[];
  /** Where its name begins on the home map; undefined where that map does not show it. */
  nameAt: Degrees | undefined;
}

export interface MapFacts {
  countries: readonly MapCountry[];
  lines: readonly MapLine[];
  signs: readonly MapSign[];
  towns: readonly MapTown[];
  rivers: readonly MapRiver[];
  /** Where the home map goes first when it is enlarged; its middle where left out. */
  first?: Degrees | undefined;
}
