import { z } from 'astro/zod';
import { modalities } from '../vocabularies/modalities.ts';
import { units } from '../vocabularies/units.ts';
import { wordIn, wordOf } from '../vocabularies/vocabulary.ts';
import { isoDay, period } from './dates.ts';
import { money } from './money.ts';
import { asPrinted, claimId, fault, line, note, ownWords, prose, referenceTo } from './text.ts';

/** The longest passage that may be kept, in words: enough to find a place, too short to quote. */
export const longestPassage = 8;

const wordCount = (text: string): number => text.trim().split(/\s+/).length;

const passage = (example: string) =>
  asPrinted('The shortest phrase that finds the place in the source.', example).refine(
    (text) => wordCount(text) <= longestPassage,
    {
      error: fault(
        `has more than ${longestPassage} words`,
        'keep the shortest phrase that occurs exactly once; `npm run passage` finds it',
      ),
    },
  );

/** To whom the document itself ascribes a claim: an organisation of the atlas, a public person, or a description. */
const attribution = z
  .strictObject({
    organisation: referenceTo(['organisations'], 'The body the document names.').optional(),
    person: line(
      'The person the document names, with public role.',
      'Michael Elphberg, minister of roads',
    ).optional(),
    described: line('Others the document describes without a name.', 'newspapers of the capital').optional(),
    jointly: z
      .literal(true)
      .meta({ description: 'Credited together with the one before it; leave out where it retells that one.' })
      .optional(),
  })
  .refine(({ jointly: _, ...named }) => Object.values(named).filter(Boolean).length === 1, {
    error: fault(
      'does not name one body, person or description',
      'write one of organisation, person or described',
    ),
  })
  .meta({
    description: 'To whom the document ascribes the claim.',
    examples: [{ organisation: 'strelsau-gazette-office' }],
  });

/** A note by the editors: dated, labelled as such, and resting on references of its own. */
export const editorsNote = z
  .strictObject({
    on: isoDay('Day the note was written.'),
    text: note(
      'What the reader should know, in our own words.',
      'The Royal Office prints a different total for the same months.',
    ),
    references: z
      .array(referenceTo(['references'], 'What the note rests on.'))
      .meta({ description: 'What the note rests on; empty only where it rests on the sources themselves.' }),
  })
  .meta({ description: 'A dated note by the editors.' });

/** What every claim has, with an example of a passage that fits its kind. */
const evidence = (examplePassage: string) => ({
  id: claimId,
  source: referenceTo(['sources'], 'The document in which it stands.'),
  passage: passage(examplePassage),
  attributedTo: z
    .array(attribution)
    .refine((attributions) => !attributions[0]?.jointly, {
      error: fault('begins with a body credited jointly', 'leave `jointly` out at the first of the list'),
    })
    .meta({
      description:
        'To whom the document ascribes it, the first to say it first, those credited together marked; leave out where it names nobody.',
    })
    .optional(),
  note: editorsNote.optional(),
});

/** Marks the shape of a claim. */
const kindOfClaim = <Kind extends string>(kind: Kind) =>
  z.literal(kind).meta({
    description:
      'What kind of claim it is: a figure, a statement, the mention of a name, or a gap, which is announced and not given.',
  });

const question = wordIn('questions', 'The question the claim answers.');
const territory = referenceTo(['countries', 'places'], 'The country or place it speaks of.');
const counted = wordIn('counting-bases', 'What is counted.');
const populationBase = wordIn(
  'population-bases',
  'Whether the population counted includes Kosovo*, where it matters.',
);

/** The value of a figure: a number, an amount of money, or words. */
export const figureValue = z
  .union(
    [
      z.strictObject({
        number: z.number().meta({ description: 'The number; a fall is negative.', examples: [1600] }),
      }),
      money,
      z.strictObject({ words: asPrinted('The source’s words where it gives no number.', 'hundreds') }),
    ],
    {
      error: (issue) =>
        issue.input === undefined
          ? undefined
          : (moneyFault(issue.input) ??
            fault(
              'is not one value',
              'write { number: 1600 }, { amount: 120000, currency: EUR } or { words: "hundreds" }',
            )),
    },
  )
  .meta({
    description: 'The value for machines: a number, an amount of money, or words.',
    examples: [{ number: 1600 }],
  });

/** The unit of a figure that is no money. */
export const unit = wordOf(units, 'The unit of a number or of words; an amount of money has its currency.');

/** What is wrong with the unit of a value, undefined where nothing is: the unit of money is its currency. */
export function unitFault(figure: { value: FigureValue; unit?: unknown }): string | undefined {
  const isMoney = 'amount' in figure.value;
  if (isMoney === (figure.unit === undefined)) return undefined;
  return isMoney
    ? fault('stands beside an amount of money', 'leave it out; the unit of money is its currency')
    : fault('is missing', `write the unit of the number, one of ${Object.keys(units).join(', ')}`);
}

const subject = referenceTo(
  [
    'agreements',
    'countries',
    'events',
    'funding',
    'organisations',
    'places',
    'proposals',
    'routes',
    'statistics',
    'terms',
  ],
  'What the figure is a figure of, where several figures answer the question for different things: only figures of one subject are held against each other. The subject of a claim of a funding entry is that entry and is not written.',
);

/** The precise message of `money` where the value is meant as money; a union would hide it. */
function moneyFault(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('amount' in input || 'currency' in input))
    return undefined;
  const result = money.safeParse(input);
  const first = result.error?.issues[0];
  if (!first) return undefined;
  const place = first.path.join('.');
  if (first.code === 'unrecognized_keys') {
    return fault(
      `has the unknown part "${first.keys.join('", "')}"`,
      'write { amount: 120000, currency: EUR }',
    );
  }
  return place === '' ? first.message : `${place} ${first.message}`;
}

const figure = z
  .strictObject({
    ...evidence('1,600 travellers'),
    kind: kindOfClaim('figure'),
    question,
    what: ownWords(
      'What the number is of, in our words and without the number.',
      'travellers counted on the road',
    ),
    value: figureValue,
    printed: asPrinted(
      'The figure as the source prints it, with its currency or qualifying word and the noun it counts.',
      '1,600 travellers',
    ),
    modality: wordOf(modalities, 'How firmly the source states it.'),
    counted,
    unit: unit.optional(),
    subject: subject.optional(),
    period,
    comparedWith: period.optional().meta({ description: 'The period a change is measured against.' }),
    territory,
    populationBase: populationBase.optional(),
    currencyPrinted: z
      .boolean()
      .meta({
        description:
          'Money only: whether the source prints the currency, or it follows from the text around.',
        examples: [true],
      })
      .optional(),
  })
  .superRefine((value, context) => {
    const isMoney = 'amount' in value.value;
    const message = unitFault(value);
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['unit'], message });
    if (isMoney !== (value.currencyPrinted !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['currencyPrinted'],
        message: isMoney
          ? fault('is missing', 'write true if the source prints the currency beside the amount, else false')
          : fault('belongs to amounts of money only', 'leave it out'),
      });
    }
    if ((value.unit === 'percent-change') !== (value.comparedWith !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['comparedWith'],
        message:
          value.unit === 'percent-change'
            ? fault('is missing', 'write the period the change is measured against, or { stated: false }')
            : fault('belongs to changes only', 'leave it out, or write the unit percent-change'),
      });
    }
  });

const statement = z.strictObject({
  ...evidence('keeps its road open to all'),
  kind: kindOfClaim('statement'),
  question,
  says: prose('What the source says, in our own words.', 'The kingdom keeps its road open.'),
  printed: asPrinted(
    'Words of the passage that our sentence cannot hold because they carry a number: an address, a rank; leave out elsewhere.',
    'Castle Street 3, Zenda',
  ).optional(),
  period: period.optional(),
  territory: territory.optional(),
});

const mention = z.strictObject({
  ...evidence('Kingdom of the Elphbergs'),
  kind: kindOfClaim('mention'),
  printed: asPrinted('The name as the source prints it.', 'Kingdom of the Elphbergs'),
});

const gap = z.strictObject({
  ...evidence('Travellers from other countries'),
  kind: kindOfClaim('gap'),
  question,
  what: ownWords('What the source announces and does not give.', 'travellers from other countries'),
  printed: asPrinted('The label as the source prints it.', 'Travellers from other countries'),
  counted,
  period,
  territory,
  populationBase: populationBase.optional(),
});

/**
 * One fact of one source, with the place where it stands. Four kinds: a `figure`, a `statement` in our words,
 * a `mention` of a name, and a `gap`: something the source announces and does not give.
 */
export const claim = z
  .discriminatedUnion('kind', [figure, statement, mention, gap], {
    error: fault('is not a kind of claim', 'write `kind: figure`, statement, mention or gap, and its fields'),
  })
  .meta({ description: 'One fact of one source, with the place where it stands.' });

/** A page shows all claims whose home it is, and stays small enough to be read. */
const mostClaims = 100;

/** The claims whose home is this entry. */
export const claims = z
  .array(claim)
  .max(mostClaims, {
    error: fault(
      `has more than ${mostClaims} claims, which is more than a page holds`,
      'split the entry: a claim may stand in any entry that speaks of its subject',
    ),
  })
  .meta({ description: 'The claims whose permanent address is on this page.' });

export type Claim = z.infer<typeof claim>;
export type Figure = z.infer<typeof figure>;
export type FigureValue = z.infer<typeof figureValue>;
export type Gap = z.infer<typeof gap>;

/** The unit of a figure: a word of the vocabulary, or the currency of an amount of money by ISO 4217. */
export const unitOf = (figure: Pick<Figure, 'value' | 'unit'>): string =>
  'amount' in figure.value ? figure.value.currency : (figure.unit ?? '');

/** The number of a figure: whole units of currency for money, undefined for words. */
export function numberOf(value: Figure['value']): number | undefined {
  if ('words' in value) return undefined;
  return 'amount' in value ? value.amount : value.number;
}
