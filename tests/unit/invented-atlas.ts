// Ruritania with its complete project, and entries made of those it has, for exact answers to questions of the data.
import { buildAtlas, requireEntry, type Atlas } from '#data/atlas.ts';
import type { CollectionName, Entry } from '#schemas/collections.ts';
import { readFictionalProject } from '../../scripts/fictional-project.ts';

const { atlas } = await readFictionalProject();

/** The words of the invented atlas, and those of things that nobody counts in it yet. */
const vocabularies = {
  ...atlas.vocabularies,
  'counting-bases': {
    ...atlas.vocabularies['counting-bases'],
    'money-claimed': { label: 'money claimed', definition: 'A total that was given.', money: 'claimed' },
    equipment: { label: 'equipment', definition: 'Things that were bought.' },
  },
  'population-bases': {
    'including-guests': { label: 'including guests', definition: 'Guests are counted.' },
  },
  'organisation-kinds': {
    ...atlas.vocabularies['organisation-kinds'],
    authority: {
      label: 'authority',
      heading: 'Authorities',
      definition: 'A body of a state.',
      publicBody: true,
    },
  },
  'place-kinds': {
    ...atlas.vocabularies['place-kinds'],
    region: { label: 'region', heading: 'Regions', definition: 'Several countries.', severalCountries: true },
  },
} as const;

/** An entry of the invented atlas. Throws where there is none. */
export const inventedEntry = <K extends CollectionName>(collection: K, id: string): Entry<K> =>
  requireEntry(atlas, id, [collection], 'test');

/** An entry that is like one of the invented atlas but for its id and some of its data; it has no claims by itself. */
export function entryLike<K extends CollectionName>(
  collection: K,
  template: string,
  id: string,
  data: Partial<Entry<K>['data']>,
): Entry<K> {
  const entry = structuredClone(inventedEntry(collection, template));
  return { ...entry, id, data: { ...entry.data, claims: [], ...data } };
}

/** The invented atlas with further entries, or with others in the place of those of the same id. */
export function inventedAtlas(...further: Entry[]): Atlas {
  const replaced = new Set(further.map(({ id }) => id));
  const entries = [...atlas.entries.filter(({ id }) => !replaced.has(id)), ...further];
  return buildAtlas({ entries, vocabularies }, () => undefined);
}
