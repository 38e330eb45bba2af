import { z } from 'astro/zod';
import { editorsNote, figureValue, unit, unitFault } from './values/claim.ts';
import { isoDay, period } from './values/dates.ts';
import { history } from './values/history.ts';
import { whereToBegin } from './values/home.ts';
import { sumOf } from './values/sum-of.ts';
import {
  asPrinted,
  datedProse,
  datedWords,
  fault,
  findingOfChart,
  line,
  note,
  ownWords,
  prose,
  referenceTo,
} from './values/text.ts';
import { chartKinds } from './vocabularies/chart-words.ts';
import { discrepancyReasons } from './vocabularies/discrepancy-reasons.ts';
import { modalities } from './vocabularies/modalities.ts';
import { wordIn, wordOf } from './vocabularies/vocabulary.ts';

const publicRecordFigure = z
  .strictObject({
    value: figureValue,
    printed: asPrinted(
      'The figure as the reference prints it, as far as it was seen printed.',
      '1,700',
    ).optional(),
    printedUnknown: ownWords(
      'Why the printed form is not known, where it is not.',
      'noted as a rounded number',
    ).optional(),
    modality: wordOf(modalities, 'How firmly the public record states it.'),
    counted: wordIn('counting-bases', 'What is counted.'),
    unit: unit.optional(),
  })
  .superRefine((figure, context) => {
    const message = unitFault(figure);
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['unit'], message });
    if ((figure.printed === undefined) === (figure.printedUnknown === undefined))
      context.addIssue({
        code: 'custom',
        path: ['printed'],
        message: fault(
          figure.printed === undefined ? 'is missing' : 'stands beside a reason why it is not known',
          'write the figure as the reference prints it, or under printedUnknown why nobody can tell',
        ),
      });
  })
  .meta({
    description: 'The figure of the public record.',
    examples: [
      {
        value: { number: 1700 },
        printed: '1,700',
        modality: 'exact',
        counted: 'crossings',
        unit: 'crossings',
      },
    ],
  });

export type PublicRecordFigure = z.infer<typeof publicRecordFigure>;

const side = z
  .strictObject({
    claim: referenceTo(['claims'], 'A claim of the atlas.').optional(),
    sumOf: sumOf.optional(),
    says: ownWords(
      'For a sum or the public record: what it says or counts, in our words and without the number.',
      'guests the Royal Office counted',
    ).optional(),
    figure: publicRecordFigure.optional(),
    period: period.optional(),
    saidBy: line('Who said it, where that is not the publisher of the reference.', 'Royal Office').optional(),
    reference: referenceTo(['references'], 'Where the public record says it.').optional(),
  })
  .superRefine((value, context) => {
    const kinds = [value.claim, value.sumOf, value.reference].filter((kind) => kind !== undefined);
    const refuse = (path: string, what: string, instead: string) =>
      context.addIssue({ code: 'custom', path: path === '' ? [] : [path], message: fault(what, instead) });
    if (kinds.length !== 1) {
      refuse(
        '',
        'is not one side',
        'write { claim }, or { sumOf, says }, or from the public record { says, reference } with figure and period',
      );
      return;
    }
    if (value.claim === undefined && value.says === undefined)
      refuse('says', 'is missing', 'say what the side says or counts, without the number');
    if (value.claim !== undefined && value.says !== undefined)
      refuse('says', 'stands beside a claim', 'take it out; the claim speaks for itself');
    for (const part of ['figure', 'period', 'saidBy'] as const) {
      if (value.reference === undefined && value[part] !== undefined)
        refuse(part, 'belongs to the public record only', 'take it out, or name the reference');
    }
    if (value.figure !== undefined && value.period === undefined)
      refuse('period', 'is missing', 'write the time the figure speaks of, or { stated: false }');
  })
  .meta({
    description: 'One of the sides that disagree.',
    examples: [{ claim: 'gazette-guests-1894' }],
  });

/** How the home page shows a discrepancy. */
const onHome = z
  .strictObject({
    order: z
      .int()
      .positive({ error: fault('is not above zero', 'write a place such as 1') })
      .meta({
        description: 'Its place among those the home page shows, which are the first few.',
        examples: [1],
      }),
    title: datedWords('What is contested, in a few words.', 'Guests in Zenda'),
    note: ownWords('Why the figures differ, in a few words.', 'Different things counted.'),
    figures: z
      .array(referenceTo(['claims'], 'A figure among the sides.'))
      .length(2, { error: fault('are not two', 'name the two figures that stand against each other') })
      .meta({
        description: 'The two figures shown, which stand among the sides.',
        examples: [['gazette-guests-1894', 'gazette-eaters-1894']],
      }),
  })
  .meta({
    description: 'Shows the discrepancy on the home page; leave out where it stands on its own page alone.',
  });

/** A contested matter: sides that disagree, and a typed reason. The body explains it. */
export const discrepancies = z
  .strictObject({
    title: datedWords('What is contested.', 'Guests and travellers'),
    summary: datedProse(
      'One sentence for lists and search engines, without numbers.',
      'The inn counts other people than the road.',
    ),
    question: wordIn('questions', 'The question of the claims it concerns.'),
    sides: z
      .array(side)
      .min(2, {
        error: fault(
          'are fewer than two',
          'name each side that disagrees: { claim: … }, or { says: …, reference: … }',
        ),
      })
      .meta({
        description: 'What is said, at least twice and at least once by one of the documents.',
        examples: [
          [
            { claim: 'gazette-guests-1894' },
            { says: 'guests the Royal Office counted', reference: 'list-of-ruritania' },
          ],
        ],
      }),
    chart: wordOf(
      chartKinds,
      'How the figures of all sides are drawn, where they can honestly share an axis.',
    ).optional(),
    chartTitle: findingOfChart.optional(),
    onHome: onHome.optional(),
    whereToBegin: whereToBegin.optional(),
    reason: wordOf(discrepancyReasons, 'Why they differ, as far as can be known.'),
    furtherReasons: z
      .array(wordOf(discrepancyReasons, 'Another reason.'))
      .meta({ description: 'What else contributes.', examples: [['period']] })
      .optional(),
    note: editorsNote.optional(),
    whatTheAtlasDoes: prose(
      'How the atlas treats it.',
      'Both figures are shown with what they count; neither is chosen.',
    ),
    correction: z
      .strictObject({
        on: isoDay('Day of the correction.'),
        claim: referenceTo(['claims'], 'The claim that is probably wrong. It stays.'),
        probablyRight: note(
          'What is probably right, in our own words.',
          'The road was probably closed in the week after 27 May 1894.',
        ),
        references: z
          .array(referenceTo(['references'], 'The counter-evidence.'))
          .min(1, { error: fault('is empty', 'name the reference that speaks against the claim') })
          .meta({ description: 'The counter-evidence.', examples: [['list-of-ruritania']] }),
      })
      .meta({
        description: 'Where a document is probably wrong: the entry then stands among the corrections.',
      })
      .optional(),
    ...history,
  })
  .superRefine(({ sides, reason, furtherReasons = [], correction, onHome: shown }, context) => {
    const refuse = (path: (string | number)[], what: string, instead: string) =>
      context.addIssue({ code: 'custom', path, message: fault(what, instead) });
    const claims = sides.flatMap(({ claim }) => claim ?? []);
    if (sides.length >= 2 && claims.length === 0) {
      refuse(
        ['sides'],
        'hold no claim of the documents',
        'name at least one as { claim: … }; what only others say is no discrepancy of the atlas',
      );
    }
    sides.forEach(({ claim }, at) => {
      if (claim !== undefined && claims.indexOf(claim) !== claims.lastIndexOf(claim))
        refuse(['sides', at, 'claim'], `"${claim}" stands twice`, 'name each claim once');
    });
    shown?.figures.forEach((id, at) => {
      if (!claims.includes(id))
        refuse(
          ['onHome', 'figures', at],
          `"${id}" is none of the sides`,
          'name two figures that stand among the sides as { claim: … }',
        );
    });
    if (new Set([reason, ...furtherReasons]).size !== furtherReasons.length + 1)
      refuse(['furtherReasons'], 'repeat a reason', 'name each reason once');
    if (correction && !claims.includes(correction.claim)) {
      refuse(
        ['correction', 'claim'],
        `"${correction.claim}" is none of the sides`,
        'name a claim that stands among the sides',
      );
    }
    if ((correction !== undefined) !== [reason, ...furtherReasons].includes('probable-error')) {
      refuse(
        ['correction'],
        correction ? 'stands without the reason probable-error' : 'is missing, though an error is probable',
        correction
          ? 'write probable-error as reason or among furtherReasons'
          : 'write the claim, what is probably right, and the counter-evidence',
      );
    }
  });
