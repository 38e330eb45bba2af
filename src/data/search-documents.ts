// What the search knows of entries and claims: names, further words, and the facets by which results are filtered.
import { claimsIn, collections, type Entry } from '#schemas/collections.ts';
import { referencesIn } from '#schemas/references-in.ts';
import { boundsOf, type Period } from '#schemas/values/dates.ts';
import type { Claim } from '#schemas/values/claim.ts';
import { claimsById } from './claims.ts';
import { requireClaim, type Atlas, type HomedClaim } from './atlas.ts';
import { nameOf, attributionsOf } from './names.ts';
import { definitionOf } from './terms.ts';

/** By which countries, publishers and years it is found. */
interface Facets {
  /** Countries it names or lies in, by id. */
  countries: string[];
  /** Bodies that published the documents it rests on, by id. */
  publishers: string[];
  years: number[];
}

export interface SearchedEntry extends Facets {
  entry: Entry;
  name: string;
  otherNames: string[];
  words: string[];
  summary: string;
}

export interface SearchedClaim extends Facets {
  homed: HomedClaim;
  text: string;
  words: string[];
}

/** Years of a span that are all named; of a longer one, its ends. */
const mostYears = 30;

function yearsOf(period: Period): number[] {
  const { first, last = first } = boundsOf(period);
  if (first === undefined || last === undefined) return [];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return to - from > mostYears ? [from, to] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

const periodOf = (claim: Claim): Period | undefined => ('period' in claim ? claim.period : undefined);

const unique = <T extends string | number>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** The country of an id, or the countries in which a place lies. */
function countriesAt(atlas: Atlas, id: string): string[] {
  const entry = atlas.byId.get(id);
  if (entry?.collection === 'countries') return [id];
  return entry?.collection === 'places' ? entry.data.countries : [];
}

/** An amount of money as readers write it in millions: "36.15". */
function inMillions(claim: Claim): string[] {
  const value = claim.kind === 'figure' ? claim.value : undefined;
  return value && 'amount' in value && value.amount >= 10_000 ? [`${value.amount / 1_000_000}`] : [];
}

/** The time an entry itself speaks of. */
function periodsOf({ collection, data }: Entry): Period[] {
  if (collection === 'events') return [data.date];
  if (collection === 'agreements') return data.ladder.map(({ date }) => date);
  if (collection === 'moments') return [{ from: data.from, to: data.to }];
  const date = 'date' in data ? data.date : undefined;
  if (collection === 'sources') {
    const published = data.published.date ?? data.published.readByAtlas?.date;
    return published === undefined ? [] : [{ on: published }];
  }
  return typeof date === 'string' ? [{ on: date }] : [];
}

/** What a claim prints, where it prints something. */
const printedOf = (claim: Claim): string[] =>
  'printed' in claim && claim.printed !== undefined ? [claim.printed] : [];

/** Words by which an entry is found besides its names and its summary. */
function wordsOf(atlas: Atlas, { id, collection, data }: Entry): string[] {
  if (collection === 'countries') return [data.officialName.value, data.capital.value];
  if (collection === 'proposals') return data.instruments;
  if (collection === 'references') return [data.publisher];
  if (collection === 'sources') return data.authors.map(({ name }) => name);
  if (collection === 'discrepancies')
    return data.sides.flatMap((side) => {
      const claim = side.claim === undefined ? undefined : requireClaim(atlas, side.claim, id).claim;
      return claim ? printedOf(claim) : [];
    });
  if (collection !== 'funding') return [];
  const amount = requireClaim(atlas, data.amount, id).claim;
  const items = data.deliverables.map(({ item, claim }) => {
    const { claim: carrier } = requireClaim(atlas, claim, id);
    return [item, ...printedOf(carrier)].join(' ');
  });
  return [data.titlePrinted, data.identifier, ...printedOf(amount), ...inMillions(amount), ...items];
}

function summaryOf(atlas: Atlas, entry: Entry): string {
  const { collection, data } = entry;
  if (collection === 'terms') return definitionOf(atlas, entry);
  if (collection === 'sources') return data.viewpoint;
  if (collection === 'references') return data.usedFor;
  if (collection === 'examined') return data.why;
  if ('summary' in data) return data.summary;
  return 'description' in data ? data.description : '';
}

/** The other names of an entry: short and further ones, and those that documents print. */
function otherNamesOf(entry: Entry): string[] {
  const { data } = entry;
  return unique([
    ...('shortName' in data && data.shortName !== undefined ? [data.shortName] : []),
    ...('aliases' in data && data.aliases ? data.aliases.map(({ name }) => name) : []),
    ...claimsIn(entry).flatMap((claim) => (claim.kind === 'mention' ? [claim.printed] : [])),
  ]).filter((name) => name !== nameOf(entry));
}

/** The entry as the search knows it. */
function searchedEntry(atlas: Atlas, entry: Entry): SearchedEntry {
  const named = referencesIn(collections[entry.collection].schema, entry.data).filter(
    ({ path }) => !path.startsWith('claims['),
  );
  const claimed = named.flatMap(({ id, collections: among }) =>
    among.includes('claims') && atlas.claims.has(id) ? [requireClaim(atlas, id, entry.id)] : [],
  );
  const own = claimsIn(entry).map(({ id }) => requireClaim(atlas, id, entry.id));
  const claims = [...own, ...claimed];
  const ofItself = [entry.id, ...named.map(({ id }) => id)].flatMap((id) => countriesAt(atlas, id));
  const ofClaims = claims.flatMap(({ claim }) =>
    'territory' in claim && claim.territory !== undefined ? countriesAt(atlas, claim.territory) : [],
  );
  const periods = claims.flatMap(({ claim }) => periodOf(claim) ?? []);
  return {
    entry,
    name: nameOf(entry),
    otherNames: otherNamesOf(entry),
    words: wordsOf(atlas, entry),
    summary: summaryOf(atlas, entry),
    countries: unique(ofItself[0] === undefined ? ofClaims : ofItself),
    publishers: unique([
      ...claims.map(({ source }) => source.data.publisher),
      ...(entry.collection === 'sources' ? [entry.data.publisher] : []),
    ]),
    years: unique([...periodsOf(entry), ...periods].flatMap(yearsOf)),
  };
}

/** What a claim says, in one line. */
function textOf(claim: Claim): string {
  if (claim.kind === 'statement') return claim.says;
  if (claim.kind === 'mention') return claim.printed;
  return `${claim.printed}: ${claim.what}`;
}

function searchedClaim(atlas: Atlas, homed: HomedClaim): SearchedClaim {
  const { claim, source } = homed;
  const period = periodOf(claim);
  const territory = 'territory' in claim ? claim.territory : undefined;
  return {
    homed,
    text: textOf(claim),
    words: [...attributionsOf(atlas, claim).map(({ name }) => name), ...inMillions(claim)],
    countries: territory === undefined ? [] : unique(countriesAt(atlas, territory)),
    publishers: [source.data.publisher],
    years: period ? unique(yearsOf(period)) : [],
  };
}

/** Every entry as the search knows it, ordered by id. */
export const searchedEntries = (atlas: Atlas): SearchedEntry[] =>
  atlas.entries.map((entry) => searchedEntry(atlas, entry));

/** Every claim as the search knows it, ordered by id. */
export const searchedClaims = (atlas: Atlas): SearchedClaim[] =>
  claimsById(atlas).map((homed) => searchedClaim(atlas, homed));
