// The partner questions on the profiles of countries: where they are answered, and which of them may stay open.
import { claimsAboutCountries, countriesBehind } from '#schemas/about-countries.ts';
import { claimsIn } from '#schemas/collections.ts';
import { fault } from '#schemas/values/text.ts';
import { partnerQuestions, type PartnerQuestion } from '#schemas/vocabularies/country-words.ts';
import { ofCollection, type Checked, type Rule } from './rule.ts';

/** How many claims a message names at most. */
const mostNamed = 3;

const questions = Object.keys(partnerQuestions) as PartnerQuestion[];

/** The claims about each country, by its id; what is said of the European Union is about none of its members. */
function claimsOfEach({ entries, vocabularies }: Checked): ReturnType<typeof claimsAboutCountries> {
  const all = entries.map(({ entry }) => entry);
  return claimsAboutCountries(all, countriesBehind(all, vocabularies, { throughMembership: false }));
}

/** Whether all entries passed that say which countries a claim is about. */
const knowsTerritories = ({ incomplete }: Checked): boolean =>
  !(['countries', 'organisations', 'places'] as const).some((collection) => incomplete.has(collection));

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
  const about = claimsOfEach(checked);
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

/** The figures at the head of a profile are figures of its country. */
export const everyKeyFigureIsOfItsCountry: Rule = (checked) => {
  const about = claimsOfEach(checked);
  const known = new Map(
    checked.entries.flatMap(({ entry }) => claimsIn(entry).map((claim) => [claim.id, claim] as const)),
  );
  return ofCollection(checked, 'countries').flatMap(({ entry, file }) => {
    const own = new Set(about.get(entry.id)?.map(({ id }) => id));
    return (entry.data.keyFigures ?? []).flatMap((id, at) => {
      const claim = known.get(id);
      const isFigure = claim?.kind === 'figure';
      if (!claim || (isFigure && (own.has(id) || !knowsTerritories(checked)))) return [];
      const what = isFigure ? `"${id}" is no figure of ${entry.data.name}` : `the claim "${id}" is no figure`;
      const instead = 'name a figure whose territory is the country, a place in it or its region';
      return [{ file, field: `keyFigures[${at}]`, message: fault(what, instead) }];
    });
  });
};

/** The discrepancies that a profile features name a claim about its country. */
export const everyFeaturedDisagreementIsOfItsCountry: Rule = (checked) => {
  if (!knowsTerritories(checked)) return [];
  const about = claimsOfEach(checked);
  const known = new Map(ofCollection(checked, 'discrepancies').map(({ entry }) => [entry.id, entry]));
  return ofCollection(checked, 'countries').flatMap(({ entry, file }) => {
    const own = new Set(about.get(entry.id)?.map(({ id }) => id));
    return (entry.data.disagreements ?? []).flatMap((id, at) => {
      const sides = known.get(id)?.data.sides;
      if (!sides || sides.some(({ claim }) => claim !== undefined && own.has(claim))) return [];
      const message = fault(
        `"${id}" names no claim about ${entry.data.name}`,
        'name a discrepancy with a side about the country',
      );
      return [{ file, field: `disagreements[${at}]`, message }];
    });
  });
};
