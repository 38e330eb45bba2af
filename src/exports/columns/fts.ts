// Funding under the column names of OCHA’s Financial Tracking Service, for those whose tools read its exports.
// Columns of OCHA for which no document states anything (amountUSD, status, decisionDate …) are left out; what
// OCHA has no column for begins with "atlas".
import { entryPath, permanent } from '#addresses.ts';
import { requireEntry, type Atlas } from '#data/atlas.ts';
import { organisationsOf, projectOf } from '#data/funding.ts';
import { labelOf } from '#data/vocabularies.ts';
import type { Entry } from '#schemas/collections.ts';
import { lastChanged } from '#schemas/values/history.ts';
import { joined, type Column } from '../csv.ts';

/** First year of a date of any precision. */
const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/** The columns of `funding-fts.csv`, one row for each funding entry. */
export const ftsColumns = (atlas: Atlas): readonly Column<Entry<'funding'>>[] => {
  const bodies = (entry: Entry<'funding'>, ...roles: string[]) =>
    organisationsOf(atlas, entry)
      .filter(({ role }) => roles.includes(role))
      .map(({ organisation }) => organisation.data);
  const names =
    (...roles: string[]) =>
    (entry: Entry<'funding'>) =>
      joined(bodies(entry, ...roles).map(({ name }) => name));
  const kinds =
    (...roles: string[]) =>
    (entry: Entry<'funding'>) =>
      joined(bodies(entry, ...roles).map(({ kind }) => labelOf(atlas, 'organisation-kinds', kind)));
  const location = (id: string, askedBy: string): string => {
    const { collection, data } = requireEntry(atlas, id, ['countries', 'places'], askedBy);
    return collection === 'countries' ? data.codes.alpha3 : data.name;
  };
  const years = ({
    data: { period },
  }: Entry<'funding'>): { start?: string | undefined; end?: string | undefined } =>
    'stated' in period ? {} : period;
  return [
    { name: 'id', cell: ({ data }) => data.identifier },
    { name: 'description', cell: ({ data }) => data.titlePrinted },
    { name: 'srcOrganization', cell: names('funder') },
    { name: 'srcOrganizationTypes', cell: kinds('funder') },
    { name: 'destOrganization', cell: names('implementer', 'recipient') },
    { name: 'destOrganizationTypes', cell: kinds('implementer', 'recipient') },
    {
      name: 'destLocations',
      cell: ({ id, data }) => joined(data.countries.map((country) => location(country, id))),
    },
    { name: 'destUsageYearStart', cell: (entry) => yearOf(years(entry).start) },
    { name: 'destUsageYearEnd', cell: (entry) => yearOf(years(entry).end) },
    { name: 'keywords', cell: ({ data }) => labelOf(atlas, 'funding-themes', data.theme) },
    { name: 'originalAmount', cell: (entry) => projectOf(atlas, entry).amount.amount },
    { name: 'originalCurrency', cell: (entry) => projectOf(atlas, entry).amount.currency },
    { name: 'createdAt', cell: ({ data }) => data.revisions[0]?.on },
    { name: 'updatedAt', cell: ({ data }) => lastChanged(data.revisions) },
    { name: 'atlasOrganizationRoleNotStated', cell: names('role-not-stated') },
    { name: 'atlasScope', cell: ({ data }) => data.scope },
    { name: 'atlasSource', cell: ({ data }) => data.source },
    { name: 'atlasEntry', cell: ({ id }) => id },
    { name: 'atlasAddress', cell: (entry) => permanent(entryPath(entry)) },
  ];
};
