// Claims that may contradict each other are compared by somebody, and nothing is added up that cannot be.
import { claimsIn, type Entry } from '#schemas/collections.ts';
import { fault } from '#schemas/values/text.ts';
import { claimsAdded } from '#schemas/values/sum-of.ts';
import { examinationOf, figureInBrief, notesWithoutDiscrepancy } from '../conflicts.ts';
import type { Fault } from '../faults.ts';
import { ofCollection, type Rule } from './rule.ts';

/**
 * Figures that may contradict each other stand on a discrepancy page, or somebody has said why they do not; and a
 * comparison of claims that nobody would hold against each other is a leftover.
 */
export const everyConflictIsExamined: Rule = ({ entries, incomplete }) => {
  // What an entry with faults says of a conflict is not known.
  if (incomplete.has('discrepancies') || incomplete.has('examined')) return [];
  const fileOf = new Map(entries.map(({ entry, file }) => [entry, file]));
  const file = (entry: Entry): string => fileOf.get(entry) ?? entry.id;
  const { unexamined, needless } = examinationOf(entries.map(({ entry }) => entry));
  const conflicts = unexamined.map(({ first, second }): Fault => ({
    file: file(first.home),
    field: `claims[${first.at}]`,
    message: fault(
      `"${first.claim.id}", ${figureInBrief(first.claim)}, and "${second.claim.id}", ${figureInBrief(second.claim)}, in ${file(second.home)} answer "${first.claim.question}" and differ`,
      'name both in a discrepancy (`npm run new discrepancies <id>`), or say why they do not disagree (`npm run new examined <id>`)',
    ),
  }));
  // The claim that differs may stand in an entry with faults.
  if (incomplete.size > 0) return conflicts;
  const message = fault(
    'no two of these claims differ on the same question, subject, territory and time',
    'delete the comparison, or name the claims that do',
  );
  return [...conflicts, ...needless.map((entry) => ({ file: file(entry), field: 'compared', message }))];
};

/** The subject of a claim of a funding entry is that entry. */
export const everySubjectIsNeeded: Rule = (checked) =>
  ofCollection(checked, 'funding').flatMap(({ entry, file }) =>
    entry.data.claims.flatMap((claim, at) =>
      claim.kind === 'figure' && claim.subject !== undefined
        ? [
            {
              file,
              field: `claims[${at}].subject`,
              message: fault(
                'stands at a claim of a funding entry, whose subject is that entry',
                'leave it out, or put the claim into the entry it speaks of',
              ),
            },
          ]
        : [],
    ),
  );

/** What an editors’ note sets against a claim from outside stands on a discrepancy page too. */
export const everyNoteHasItsDiscrepancy: Rule = ({ entries, incomplete }) => {
  if (incomplete.has('discrepancies')) return [];
  const fileOf = new Map(entries.map(({ entry, file }) => [entry, file]));
  return notesWithoutDiscrepancy(entries).map(({ claim, home, at }) => ({
    file: fileOf.get(home) ?? home.id,
    field: `claims[${at}].note`,
    message: fault(
      `sets "${claim.id}" against ${claim.note?.references.join(', ') ?? ''}, and no discrepancy does`,
      'name the claim and one of these references among the sides of a discrepancy (`npm run new discrepancies <id>`)',
    ),
  }));
};

/** The atlas adds up amounts of money that count the same in one currency, and nothing else; a selector finds at least one. */
export const everySumIsOfMoney: Rule = (checked) => {
  const claims = new Map(
    checked.entries.flatMap(({ entry }) => claimsIn(entry).map((claim) => [claim.id, claim])),
  );
  const funding = ofCollection(checked, 'funding').map(({ entry }) => entry.data);
  return ofCollection(checked, 'discrepancies').flatMap(({ entry, file }) =>
    entry.data.sides.flatMap(({ sumOf }, at): Fault[] => {
      if (sumOf === undefined) return [];
      const field = `sides[${at}].sumOf`;
      // A claim or an entry with faults is not known here; it has faults of its own.
      const added = claimsAdded(sumOf, funding).flatMap((id) => claims.get(id) ?? []);
      if (added.length === 0 && !Array.isArray(sumOf)) {
        const { source, scope } = sumOf.funding;
        if (checked.incomplete.has('funding') || !checked.ids.some(({ id }) => id === source)) return [];
        const what = `finds no ${scope === undefined ? '' : `${scope} `}project that "${source}" lists`;
        return [
          {
            file,
            field,
            message: fault(what, 'write the document that lists them, or take the side out'),
          },
        ];
      }
      const amounts = added.map((claim) => ({
        id: claim.id,
        currency: claim.kind === 'figure' && 'amount' in claim.value ? claim.value.currency : undefined,
        counted: claim.kind === 'figure' ? claim.counted : undefined,
      }));
      const model = amounts.find(({ currency }) => currency !== undefined);
      const currencies = new Set([model?.currency]);
      const bases = new Set([model?.counted]);
      return amounts.flatMap(({ id, currency, counted }) => {
        if (currency === undefined) {
          const instead = 'take it out; what counts different things is never added';
          return [{ file, field, message: fault(`"${id}" is no amount of money`, instead) }];
        }
        // The first of each further basis and currency is enough to say so.
        if (!bases.has(counted)) {
          bases.add(counted);
          const what = `"${id}" counts ${counted ?? ''}, "${model?.id ?? ''}" ${model?.counted ?? ''}`;
          const instead = 'add up amounts that count the same; what counts different things is never added';
          return [{ file, field, message: fault(what, instead) }];
        }
        if (currencies.has(currency)) return [];
        currencies.add(currency);
        const what = `"${id}" is an amount in ${currency}, "${model?.id ?? ''}" in ${model?.currency ?? ''}`;
        const instead = 'add up amounts of one currency; rates of exchange are not ours to choose';
        return [{ file, field, message: fault(what, instead) }];
      });
    }),
  );
};

/** What the home page sets against each other are figures. */
export const everyFigureOnHomeIsOne: Rule = (checked) => {
  const kinds = new Map(
    checked.entries.flatMap(({ entry }) => claimsIn(entry).map(({ id, kind }) => [id, kind] as const)),
  );
  return ofCollection(checked, 'discrepancies').flatMap(({ entry, file }) =>
    (entry.data.onHome?.figures ?? []).flatMap((id, at) =>
      (kinds.get(id) ?? 'figure') === 'figure'
        ? []
        : [
            {
              file,
              field: `onHome.figures[${at}]`,
              message: fault(`the claim "${id}" is no figure`, 'name a figure among the sides'),
            },
          ],
    ),
  );
};

/** The total that a document claims beside its list is an amount of money that it claims itself. */
export const everyTotalIsClaimedByItsSource: Rule = (checked) => {
  const claims = new Map(
    checked.entries.flatMap(({ entry }) => claimsIn(entry).map((claim) => [claim.id, claim])),
  );
  return ofCollection(checked, 'sources').flatMap(({ entry, file }) => {
    const claim = claims.get(entry.data.projectList?.total ?? '');
    if (!claim) return [];
    const isMoney = claim.kind === 'figure' && 'amount' in claim.value;
    if (isMoney && claim.source === entry.id) return [];
    const what = isMoney
      ? `"${claim.id}" is claimed by "${claim.source}"`
      : `"${claim.id}" is no amount of money`;
    const instead = 'name the amount that this document claims, or leave projectList out';
    return [{ file, field: 'projectList.total', message: fault(what, instead) }];
  });
};
