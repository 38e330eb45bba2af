// The partner questions on the profiles of countries: where they are answered, and which of them may stay open.
import { claimsAboutCountries, countriesBehind } from '#schemas/about-countries.ts';
import { fault } from '#schemas/values/text.ts';
import { partnerQuestions, type PartnerQuestion } from '#schemas/vocabularies/country-words.ts';
import { ofCollection, type Rule } from './rule.ts';

/** How many claims a message names at most. */
const mostNamed = 3;

const questions = Object.keys(partnerQuestions) as PartnerQuestion[];

/** A partner question is answered once, or left open. */
export const everyAnswerIsTheOnlyOne: Rule = (checked) =>
  ofCollection(checked, 'countries').flatMap(({ file, prose }) =>
    questions.flatMap((question) =>
      prose.answers
        .filter((answer) => answer.question === question)
        .slice(1)
        .map(({ field }) => ({
          file,
          field,
          message: fault(`answers the question "${question}" again`, 'put both answers into one <Answer>'),
        })),
    ),
  );

/**
 * No profile leaves a question open on which a claim about the country bears. What is said of the European Union is
 * listed on the profiles of its members, and answers nothing about one of them.
 */
export const noAnswerIsWithheld: Rule = (checked) => {
  const entries = checked.entries.map(({ entry }) => entry);
  const about = claimsAboutCountries(
    entries,
    countriesBehind(entries, checked.vocabularies, { throughMembership: false }),
  );
  const { questions: words } = checked.vocabularies;
  return ofCollection(checked, 'countries').flatMap(({ entry, file, prose }) =>
    questions.flatMap((question) => {
      if (prose.answers.some((answer) => answer.question === question)) return [];
      const bearing = (about.get(entry.id) ?? []).flatMap((claim) =>
        'question' in claim && words[claim.question]?.bearsOn.includes(question) ? [claim.id] : [],
      );
      if (bearing.length === 0) return [];
      const named = bearing.slice(0, mostNamed).join(', ');
      const more = bearing.length > mostNamed ? `, and ${bearing.length - mostNamed} more` : '';
      const message = fault(
        `leaves the question "${question}" open, on which documents bear: ${named}${more}`,
        `say what they say in <Answer question="${question}">`,
      );
      return [{ file, field: 'body', message }];
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
