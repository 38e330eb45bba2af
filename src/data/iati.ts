// What a funding entry must state before it can be written as an activity of the IATI Activity Standard 2.03.
// Identifier and reporting organisation are the atlas’s own and never missing, so they are not counted.
import type { Entry } from '#schemas/collections.ts';
import type { Money } from '#schemas/values/money.ts';
import { requireEntry, type Atlas } from './atlas.ts';
import { organisationsOf, projectOf } from './funding.ts';

/** A part that IATI knows for a participating organisation: the codelist OrganisationRole has no recipient. */
type ParticipantRole = 'funder' | 'implementer';

type FundingData = Entry<'funding'>['data'];
type DateKind = NonNullable<Extract<FundingData['period'], { claim: string }>['startKind']>;

/** A country or region that a project serves, with its code and, where there are several, its share in per cent. */
export interface IatiRecipient {
  place: Entry<'countries'> | Entry<'places'>;
  /** Two-letter code of a country (XK for Kosovo*), or code of a region in the list of the OECD DAC. */
  code: string;
  percent: number | undefined;
}

/** What a complete entry states, in the terms of the atlas. Days are "YYYY-MM-DD". */
export interface IatiActivity {
  title: string;
  /** Prose of the entry as written in its file. */
  description: string;
  participants: { organisation: Entry<'organisations'>; role: ParticipantRole }[];
  status: NonNullable<FundingData['status']>['status'];
  start: string;
  startKind: DateKind;
  recipients: IatiRecipient[];
  sectors: NonNullable<FundingData['sectors']>;
  amount: Money;
  amountStatus: NonNullable<FundingData['amountStatus']>['status'];
  amountDay: string;
}

/** A required fact by its name in `IatiActivity`. */
export type IatiFact = keyof IatiActivity;

/**
 * The required facts in the order of the schema, each with what requires it: elements and attributes of
 * iati-activities-schema.xsd 2.03 (`minOccurs="1"`, `use="required"`), and errors of rulesets/standard.json
 * (IATI-Rulesets, branch version-2.03) by their ids. Schema and ruleset accept an activity without money; the atlas
 * lists nothing but amounts, so a file without its amount would miss what the entry is about.
 */
export const iatiRequirements: Readonly<Record<IatiFact, string>> = {
  title: 'title/narrative; 4.3.1',
  description: 'description/narrative; 4.4.1',
  participants: 'participating-org, participating-org/@role; 6.10.1',
  status: 'activity-status/@code',
  start: 'activity-date/@iso-date, a day (xsd:date); 6.11.1',
  startKind: 'activity-date/@type; 6.11.1',
  recipients: '3.7.1; shares where there are several: 3.1.1, 3.1.2, 3.4.1, 3.4.2',
  sectors: '6.2.2; shares where there are several: 2.1.1, 2.1.2',
  amount: 'transaction/value; 7.8.1',
  amountStatus: 'transaction/transaction-type/@code',
  amountDay: 'transaction/transaction-date/@iso-date, transaction/value/@value-date, days (xsd:date)',
};

/** A date if it is a day: IATI has no dates of less precision, and the atlas makes none up. */
const dayOf = (date: string | undefined): string | undefined => (date?.length === 10 ? date : undefined);

const textOf = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

const filled = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);

/** The participants whose part is stated and known to IATI. */
function participantsOf(atlas: Atlas, entry: Entry<'funding'>): IatiActivity['participants'] | undefined {
  return filled(
    organisationsOf(atlas, entry).flatMap(({ organisation, role }) =>
      role === 'funder' || role === 'implementer' ? [{ organisation, role }] : [],
    ),
  );
}

/** The recipients, if each has a code and, where there are several, a stated share. Nothing is divided by us. */
function recipientsOf(atlas: Atlas, entry: Entry<'funding'>): IatiRecipient[] | undefined {
  const { countries, shares = [] } = entry.data;
  const recipients = countries.flatMap((id): IatiRecipient[] => {
    const place = requireEntry(atlas, id, ['countries', 'places'], entry.id);
    const code = place.collection === 'countries' ? place.data.codes.alpha2 : place.data.regionCode?.value;
    const percent = shares.find(({ country }) => country === id)?.percent;
    if (code === undefined || (countries.length > 1 && percent === undefined)) return [];
    return [{ place, code, percent: countries.length > 1 ? percent : undefined }];
  });
  return recipients.length === countries.length ? filled(recipients) : undefined;
}

/** The sectors, if several have a share each. */
function sectorsOf({ sectors = [] }: FundingData): IatiActivity['sectors'] | undefined {
  const [only, ...others] = sectors;
  if (!only) return undefined;
  if (others.length === 0) return [{ ...only, percent: undefined }];
  return sectors.every(({ percent }) => percent !== undefined) ? sectors : undefined;
}

/** What an entry states of each required fact; undefined where it does not state it as IATI needs it. */
function readingOf(atlas: Atlas, entry: Entry<'funding'>): { [F in IatiFact]: IatiActivity[F] | undefined } {
  const { data, body } = entry;
  const { amount, amountClaim } = projectOf(atlas, entry);
  const period = 'stated' in data.period ? undefined : data.period;
  return {
    title: textOf(data.titlePrinted),
    description: textOf(body),
    participants: participantsOf(atlas, entry),
    status: data.status?.status,
    start: dayOf(period?.start),
    startKind: period?.startKind,
    recipients: recipientsOf(atlas, entry),
    sectors: sectorsOf(data),
    // A transaction has one value: “more than three million” cannot be written as three million.
    amount: amountClaim.claim.modality === 'exact' ? amount : undefined,
    amountStatus: data.amountStatus?.status,
    amountDay: dayOf(data.amountStatus?.on),
  };
}

/** The required facts, and which of them an entry states and does not state, in the order of the schema. */
export interface IatiFacts {
  required: readonly IatiFact[];
  stated: readonly IatiFact[];
  missing: readonly IatiFact[];
}

/** Which required facts an entry states. */
export function iatiFactsOf(atlas: Atlas, entry: Entry<'funding'>): IatiFacts {
  const reading = readingOf(atlas, entry);
  const required = Object.keys(iatiRequirements) as IatiFact[];
  return {
    required,
    stated: required.filter((fact) => reading[fact] !== undefined),
    missing: required.filter((fact) => reading[fact] === undefined),
  };
}

/** What an entry states, if it states every required fact; else undefined. */
export function iatiActivityOf(atlas: Atlas, entry: Entry<'funding'>): IatiActivity | undefined {
  const reading = readingOf(atlas, entry);
  return Object.values(reading).some((value) => value === undefined) ? undefined : (reading as IatiActivity);
}
