// Funding entries and agreements rest on their claims.
import { daysOf, firstDateOf } from '#schemas/values/dates.ts';
import { fault } from '#schemas/values/text.ts';
import { agreementStatuses } from '#schemas/vocabularies/agreement-words.ts';
import type { Fault } from '../faults.ts';
import { ofCollection, type Rule } from './rule.ts';

/** A funding entry rests on its own claims, and its amount is one of them, of the document it names as its source. */
export const everyFundingEntryRestsOnItsClaims: Rule = (checked) =>
  ofCollection(checked, 'funding').flatMap(({ entry, file }) => {
    const own = new Map(entry.data.claims.map((claim) => [claim.id, claim]));
    const fields: [string, string][] = [
      ['amount', entry.data.amount],
      ...entry.data.organisations.map(({ claim }, at): [string, string] => [
        `organisations[${at}].claim`,
        claim,
      ]),
      ...entry.data.deliverables.map(({ claim }, at): [string, string] => [
        `deliverables[${at}].claim`,
        claim,
      ]),
      ...(entry.data.shares ?? []).map(({ claim }, at): [string, string] => [`shares[${at}].claim`, claim]),
      ...(entry.data.sectors ?? []).map(({ claim }, at): [string, string] => [`sectors[${at}].claim`, claim]),
    ];
    if (entry.data.amountStatus) fields.push(['amountStatus.claim', entry.data.amountStatus.claim]);
    if (entry.data.instrument) fields.push(['instrument.claim', entry.data.instrument.claim]);
    if (entry.data.status) fields.push(['status.claim', entry.data.status.claim]);
    const amount = own.get(entry.data.amount);
    const ofAnother =
      amount === undefined || amount.source === entry.data.source
        ? []
        : [
            {
              file,
              field: 'source',
              message: fault(
                `is "${entry.data.source}", and the amount is claimed by "${amount.source}"`,
                'name the document that gives the amount',
              ),
            },
          ];
    const foreign = fields.filter(([, id]) => !own.has(id));
    return [
      ...ofAnother,
      ...foreign.map(([field, id]) => ({
        file,
        field,
        message: fault(`"${id}" is no claim of this entry`, 'put the claim under `claims` of this file'),
      })),
    ];
  });

/** A ladder of statuses only climbs: in the order of the vocabulary, and in time as far as dates are known. */
export const everyLadderClimbs: Rule = (checked) =>
  ofCollection(checked, 'agreements').flatMap(({ entry, file }) => {
    const order = Object.keys(agreementStatuses);
    const { ladder } = entry.data;
    return ladder.flatMap((step, at) => {
      const faults: Fault[] = [];
      const before = ladder[at - 1];
      if (before && order.indexOf(step.status) < order.indexOf(before.status)) {
        const message = fault(
          `"${step.status}" stands after "${before.status}", which comes later in the list of statuses`,
          `put the statuses in the order ${order.join(', ')}`,
        );
        faults.push({ file, field: `ladder[${at}].status`, message });
      }
      const begins = firstDateOf(step.date);
      const earlier = ladder
        .slice(0, at)
        .map(({ date }) => firstDateOf(date))
        .findLast((date) => date !== undefined);
      if (begins && earlier && daysOf(begins).last < daysOf(earlier).first) {
        const message = fault(
          `is earlier (${begins}) than the status before it (${earlier})`,
          'put the steps in the order of their dates, or correct the date; where none is given, write { stated: false }',
        );
        faults.push({ file, field: `ladder[${at}].date`, message });
      }
      return faults;
    });
  });
