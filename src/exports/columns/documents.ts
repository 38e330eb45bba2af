import type { Atlas } from '#data/atlas.ts';
import { nameById } from '#data/names.ts';
import { joined } from '../csv.ts';
import { first, last, type ColumnsOf } from './entry.ts';

export const sources = (atlas: Atlas): ColumnsOf<'sources'> => [
  ...first,
  { name: 'number', cell: ({ data }) => data.number },
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'title_origin', cell: ({ data }) => data.titleOrigin },
  { name: 'short_name', cell: ({ data }) => data.shortName },
  { name: 'publisher', cell: ({ data }) => nameById(atlas, data.publisher) },
  { name: 'publisher_type', cell: ({ data }) => data.publisherType },
  { name: 'authors', cell: ({ data }) => joined(data.authors.map(({ name, role }) => `${name} (${role})`)) },
  { name: 'date', cell: ({ data }) => data.published.date },
  { name: 'date_kind', cell: ({ data }) => data.published.kind },
  { name: 'date_read_by_atlas', cell: ({ data }) => data.published.readByAtlas?.date },
  { name: 'language', cell: ({ data }) => data.language },
  { name: 'web_address', cell: ({ data }) => data.webAddress },
  {
    name: 'relays',
    cell: ({ data }) => joined(data.relays.map(({ from, for: what }) => `${from}: ${what}`)),
  },
  {
    name: 'lists',
    cell: ({ data }) =>
      joined(
        (data.lists ?? []).map(
          ({ title, organisations }) =>
            `${title}: ${organisations.map((id) => nameById(atlas, id)).join(', ')}`,
        ),
      ),
  },
  { name: 'missing', cell: ({ data }) => joined(data.missing) },
  { name: 'viewpoint', cell: ({ data }) => data.viewpoint },
  { name: 'rights', cell: ({ data }) => data.rights },
  { name: 'copy_sha256', cell: ({ data }) => data.copy.sha256 },
  { name: 'copy_handed_over', cell: ({ data }) => data.copy.handedOver },
  { name: 'copy_retrieved', cell: ({ data }) => data.copy.retrieved },
  ...last,
];

export const references = (): ColumnsOf<'references'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'short_name', cell: ({ data }) => data.shortName },
  { name: 'publisher', cell: ({ data }) => data.publisher },
  { name: 'date', cell: ({ data }) => data.date },
  { name: 'web_address', cell: ({ data }) => data.webAddress },
  { name: 'further_addresses', cell: ({ data }) => joined(data.furtherAddresses ?? []) },
  { name: 'how_to_find', cell: ({ data }) => data.howToFind },
  { name: 'seen_as', cell: ({ data }) => data.seenAs },
  { name: 'seen_in', cell: ({ data }) => data.seenIn },
  { name: 'used_for', cell: ({ data }) => data.usedFor },
  ...last,
];
