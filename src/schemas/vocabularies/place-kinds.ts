import type { Vocabulary } from './vocabulary.ts';

/** What kind of place it is. */
export const placeKinds = {
  town: { label: 'town or city', definition: 'A town or city.' },
  crossing: { label: 'border crossing', definition: 'An official crossing point.' },
  border: { label: 'border', definition: 'The border between two countries.' },
  river: { label: 'river', definition: 'A river.' },
  sea: { label: 'sea', definition: 'A sea.' },
  region: { label: 'region', definition: 'A region or group of countries, larger than a town.' },
  route: { label: 'route', definition: 'A way that crosses several countries.' },
  country: { label: 'country without a profile', definition: 'A country named only in passing.' },
} as const satisfies Vocabulary;
