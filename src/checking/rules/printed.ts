// What a figure says and how firmly, held against what its source prints.
import { claimsIn } from '#schemas/collections.ts';
import { numberOf, type FigureValue } from '#schemas/values/claim.ts';
import { fault } from '#schemas/values/text.ts';
import { hedges, type Modality } from '#schemas/vocabularies/modalities.ts';
import { contains } from '#provenance/find-passage.ts';
import { fold } from '#provenance/fold.ts';
import { numberBeginning, printedNumbers } from '#provenance/printed-numbers.ts';
import type { Fault } from '../faults.ts';
import { ofCollection, type Checked, type Rule } from './rule.ts';

/** A figure in its place: of a claim, or of the public record in a discrepancy. */
interface Placed {
  file: string;
  /** Where its fields stand, such as "claims[0]". */
  at: string;
  value: FigureValue;
  unit?: string | undefined;
  modality: Modality;
  /** As printed; undefined where nobody has seen it printed. */
  printed?: string | undefined;
  /** What is printed around it, where a hedge would stand. */
  around?: string | undefined;
  /** Language of what is printed; of the public record the atlas writes down what it prints in English. */
  language: string;
}

/** Every figure of claims and of the public record. */
function figuresIn(checked: Checked): Placed[] {
  const languages = new Map(
    ofCollection(checked, 'sources').map(({ entry }) => [entry.id, entry.data.language]),
  );
  return [
    ...checked.entries.flatMap(({ entry, file }) =>
      claimsIn(entry).flatMap((claim, at) =>
        claim.kind === 'figure'
          ? {
              ...claim,
              file,
              at: `claims[${at}]`,
              around: claim.passage,
              language: languages.get(claim.source) ?? '',
            }
          : [],
      ),
    ),
    ...ofCollection(checked, 'discrepancies').flatMap(({ entry, file }) =>
      entry.data.sides.flatMap(({ figure }, at) =>
        figure === undefined
          ? []
          : { ...figure, file, at: `sides[${at}].figure`, around: figure.printed, language: 'en' },
      ),
    ),
  ];
}

/** The value of a figure is a number or a wording that its source prints. A fall may be a number below zero. */
export const everyPrintedFormIsOfItsValue: Rule = (checked) =>
  figuresIn(checked).flatMap(({ file, at, value, printed }): Fault[] => {
    if (printed === undefined) return [];
    const refuse = (what: string, instead: string) => [
      { file, field: `${at}.value`, message: fault(what, instead) },
    ];
    if ('words' in value)
      return contains(printed, value.words)
        ? []
        : refuse(
            `is “${value.words}”, and the printed “${printed}” does not hold it`,
            'write the words of the source as they stand in printed',
          );
    const number = numberOf(value) ?? 0;
    const numbers = printedNumbers(printed);
    if (numbers.includes(Math.abs(number))) return [];
    return refuse(
      `is ${number}, and the printed “${printed}” gives ${numbers.length > 0 ? numbers.join(', ') : 'no number'}`,
      numbers.length > 0
        ? 'correct the one that is wrong'
        : 'print the number, or write the value in the words of the source: { words: hundreds }',
    );
  });

/** The hedge that stands before the value in what is printed, and what it means; undefined where there is none. */
function hedgeBefore(around: string, value: FigureValue, language: string): Found | undefined {
  const text = fold(around).text;
  const known = Object.entries(hedges[language] ?? {}) as [Modality, readonly string[]][];
  const isValue = (rest: string): boolean =>
    'words' in value
      ? rest.toLowerCase().startsWith(value.words.toLowerCase())
      : numberBeginning(rest.replace(/^(?:[A-Z]{3}|€)\s*/, '')) === Math.abs(numberOf(value) ?? 0);
  return known
    .flatMap(([modality, words]) => words.map((hedge) => ({ modality, hedge })))
    .find(({ hedge }) =>
      [...text.matchAll(new RegExp(`(?<!\\p{L})${hedge} `, 'giu'))].some(({ index, 0: found }) =>
        isValue(text.slice(index + found.length)),
      ),
    );
}

interface Found {
  modality: Modality;
  hedge: string;
}

/** How firmly a figure is stated is said by the word before it: "about", "more than", "at least". */
export const everyHedgeIsPrinted: Rule = (checked) =>
  figuresIn(checked).flatMap(({ file, at, value, modality, around, language }): Fault[] => {
    if (around === undefined || !Object.hasOwn(hedges, language)) return [];
    // A value that is not printed there is refused by the rule above.
    const number = numberOf(value);
    if (number !== undefined && !printedNumbers(around).includes(Math.abs(number))) return [];
    const found = hedgeBefore(around, value, language);
    if ((found?.modality ?? 'exact') === modality) return [];
    const message = found
      ? fault(`is ${modality}, and “${around}” says “${found.hedge}”`, `write ${found.modality}`)
      : fault(
          `is ${modality}, and in “${around}” no such word stands before the number`,
          'widen what is printed to hold it, or write exact',
        );
    return [{ file, field: `${at}.modality`, message }];
  });

/** Only a change can fall below zero. */
export const everyChangeIsOfAUnitOfChange: Rule = (checked) =>
  figuresIn(checked).flatMap(({ file, at, value, unit }): Fault[] =>
    (numberOf(value) ?? 0) >= 0 || unit === 'percent-change'
      ? []
      : [
          {
            file,
            field: `${at}.value`,
            message: fault(
              `is below zero, and ${unit ?? 'an amount'} cannot be`,
              'take the sign away, or write the unit percent-change where a change is counted',
            ),
          },
        ],
  );
