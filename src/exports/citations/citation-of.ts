import { absolute, entryPath, permanent } from '#addresses.ts';
import type { Atlas } from '#data/atlas.ts';
import { projectOf } from '#data/funding.ts';
import { nameById } from '#data/names.ts';
import { dateText } from '#format/dates.ts';
import { moneyText } from '#format/money.ts';
import type { Entry } from '#schemas/collections.ts';
import { lastChanged } from '#schemas/values/history.ts';
import { words } from '#words/en.ts';

/** What a reference to a document needs, in the terms of CSL. Every format of a citation is made from it. */
export interface Citation {
  /** Key in BibTeX and CSL, the same in every file. */
  id: string;
  type: 'report' | 'webpage';
  /** Kind of document in words. */
  genre: string;
  number?: string;
  /** Authors as printed, whole: which part of a name is the family’s is not for a program to guess. */
  authors: readonly string[];
  /** The body that published it. */
  institution: string;
  title: string;
  /** Date as precise as the document prints it; undefined where it prints none, whatever the atlas reads. */
  issued: string | undefined;
  /** The date in words, with what it stands for, or that there is none. */
  issuedText: string;
  /** What an entry of the atlas is about, with its amount in full and as printed; undefined for documents. */
  abstract?: string;
  /** What a reader must know of the citation, such as a title the document does not print. */
  notes: readonly string[];
  /** Absolute address; undefined for the atlas’s own pages while nobody has said where it is published. */
  url: string | undefined;
  /** The address a reader sees: absolute where that is known. */
  address: string;
  /** Day on which the copy was handed over. */
  accessed: string | undefined;
  /** ISO 639-1. */
  language: string;
}

/** Citation of a source document, from what its entry says of it. */
function citationOfSource(atlas: Atlas, { id, data }: Entry<'sources'>): Citation {
  const { date, kind, readByAtlas } = data.published;
  const missing = readByAtlas
    ? `${words.dateNotPrinted}; ${words.readAs} ${dateText(readByAtlas.date)}`
    : words.dateNotPrinted;
  const printed =
    date && (kind === 'last-updated' ? `${words.cite.lastUpdated} ${dateText(date)}` : dateText(date));
  const issuedText = printed ?? missing;
  return {
    id,
    type: 'webpage',
    genre: words.cite.webPage,
    authors: data.authors.map(({ name }) => name),
    institution: nameById(atlas, data.publisher),
    title: data.title,
    issued: date,
    issuedText,
    notes: [
      ...(date && kind === 'published' ? [] : [issuedText]),
      ...(data.titleOrigin === 'printed' ? [] : [words.titleOrigins[data.titleOrigin]]),
    ],
    url: data.webAddress,
    address: data.webAddress,
    accessed: data.copy.handedOver,
    language: data.language,
  };
}

/** Citation of a funding entry of the atlas. Its date is that of its newest revision. */
function citationOfFunding(atlas: Atlas, entry: Entry<'funding'>): Citation {
  const { identifier, title, summary, revisions, reviewed } = entry.data;
  const { amount, amountClaim } = projectOf(atlas, entry);
  const issued = lastChanged(revisions) ?? reviewed;
  const path = entryPath(entry);
  return {
    id: identifier,
    type: 'report',
    genre: words.fundingEntry,
    number: identifier,
    authors: [words.siteName],
    institution: words.siteName,
    title,
    issued,
    issuedText: `${words.cite.versionOf} ${dateText(issued)}`,
    abstract: `${summary} ${words.amount}: ${moneyText(amount)}. ${words.asPrinted} “${amountClaim.claim.printed}”.`,
    notes: [],
    url: absolute(path),
    address: permanent(path),
    accessed: undefined,
    language: words.language,
  };
}

/**
 * How to cite a source document or a funding entry. Throws where a source names a publisher without an entry, or
 * the amount of an entry is no figure.
 */
export const citationOf = (atlas: Atlas, entry: Entry<'funding'> | Entry<'sources'>): Citation =>
  entry.collection === 'sources' ? citationOfSource(atlas, entry) : citationOfFunding(atlas, entry);
