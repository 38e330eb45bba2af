// What the maps write for orientation, which no entry speaks of: it comes with the outlines, like the coasts. Where it
// stands on the home map is kept by hand, because one optimum place per name is a matter of judgement (Imhof 1975),
// as the labels of countries and towns are that stand with their entries.
import type { Ground, HomeLabel, TownAnchor } from './facts.ts';
import type { Degrees } from './frame.ts';

/**
 * Territories without a profile, with the name shown and whether they are members of the European Union (Eurostat’s
 * glossary, content/references/eurostat-glossary-eu.yaml). A profile takes the place of what stands here.
 */
export const orientation: Readonly<
  Record<string, { name: string; isMember: boolean; homeLabel?: HomeLabel }>
> = {
  CZ: { name: 'Czechia', isMember: true },
  IT: { name: 'Italy', isMember: true },
  MD: { name: 'Moldova', isMember: false },
  MT: { name: 'Malta', isMember: true },
  PL: { name: 'Poland', isMember: true },
  RO: { name: 'Romania', isMember: true, homeLabel: { at: [24.9, 45.75] } },
  SI: { name: 'Slovenia', isMember: true, homeLabel: { at: [14.75, 46.22], isWideOnly: true } },
};

/** Cities for orientation, grey and left out on phones. Coordinates: content/references/geonames-cities.yaml. */
export const orientationCities: readonly (TownAnchor & { name: string; at: Degrees; ground: Ground })[] = [
  { name: 'Sofia', at: [23.32415, 42.69751], side: 'middle', dx: 0, dy: 17, ground: 'member' },
  { name: 'Sarajevo', at: [18.35644, 43.84864], side: 'start', dx: 7, dy: 5, ground: 'other' },
  { name: 'Zagreb', at: [15.97798, 45.81444], side: 'end', dx: -5, dy: -7, ground: 'member' },
  { name: 'Budapest', at: [19.04045, 47.49835], side: 'end', dx: -8, dy: 4, ground: 'member' },
  { name: 'Athens', at: [23.72784, 37.98376], side: 'end', dx: -8, dy: 4, ground: 'member' },
  { name: 'Skopje', at: [21.43141, 41.99646], side: 'end', dx: -7, dy: 0, ground: 'other' },
  { name: 'Tirana', at: [19.81866, 41.32744], side: 'end', dx: -8, dy: -7, ground: 'sea' },
  { name: 'Istanbul', at: [28.94966, 41.01384], side: 'end', dx: 2, dy: 19, ground: 'sea' },
];

/** Seas. The Adriatic lies along its own axis. */
export const seaAnchors: readonly { name: string; at: Degrees; turn?: number; isWideOnly?: boolean }[] = [
  { name: 'Ionian Sea', at: [20.95, 36.25], isWideOnly: true },
  { name: 'Aegean Sea', at: [25.35, 38.55] },
  { name: 'Black Sea', at: [29.0, 43.5], isWideOnly: true },
  { name: 'Adriatic Sea', at: [15.75, 43.1], turn: 38, isWideOnly: true },
];
