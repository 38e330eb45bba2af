// What the columns of the CSV files hold where the schema does not say it under the same name.
import type { TableName } from '../tables.ts';

export interface FieldNote {
  /** Type by Table Schema; "string" where none is given, and so for dates that may be a year or a month. */
  type?: 'boolean' | 'date' | 'integer' | 'number';
  /** Path of the schema field whose sentence describes the column, where its name differs. */
  at?: string;
  /** The sentence, where no single field of a schema has it. */
  says?: string;
}

/** Columns that mean the same in every table that has them. */
const everywhere: Readonly<Record<string, FieldNote>> = {
  id: { says: 'Permanent id, which the address ends in.' },
  address: { says: 'Permanent address; absolute where the site is told where it is published.' },
  claims: { says: 'Ids of the claims whose home the entry is.' },
  prose: { says: 'The prose of the entry as plain text.' },
  reviewed: { type: 'date' },
  revisions: { says: 'Changes readers should know of, each with its day and its reason, newest last.' },
  order: { type: 'integer' },
  number: { type: 'integer' },
  lon: { type: 'number', says: 'Longitude in degrees east, WGS 84.' },
  lat: { type: 'number', says: 'Latitude in degrees north, WGS 84.' },
  names_in_sources: { says: 'Names the documents use, as printed.' },
  year_read_by_atlas: { type: 'boolean', at: 'period.yearReadByAtlas' },
};

/** Agreements and proposals have parties, behind which stand countries. */
const countriesTakingPart = {
  says: 'Ids of the countries that take part, themselves or through a public body, a region or the European Union.',
} as const;

const byTable: { readonly [T in TableName]?: Readonly<Record<string, FieldNote>> } = {
  agreements: {
    statuses: { says: 'The dated steps of its ladder, in order, each with its date and sources.' },
    differs_from_record: { at: 'aheadOfFacts.how' },
    record_note: { at: 'aheadOfFacts.text' },
    record_references: { at: 'aheadOfFacts.references' },
    countries: countriesTakingPart,
    proposals_adding_to_it: { says: 'Ids of the proposals that would build on it.' },
  },
  proposals: { countries: countriesTakingPart },
  countries: {
    unanswered: { says: 'Partner questions that no document answers.' },
    official_name: { at: 'officialName.value' },
    official_name_reference: { at: 'officialName.reference' },
    alpha2: { at: 'codes.alpha2' },
    alpha3: { at: 'codes.alpha3' },
    codes_reference: { at: 'codes.reference' },
    capital: { at: 'capital.value' },
    capital_reference: { at: 'capital.reference' },
    eu_member: { type: 'boolean', at: 'eu.member' },
    eu_since: { at: 'eu.since' },
    eu_until: { at: 'eu.until' },
    eu_reference: { at: 'eu.reference' },
  },
  discrepancies: {
    claims_compared: { says: 'Ids of the claims that disagree, or that a sum of the atlas rests on.' },
    statements: { at: 'sides' },
    references: { says: 'Ids of the references that the public record in it and its notes rest on.' },
    explanation: { says: 'Why its sides differ, as plain text.' },
    corrected_claim: { says: 'Id of the claim that is probably wrong, where one is.' },
    corrected_on: { at: 'correction.on' },
    probably_right: { says: 'What is probably correct instead.' },
  },
  equipment: {
    id: { says: 'Id of the claim on which the item rests; each item has one of its own.' },
    address: {
      says: 'Permanent address of the claim; absolute where the site is told where it is published.',
    },
    item: { says: 'What was or will be provided, built or paid for, in the atlas’s words.' },
    delivered: {
      type: 'boolean',
      says: 'True where the document reports that it was supplied or done; false where it is planned or promised.',
    },
    value: {
      type: 'number',
      says: 'The number printed; empty where none is. Not to be added across projects.',
    },
    says: { says: 'What the document says, where it gives no number.' },
    entry: { says: 'Id of the funding entry that pays for it.' },
    entry_identifier: { says: 'Permanent identifier of that entry, such as BRA-F-002.' },
    entry_title: { says: 'Title of that entry.' },
    entry_address: { says: 'Permanent address of that entry.' },
  },
  events: {
    date_on: { at: 'date.on' },
    date_from: { says: 'First date; of a time without an end, the date since when.' },
    date_to: { at: 'date.to' },
    date_after: { at: 'date.after' },
    year_read_by_atlas: { type: 'boolean', at: 'date.yearReadByAtlas' },
  },
  funding: {
    amount: {
      type: 'number',
      says: 'The amount in whole units of its currency. Never to be added across scopes.',
    },
    currency: { says: 'Currency of the amount by ISO 4217.' },
    amount_printed: { says: 'The amount as the source prints it.' },
    currency_printed: { type: 'boolean', says: 'Whether the source prints the currency beside the amount.' },
    amount_kind: { says: 'What the amount counts. Money listed is neither known as committed nor as paid.' },
    funder: { says: 'Names of those who give the money.' },
    implementer: { says: 'Names of those who carry out the project, according to the source.' },
    recipient: { says: 'Names of those who receive the money or what it buys, according to the source.' },
    role_not_stated: { says: 'Names of those the source mentions without stating their role.' },
    start: { at: 'period.start' },
    end: { at: 'period.end' },
    amount_status_on: { at: 'amountStatus.on' },
    instrument: { at: 'instrument.name' },
    country_shares: { says: 'Share of each country in per cent, where the source divides the amount.' },
    sector_codes: { says: 'Codes of the sectors with their shares, where the source states them.' },
    iati_required_facts_stated: {
      type: 'integer',
      says: 'How many of the facts an IATI file requires the source states.',
    },
    iati_required_facts: { type: 'integer', says: 'How many facts an IATI file requires.' },
  },
  'funding-fts': {
    id: { says: 'Permanent identifier of the entry, such as BRA-F-002.' },
    description: { says: 'Title as the source prints it.' },
    srcOrganization: { says: 'Names of those who give the money.' },
    srcOrganizationTypes: { says: 'What kinds of bodies give the money, in the order of their names.' },
    destOrganization: {
      says: 'Names of those who carry out the project or receive the money, according to the source.',
    },
    destOrganizationTypes: { says: 'What kinds of bodies these are, in the order of their names.' },
    destLocations: {
      says: 'Countries the money serves, by the three-letter code of the atlas’s country list; a region by its name.',
    },
    destUsageYearStart: {
      type: 'integer',
      says: 'First year in which the money is used; empty where not stated.',
    },
    destUsageYearEnd: {
      type: 'integer',
      says: 'Last year in which the money is used; empty where not stated.',
    },
    keywords: { says: 'The atlas’s own theme.' },
    originalAmount: { type: 'number', says: 'The amount in whole units of its currency, never converted.' },
    originalCurrency: { says: 'Currency of the amount by ISO 4217.' },
    createdAt: { type: 'date', says: 'Day of the first revision of the entry.' },
    updatedAt: { type: 'date', says: 'Day of the newest revision of the entry.' },
    atlasOrganizationRoleNotStated: {
      says: 'Names of those the source mentions without stating their role. No column of OCHA.',
    },
    atlasScope: {
      says: 'Whether it serves one country or the region; the two are not to be added. No column of OCHA.',
    },
    atlasSource: { says: 'Id of the document that lists the project. No column of OCHA.' },
    atlasEntry: { says: 'Id of the entry in funding.csv. No column of OCHA.' },
    atlasAddress: { says: 'Permanent address of the entry. No column of OCHA.' },
  },
  organisations: {
    organisation_code: { at: 'organisationCode.value' },
  },
  places: {
    region_code: { type: 'integer', at: 'regionCode.value' },
    lon: { type: 'number', at: 'point.lon' },
    lat: { type: 'number', at: 'point.lat' },
    precision: { at: 'point.precision' },
    coordinates_reference: { at: 'point.reference' },
    coordinates_method: { at: 'point.method' },
  },
  routes: {
    drawn: { type: 'boolean', says: 'Whether the map has a line for it.' },
    sources: { says: 'Ids of the documents that describe it.' },
  },
  sources: {
    publisher: { says: 'Name of the body that published it.' },
    authors: { says: 'Authors as printed, each with the role the document gives.' },
    date: { at: 'published.date' },
    date_kind: { at: 'published.kind' },
    date_read_by_atlas: { at: 'published.readByAtlas.date' },
    copy_sha256: { at: 'copy.sha256' },
    copy_handed_over: { type: 'date', at: 'copy.handedOver' },
    copy_retrieved: { type: 'date', at: 'copy.retrieved' },
  },
  terms: {
    words_in_sources: { says: 'The words the documents use for it, as printed, each with its document.' },
  },
  claims: {
    topic: { says: 'Topic of its question, under which profiles of countries show it.' },
    disputed_in: { says: 'Ids of the discrepancies that name the claim.' },
    home: { says: 'Id of the entry in which the claim stands.' },
    kind: { says: 'Kind of claim: figure, statement, mention or gap.' },
    what: { says: 'What is counted, or what is said, in the atlas’s words.' },
    value: { type: 'number', says: 'The number, or the amount of money; a fall is negative.' },
    value_in_words: { says: 'The value, where the document gives it in words only.' },
    currency: { says: 'Currency of an amount by ISO 4217.' },
    period_on: { at: 'period.on' },
    period_from: { says: 'First date; of a time without an end, the date since when.' },
    period_to: { at: 'period.to' },
    period_after: { at: 'period.after' },
    publisher: { says: 'Name of the body that published the document.' },
    publisher_type: { says: 'What kind of publisher it is.' },
    attributed_to: {
      says: 'Those to whom the document ascribes it, the first to say it first; those credited together are joined by “and”.',
    },
    verified_on: {
      type: 'date',
      says: 'Day on which the passage was found in the copy; empty where it was not.',
    },
    line_in_copy: { type: 'integer', says: 'Line of the copy in which the passage begins.' },
    note: { says: 'A note by the editors.' },
    note_references: { says: 'Ids of the references the note rests on.' },
  },
};

/** What is known of a column beyond the schema of its table. */
export const noteOn = (table: TableName, column: string): FieldNote =>
  byTable[table]?.[column] ?? everywhere[column] ?? {};
