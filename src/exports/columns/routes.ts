import { requireClaim, type Atlas } from '#data/atlas.ts';
import { joined } from '../csv.ts';
import { proseText } from '../prose-text.ts';
import { first, last, type ColumnsOf } from './entry.ts';

export const routes = (atlas: Atlas): ColumnsOf<'routes'> => [
  ...first,
  { name: 'order', cell: ({ data }) => data.order },
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'rank', cell: ({ data }) => data.rank },
  { name: 'certainty', cell: ({ data }) => data.certainty },
  { name: 'from', cell: ({ data }) => data.from },
  { name: 'via', cell: ({ data }) => joined(data.via) },
  { name: 'to', cell: ({ data }) => data.to },
  { name: 'drawn', cell: ({ data }) => data.path !== undefined },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'described_by', cell: ({ data }) => joined(data.describedBy) },
  {
    name: 'sources',
    cell: ({ id, data }) =>
      joined([...new Set(data.describedBy.map((claim) => requireClaim(atlas, claim, id).source.id))]),
  },
  ...last,
];

export const events = (): ColumnsOf<'events'> => [
  ...first,
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'kind', cell: ({ data }) => data.kind },
  { name: 'date_on', cell: ({ data }) => data.date.on },
  { name: 'date_from', cell: ({ data }) => data.date.from ?? data.date.since },
  { name: 'date_to', cell: ({ data }) => data.date.to },
  { name: 'date_after', cell: ({ data }) => data.date.after },
  { name: 'year_read_by_atlas', cell: ({ data }) => data.date.yearReadByAtlas === true },
  { name: 'places', cell: ({ data }) => joined(data.places) },
  { name: 'lon', cell: ({ data }) => data.signAt?.lon },
  { name: 'lat', cell: ({ data }) => data.signAt?.lat },
  { name: 'summary', cell: ({ data }) => data.summary },
  { name: 'described_by', cell: ({ data }) => joined(data.describedBy) },
  ...last,
];

export const moments = (atlas: Atlas): ColumnsOf<'moments'> => [
  ...first,
  { name: 'label', cell: ({ data }) => data.label },
  { name: 'title', cell: ({ data }) => data.title },
  { name: 'from', cell: ({ data }) => data.from },
  { name: 'to', cell: ({ data }) => data.to },
  { name: 'prose', cell: ({ body }) => proseText(atlas, body) },
  ...last,
];
