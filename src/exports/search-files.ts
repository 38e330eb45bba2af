// The files of the search, small enough to be fetched whole: names stand once, and documents name them by their place.
// Their shape is declared where they are read, in src/search/documents.ts.
import { entryPath, href } from '#addresses.ts';
import { requireEntry, type Atlas } from '#data/atlas.ts';
import { shortNameOf } from '#data/names.ts';
import { searchedClaims, searchedEntries } from '#data/search-documents.ts';
import type { Entry } from '#schemas/collections.ts';
import {
  claimKind,
  type ClaimsFile,
  type EntriesFile,
  type Name,
  type PageInFile,
} from '#search/documents.ts';
import { searchWords } from '#words/search.ts';

/** Things by a key, in the order in which they are first asked for. */
class Listed<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  /** The place of the thing with a key, which is made where it is new. */
  at(key: string, make: () => T): number {
    const place = this.#places.get(key) ?? this.all.push(make()) - 1;
    this.#places.set(key, place);
    return place;
  }
}

/** Both files, made together because claims name their entries by place. */
export function searchFiles(atlas: Atlas): { entries: EntriesFile; claims: ClaimsFile } {
  const kinds = new Listed<Name>();
  const pages = new Listed<PageInFile>();
  const countries = new Listed<Name>();
  const publishers = new Listed<Name>();
  const placeOf = (list: Listed<Name>, among: 'countries' | 'organisations', id: string): number =>
    list.at(id, () => [id, shortNameOf(requireEntry(atlas, id, [among], 'search'))]);
  const facetsOf = (facets: { countries: string[]; publishers: string[]; years: number[] }) =>
    [
      facets.countries.map((id) => placeOf(countries, 'countries', id)),
      facets.publishers.map((id) => placeOf(publishers, 'organisations', id)),
      facets.years,
    ] as const;
  const pageOf = (entry: Entry): number => {
    const address = href(entryPath(entry));
    const at = address.lastIndexOf(entry.id);
    const [before, after] = [address.slice(0, at), address.slice(at + entry.id.length)];
    const kind = kinds.at(entry.collection, () => [entry.collection, searchWords.kinds[entry.collection]]);
    return pages.at(before, () => [kind, before, after]);
  };

  const places = new Map<string, number>();
  const searched = searchedEntries(atlas);
  const entries = searched.map(({ entry, name, otherNames, words, ...facets }, at) => {
    places.set(entry.id, at);
    return [pageOf(entry), entry.id, name, otherNames, words.join('\n'), ...facetsOf(facets)] as const;
  });
  const claims = searchedClaims(atlas).map(({ homed, text, words, ...facets }) => {
    const home = places.get(homed.home.id) ?? -1;
    return [home, homed.claim.id, text.trim(), words.join('\n'), ...facetsOf(facets)] as const;
  });
  kinds.at(claimKind, () => [claimKind, searchWords.kinds[claimKind]]);
  return {
    entries: {
      names: { kind: kinds.all, country: countries.all, publisher: publishers.all },
      pages: pages.all,
      entries,
    },
    claims: { summaries: searched.map(({ summary }) => summary.trim()), claims },
  };
}
