// What an entry prints and tells: passages, prose, and answers.
import { claimsIn, collections } from '#schemas/collections.ts';
import { fault } from '#schemas/values/text.ts';
import { contains } from '#provenance/find-passage.ts';
import { ofCollection, type Rule } from './rule.ts';

/** What is printed stands within the passage that finds it. */
export const everyPassageHoldsWhatIsPrinted: Rule = ({ entries }) =>
  entries.flatMap(({ entry, file }) =>
    claimsIn(entry).flatMap((claim, at) =>
      'printed' in claim && claim.printed !== undefined && !contains(claim.passage, claim.printed)
        ? [
            {
              file,
              field: `claims[${at}].passage`,
              message: fault(
                `“${claim.passage}” does not hold the printed “${claim.printed}”`,
                'widen the passage; `npm run passage` finds the shortest that occurs once',
              ),
            },
          ]
        : [],
    ),
  );

/** A collection with prose has prose in every entry. Prose that cannot be read has a fault of its own. */
export const everyBodyHasProse: Rule = ({ takenApart }) =>
  takenApart.flatMap(({ collection, file, prose }) =>
    collections[collection].format === 'mdx' && prose.words?.trim() === ''
      ? [
          {
            file,
            field: 'body',
            message: fault('is empty', 'write at least one sentence below the second "---"'),
          },
        ]
      : [],
  );

/** A component that prints a figure names a figure, and one that prints a time names a claim with one. */
export const everyClaimNamedCanBeShown: Rule = (checked) => {
  const claims = new Map(
    checked.entries.flatMap(({ entry }) => claimsIn(entry).map((claim) => [claim.id, claim])),
  );
  const isFigure = (id: string) => claims.get(id)?.kind === 'figure';
  const hasTime = (id: string) => {
    const claim = claims.get(id);
    return claim !== undefined && 'period' in claim && claim.period !== undefined;
  };
  return checked.takenApart.flatMap(({ file, references, prose }) =>
    [...references, ...prose.references].flatMap(({ path, id }) => {
      if (!claims.has(id)) return [];
      if ((path.endsWith(', <Figure>') || /^population\[/.test(path)) && !isFigure(id))
        return [
          {
            file,
            field: path,
            message: fault(`the claim "${id}" is no figure`, 'name a figure, or say it in words'),
          },
        ];
      if (path.endsWith(', <When>') && !hasTime(id))
        return [
          { file, field: path, message: fault(`the claim "${id}" has no period`, 'name a claim with one') },
        ];
      return [];
    }),
  );
};

/** Only Kosovo* carries the note on status, and it always does. */
export const onlyKosovoHasTheStatusNote: Rule = (checked) =>
  ofCollection(checked, 'countries').flatMap(({ entry, file }) =>
    (entry.data.codes.alpha2 === 'XK') === (entry.data.statusNote === 'kosovo')
      ? []
      : [
          {
            file,
            field: 'statusNote',
            message: fault(
              'does not fit the codes',
              'write `statusNote: kosovo` for XK, and for nothing else',
            ),
          },
        ],
  );
