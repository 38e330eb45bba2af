import type { Atlas } from '#data/atlas.ts';
import { deliverablesOf } from '#data/equipment.ts';
import { organisationsOf, projectOf } from '#data/funding.ts';
import { iatiFactsOf } from '#data/iati.ts';
import { figureText } from '#format/figures.ts';
import type { Entry } from '#schemas/collections.ts';
import { joined } from '../csv.ts';
import { proseText } from '../prose-text.ts';
import { first, last, type ColumnsOf } from './entry.ts';

export const funding = (atlas: Atlas): ColumnsOf<'funding'> => {
  const named = (role: string) => (entry: Entry<'funding'>) =>
    joined(
      organisationsOf(atlas, entry)
        .filter((part) => part.role === role)
        .map(({ organisation }) => organisation.data.name),
    );
  return [
    ...first,
    { name: 'identifier', cell: ({ data }) => data.identifier },
    { name: 'title', cell: ({ data }) => data.title },
    { name: 'title_printed', cell: ({ data }) => data.titlePrinted },
    { name: 'amount', cell: (entry) => projectOf(atlas, entry).amount.amount },
    { name: 'currency', cell: (entry) => projectOf(atlas, entry).amount.currency },
    { name: 'amount_printed', cell: (entry) => projectOf(atlas, entry).amountClaim.claim.printed },
    { name: 'currency_printed', cell: (entry) => projectOf(atlas, entry).amountClaim.claim.currencyPrinted },
    { name: 'amount_kind', cell: (entry) => projectOf(atlas, entry).amountClaim.claim.counted },
    { name: 'amount_status', cell: ({ data }) => data.amountStatus?.status },
    { name: 'amount_status_on', cell: ({ data }) => data.amountStatus?.on },
    { name: 'instrument', cell: ({ data }) => data.instrument?.name },
    { name: 'programme', cell: ({ data }) => data.programme },
    { name: 'phase', cell: ({ data }) => data.phase },
    { name: 'source', cell: ({ data }) => data.source },
    { name: 'source_heading', cell: ({ data }) => data.sourceHeading },
    { name: 'theme', cell: ({ data }) => data.theme },
    { name: 'scope', cell: ({ data }) => data.scope },
    { name: 'countries', cell: ({ data }) => joined(data.countries) },
    {
      name: 'country_shares',
      cell: ({ data }) => joined((data.shares ?? []).map(({ country, percent }) => `${country}: ${percent}`)),
    },
    {
      name: 'sector_codes',
      cell: ({ data }) =>
        joined(
          (data.sectors ?? []).map(({ code, percent }) =>
            percent === undefined ? code : `${code}: ${percent}`,
          ),
        ),
    },
    { name: 'status', cell: ({ data }) => data.status?.status },
    { name: 'funder', cell: named('funder') },
    { name: 'implementer', cell: named('implementer') },
    { name: 'recipient', cell: named('recipient') },
    { name: 'role_not_stated', cell: named('role-not-stated') },
    { name: 'start', cell: ({ data }) => ('start' in data.period ? data.period.start : undefined) },
    { name: 'end', cell: ({ data }) => ('end' in data.period ? data.period.end : undefined) },
    {
      name: 'deliverables',
      cell: (entry) =>
        joined(
          deliverablesOf(atlas, entry).map(({ item, homed: { claim } }) =>
            claim.kind === 'figure' ? `${figureText(claim)} ${item}` : item,
          ),
        ),
    },
    { name: 'iati_required_facts_stated', cell: (entry) => iatiFactsOf(atlas, entry).stated.length },
    { name: 'iati_required_facts', cell: (entry) => iatiFactsOf(atlas, entry).required.length },
    { name: 'leaves_open', cell: ({ data }) => joined(data.leavesOpen) },
    { name: 'related', cell: ({ data }) => joined(data.related.map(({ entry }) => entry)) },
    { name: 'summary', cell: ({ data }) => data.summary },
    { name: 'prose', cell: ({ body }) => proseText(atlas, body) },
    ...last,
  ];
};
