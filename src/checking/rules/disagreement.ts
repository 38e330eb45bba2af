// Claims that may contradict each other are compared by somebody, and nothing is added up that cannot be.
import { claimsIn } from '#schemas/collections.ts';
import { fault } from '#schemas/values/text.ts';
import {
  figureInBrief,
  needlessRecords,
  notesWithoutDiscrepancy,
  unexaminedConflicts,
} from '../conflicts.ts';
import { ofCollection, type Rule } from './rule.ts';

/** Figures that may contradict each other stand on a discrepancy page, or somebody has said why they do not. */
export const everyConflictIsExamined: Rule = ({ entries, incomplete }) => {
  // What an entry with faults says of a conflict is not known.
  if (incomplete.has('discrepancies') || incomplete.has('examined')) return [];
  const fileOf = new Map(entries.map(({ entry, file }) => [entry, file]));
  return unexaminedConflicts(entries.map(({ entry }) => entry)).map(({ first, second }) => ({
    file: fileOf.get(first.home) ?? first.home.id,
    field: `claims[${first.at}]`,
    message: fault(
      `"${first.claim.id}", ${figureInBrief(first.claim)}, and "${second.claim.id}", ${figureInBrief(second.claim)}, in ${fileOf.get(second.home) ?? second.home.id} answer "${first.claim.question}" and differ`,
      'name both in a discrepancy (`npm run new discrepancies <id>`), or say why they do not disagree (`npm run new examined <id>`)',
    ),
  }));
};

/** What an editors’ note sets against a claim from outside stands on a discrepancy page too. */
export const everyNoteHasItsDiscrepancy: Rule = ({ entries, incomplete }) => {
  if (incomplete.has('discrepancies')) return [];
  const fileOf = new Map(entries.map(({ entry, file }) => [entry, file]));
  return notesWithoutDiscrepancy(entries.map(({ entry }) => entry)).map(({ claim, home, at }) => ({
    file: fileOf.get(home) ?? home.id,
    field: `claims[${at}].note`,
    message: fault(
      `sets "${claim.id}" against ${claim.note?.references.join(', ') ?? ''}, and no discrepancy does`,
      'name the claim and one of these references among the statements of a discrepancy (`npm run new discrepancies <id>`)',
    ),
  }));
};

/** The atlas adds up amounts of money in one currency, and nothing else. */
export const everySumIsOfMoney: Rule = (checked) => {
  const currencyOf = new Map(
    checked.entries.flatMap(({ entry }) =>
      claimsIn(entry).map((claim): [string, string | undefined] => [
        claim.id,
        claim.kind === 'figure' && 'amount' in claim.value ? claim.value.currency : undefined,
      ]),
    ),
  );
  return ofCollection(checked, 'discrepancies').flatMap(({ entry, file }) =>
    entry.data.statements.flatMap(({ sumOf = [] }, at) =>
      sumOf
        .filter((id) => currencyOf.has(id) && currencyOf.get(id) !== 'EUR')
        .map((id) => ({
          file,
          field: `statements[${at}].sumOf`,
          message: fault(
            `"${id}" is no amount in euros`,
            'take it out; what counts different things is never added',
          ),
        })),
    ),
  );
};

/** A record of two claims that nobody would hold against each other is a leftover. */
export const everyExaminedRecordIsNeeded: Rule = ({ entries, incomplete }) => {
  // The claim that differs may stand in an entry with faults.
  if (incomplete.size > 0) return [];
  const needless = new Set(needlessRecords(entries.map(({ entry }) => entry)));
  return entries.flatMap(({ entry, file }) =>
    needless.has(entry)
      ? [
          {
            file,
            field: 'compared',
            message: fault(
              'no two of these claims differ on the same question, territory and time',
              'delete the record, or name the claims that do',
            ),
          },
        ]
      : [],
  );
};
