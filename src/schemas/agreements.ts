import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { isoDay, period } from './values/dates.ts';
import { history } from './values/history.ts';
import { whereToBegin } from './values/home.ts';
import { datedProse, fault, note, ownWords, referenceTo } from './values/text.ts';
import { agreementStatuses, publicRecordDifferences } from './vocabularies/agreement-words.ts';
import { wordIn, wordOf } from './vocabularies/vocabulary.ts';

const reference = referenceTo(['references'], 'External evidence that says so.');

const step = z
  .strictObject({
    status: wordOf(agreementStatuses, 'Its status.'),
    date: period,
    what: ownWords('What happened, in one line.', 'Ruritania and its neighbours signed the treaty'),
    claims: z.array(referenceTo(['claims'], 'A claim that says so.')).meta({
      description: 'Claims that say so; empty where only the public record does.',
      examples: [['gazette-names-itself']],
    }),
    references: z.array(reference).meta({
      description: 'References to external evidence; empty where a claim says so.',
      examples: [['list-of-ruritania']],
    }),
  })
  .refine((value) => value.claims.length + value.references.length > 0, {
    error: fault('rests on nothing', 'name the claim or the reference that says so'),
  })
  .meta({ description: 'One status with its date and who says so.' });

/** A treaty, programme, plan, centre or process, with what is known of how far it has come. */
export const agreements = z.strictObject({
  title: ownWords('What it is called here.', 'Treaty of Strelsau'),
  kind: wordIn('agreement-kinds', 'What kind of thing it is.'),
  parties: z
    .array(referenceTo(['organisations', 'countries', 'places'], 'A party, or a region of parties.'))
    .min(1, { error: fault('names no party', 'name at least one country, organisation or region') })
    .meta({
      description: 'Those who are said to take part.',
      examples: [['ruritania', 'strelsau-gazette-office']],
    }),
  summary: datedProse(
    'What it is for, in one or two sentences.',
    'Lets travellers use the road from the capital to the castle.',
  ),
  ladder: z
    .array(step)
    .min(1, {
      error: fault('is empty', 'write at least one status, with `stated: false` where no date is given'),
    })
    .meta({ description: 'Its statuses, earliest first. A step nobody reports is left out.' }),
  aheadOfFacts: z
    .strictObject({
      how: wordOf(publicRecordDifferences, 'How the document and the record differ.'),
      on: isoDay('Day the note was written.'),
      claims: z
        .array(
          referenceTo(['claims'], 'A claim that runs ahead of the public record or leaves part of it out.'),
        )
        .min(1, { error: fault('is empty', 'name the claim that the record does not bear out') })
        .meta({ description: 'The claims that the public record does not bear out in full.' }),
      text: note(
        'What the record says instead, in our own words.',
        'At the signing consent and adoption were still to come.',
      ),
      references: z
        .array(reference)
        .min(1, { error: fault('is empty', 'name what the note rests on') })
        .meta({ description: 'What the note rests on.' }),
    })
    .meta({ description: 'Where a document runs ahead of the public record, and what the record says.' })
    .optional(),
  describedBy: z
    .array(referenceTo(['claims'], 'A claim of another entry that reports it.'))
    .meta({ description: 'Claims of other entries that report it.' }),
  whereToBegin: whereToBegin.optional(),
  claims,
  ...history,
});
