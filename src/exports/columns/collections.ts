// The columns of the CSV files, one list for each collection. Names are in snake_case, as data files of the
// field have them; several values in a cell stand with " | " between them.
import type { Atlas } from '#data/atlas.ts';
import type { CollectionName, Entry } from '#schemas/collections.ts';
import type { Column } from '../csv.ts';
import { agreements, proposals, terms } from './agreements.ts';
import { countries, organisations, places } from './countries.ts';
import { sources, references } from './documents.ts';
import { statistics, discrepancies, examined } from './figures.ts';
import { funding } from './funding.ts';
import { routes, events, moments } from './routes.ts';
import type { ColumnsOf } from './entry.ts';

export function columnsOf(collection: CollectionName, atlas: Atlas): readonly Column<Entry>[] {
  const all: { [C in CollectionName]: (atlas: Atlas) => ColumnsOf<C> } = {
    agreements,
    countries,
    discrepancies,
    events,
    examined,
    funding,
    moments,
    organisations,
    places,
    proposals,
    references,
    routes,
    sources,
    statistics,
    terms,
  };
  return all[collection](atlas) as readonly Column<Entry>[];
}
