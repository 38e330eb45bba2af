// What a map is told: plain facts in degrees, without knowledge of entries.
import type { Degrees } from './frame.ts';
import type { LineOnEarth } from './place-route.ts';

/** What the map is told of a country: its key, name, address, and whether it is a member of the European Union. */
export interface MapCountry {
  key: string;
  name: string;
  href: string;
  isMember: boolean;
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
}

export interface MapFacts {
  countries: readonly MapCountry[];
  lines: readonly MapLine[];
  signs: readonly MapSign[];
  towns: readonly MapTown[];
}
