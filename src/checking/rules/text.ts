// What an entry prints and tells: passages, prose, and answers.
import { claimsIn, collections } from '#schemas/collections.ts';
import { fault } from '#schemas/values/text.ts';
import { partnerQuestions } from '#schemas/vocabularies/country-words.ts';
import { contains } from '#provenance/find-passage.ts';
import { ofCollection, type Rule } from './rule.ts';

/** What is printed stands within the passage that finds it. */
export const everyPassageHoldsWhatIsPrinted: Rule = ({ entries }) =>
  entries.flatMap(({ entry, file }) =>
    claimsIn(entry).flatMap((claim, at) =>
      'printed' in claim && !contains(claim.passage, claim.printed)
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

/** Each of the five partner questions is answered in the body or named as unanswered, and not both. */
export const everyPartnerQuestionIsSettled: Rule = (checked) =>
  ofCollection(checked, 'countries').flatMap(({ entry, file, prose }) =>
    Object.keys(partnerQuestions).flatMap((question) => {
      const answered = prose.answers.filter((answer) => answer.question === question).length;
      const open = (entry.data.unanswered as string[]).includes(question);
      if (answered + Number(open) === 1) return [];
      const what =
        answered === 0
          ? `the question "${question}" is neither answered nor named`
          : `the question "${question}" stands twice`;
      const instead = `answer it once in the body with <Answer question="${question}">, or list it under unanswered`;
      return [{ file, field: 'unanswered', message: fault(what, instead) }];
    }),
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

/** The five questions are asked of countries, and their answers have a place on no other page. */
export const everyAnswerIsOfACountry: Rule = ({ takenApart }) =>
  takenApart.flatMap(({ collection, file, prose }) =>
    collection === 'countries'
      ? []
      : prose.answers.map(({ field }) => ({
          file,
          field,
          message: fault('has an <Answer>', 'write plain prose; only countries answer the five questions'),
        })),
  );

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
