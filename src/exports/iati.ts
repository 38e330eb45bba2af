// Writes a funding entry as an activity of the IATI Activity Standard, version 2.03 (iatistandard.org). The atlas
// reproduces what others report, so it names itself a secondary reporter, and its files are not for the IATI
// Registry: there they would count the money twice.
import { create } from 'xmlbuilder2';
import { entryPath, permanent } from '#addresses.ts';
import { requireEntry, type Atlas } from '#data/atlas.ts';
import { organisationsOf } from '#data/funding.ts';
import {
  iatiActivityOf,
  iatiFactsOf,
  type IatiActivity,
  type IatiFact,
  type IatiRecipient,
} from '#data/iati.ts';
import { nameOf } from '#data/names.ts';
import { labelOf } from '#data/vocabularies.ts';
import type { Entry } from '#schemas/collections.ts';
import { shownRevisions } from '#schemas/values/history.ts';
import { words } from '#words/en.ts';
import { proseText } from './prose-text.ts';

/**
 * The atlas as reporting organisation. It is registered nowhere and borrows no registered prefix; the ruleset warns
 * of that (1.14.8, a warning), because it expects files of publishers in the Registry. Every identifier begins
 * with it, as the standard asks (1.1.21).
 */
const reporter = 'balkan-route-atlas';

/** Code 90 of the codelist OrganisationType: “Other”. */
const otherOrganisation = '90';

/** Codes of the codelist OrganisationRole. */
const roleCodes = { funder: '1', implementer: '4' } as const;

/** Codes of the codelist ActivityStatus. */
const statusCodes = {
  planned: '1',
  running: '2',
  finishing: '3',
  closed: '4',
  cancelled: '5',
  suspended: '6',
} as const;

/** Codes of the codelist ActivityDateType. */
const startCodes = { planned: '1', actual: '2' } as const;
const endCodes = { planned: '3', actual: '4' } as const;

/** Codes of the codelist TransactionType, seen from the funder: outgoing pledge, commitment, disbursement. */
const transactionCodes = { pledged: '12', committed: '2', paid: '3' } as const;

/** Codes of the codelist ActivityScope. */
const scopeCodes = { national: '4', regional: '2' } as const;

/** Codes of the codelist DescriptionType: a general description, and another. */
const descriptionTypes = { general: '1', other: '4' } as const;

/** The OECD DAC as vocabulary of sectors and regions, and a vocabulary of the reporting organisation’s own. */
const vocabularies = { dac: '1', own: '99' } as const;

/** Attributes and children of an element as the XML writer takes them; what is undefined is not written. */
type XmlElement = Record<string, unknown>;

const narrative = (text: string): XmlElement => ({ narrative: text });

/** A body as IATI names it: its identifier where a list has one, and always its name. */
const organisationElement = ({ data }: Entry<'organisations'>): XmlElement => ({
  ...(data.organisationCode ? { '@ref': data.organisationCode.value } : {}),
  ...narrative(data.name),
});

const shareAttribute = (percent: number | undefined): XmlElement =>
  percent === undefined ? {} : { '@percentage': String(percent) };

const dateElement = (day: string, type: string): XmlElement => ({ '@iso-date': day, '@type': type });

/** The last day, where the source gives a day and says whether it is planned. */
function endOf({ period }: Entry<'funding'>['data']): XmlElement[] {
  if ('stated' in period || period.end?.length !== 10 || !period.endKind) return [];
  return [dateElement(period.end, endCodes[period.endKind])];
}

/** Sentences that IATI has no element for: where it comes from, who else is named, what a name does not mean. */
function remarksOn(atlas: Atlas, entry: Entry<'funding'>, recipients: readonly IatiRecipient[]): string[] {
  const source = requireEntry(atlas, entry.data.source, ['sources'], entry.id);
  const publisher = requireEntry(atlas, source.data.publisher, ['organisations'], source.id);
  const named = (role: string): string[] =>
    organisationsOf(atlas, entry)
      .filter((part) => part.role === role)
      .map(({ organisation }) => organisation.data.name);
  const remarks = [
    `${words.iatiOrigin} ${words.iatiEntry}: ${permanent(entryPath(entry))}`,
    `${words.source}: ${source.data.title}, ${publisher.data.name}, ${source.data.webAddress}`,
  ];
  const recipientNames = named('recipient');
  const others = named('role-not-stated');
  // A single recipient stands in the transaction.
  if (recipientNames.length > 1) remarks.push(`${words.iatiRecipients}: ${recipientNames.join('; ')}`);
  if (others.length > 0) remarks.push(`${words.iatiRoleNotStated}: ${others.join('; ')}`);
  const needsFootnote = recipients.some(({ place }) => place.data.name.includes('*'));
  return needsFootnote ? [...remarks, words.kosovoFootnote] : remarks;
}

/** Attributes and children of the one transaction: the amount as a whole, never divided. */
function transactionOf(atlas: Atlas, entry: Entry<'funding'>, activity: IatiActivity): XmlElement {
  const only = (role: string): Entry<'organisations'> | undefined => {
    const [first, ...others] = organisationsOf(atlas, entry).filter((part) => part.role === role);
    return others.length === 0 ? first?.organisation : undefined;
  };
  const provider = only('funder');
  const receiver = only('recipient');
  return {
    'transaction-type': { '@code': transactionCodes[activity.amountStatus] },
    'transaction-date': { '@iso-date': activity.amountDay },
    value: { '@value-date': activity.amountDay, '#': String(activity.amount.amount) },
    ...(provider ? { 'provider-org': organisationElement(provider) } : {}),
    ...(receiver ? { 'receiver-org': organisationElement(receiver) } : {}),
  };
}

/** Attributes and children of the activity, in the order of the schema, which is enforced since 2.01. */
function activityElement(atlas: Atlas, entry: Entry<'funding'>, activity: IatiActivity): XmlElement {
  const { data } = entry;
  const inCollection = (collection: 'countries' | 'places') =>
    activity.recipients.filter(({ place }) => place.collection === collection);
  const lastRevision =
    shownRevisions(data.revisions)
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? data.reviewed;
  return {
    '@last-updated-datetime': `${lastRevision}T00:00:00Z`,
    '@xml:lang@@xml': words.language,
    '@default-currency': activity.amount.currency,
    'iati-identifier': `${reporter}-${entry.id}`,
    'reporting-org': {
      '@ref': reporter,
      '@type': otherOrganisation,
      '@secondary-reporter': '1',
      ...narrative(words.siteName),
    },
    title: narrative(activity.title),
    description: [
      { '@type': descriptionTypes.general, ...narrative(proseText(atlas, activity.description)) },
      ...remarksOn(atlas, entry, activity.recipients).map((remark) => ({
        '@type': descriptionTypes.other,
        ...narrative(remark),
      })),
    ],
    'participating-org': activity.participants.map(({ organisation, role }) => ({
      '@role': roleCodes[role],
      ...organisationElement(organisation),
    })),
    'activity-status': { '@code': statusCodes[activity.status] },
    'activity-date': [dateElement(activity.start, startCodes[activity.startKind]), ...endOf(data)],
    'activity-scope': { '@code': scopeCodes[data.scope] },
    'recipient-country': inCollection('countries').map(({ place, code, percent }) => ({
      '@code': code,
      ...shareAttribute(percent),
      ...narrative(nameOf(place)),
    })),
    'recipient-region': inCollection('places').map(({ place, code, percent }) => ({
      '@vocabulary': vocabularies.dac,
      '@code': code,
      ...shareAttribute(percent),
      ...narrative(nameOf(place)),
    })),
    sector: [
      ...activity.sectors.map(({ code, percent }) => ({
        '@vocabulary': vocabularies.dac,
        '@code': code,
        ...shareAttribute(percent),
        ...narrative(labelOf(atlas, 'purpose-codes', code)),
      })),
      {
        '@vocabulary': vocabularies.own,
        '@code': data.theme,
        ...narrative(labelOf(atlas, 'funding-themes', data.theme)),
      },
    ],
    transaction: transactionOf(atlas, entry, activity),
  };
}

/** The file of an entry, or the required facts it does not state. */
export type IatiFile = { xml: string } | { missing: readonly IatiFact[] };

/**
 * A funding entry as an IATI file of one activity, or what is missing for one. Throws where a text holds a sign
 * that XML cannot hold.
 */
export function iatiFileOf(atlas: Atlas, entry: Entry<'funding'>): IatiFile {
  const activity = iatiActivityOf(atlas, entry);
  if (!activity) return { missing: iatiFactsOf(atlas, entry).missing };
  const file = create(
    { version: '1.0', encoding: 'UTF-8' },
    { 'iati-activities': { '@version': '2.03', 'iati-activity': activityElement(atlas, entry, activity) } },
  );
  return { xml: `${file.end({ prettyPrint: true, wellFormed: true })}\n` };
}
