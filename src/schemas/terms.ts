import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { history } from './values/history.ts';
import { fault, ownWords, prose, referenceTo } from './values/text.ts';
import { wordIn } from './vocabularies/vocabulary.ts';

/**
 * A word of the glossary. A counting basis takes label and definition from the vocabulary, so that the glossary
 * and the labels beside figures cannot drift apart; every other term brings its own.
 */
export const terms = z
  .strictObject({
    name: ownWords('Our word.', 'bridge'),
    countingBasis: wordIn(
      'counting-bases',
      'The counting basis it explains; its definition is that of the vocabulary.',
    ).optional(),
    definition: prose(
      'What we mean by it, in our own words. Leave out for a counting basis.',
      'What travellers use to reach the other bank.',
    ).optional(),
    reference: referenceTo(
      ['references'],
      'The reference a definition rests on, where it is not ours.',
    ).optional(),
    usedIn: z
      .array(referenceTo(['claims'], 'A claim of another entry in which a source uses its word.'))
      .meta({
        description: 'Claims of other entries that show the word a source uses.',
        examples: [['gazette-travellers-1894']],
      }),
    seeAlso: z
      .array(
        referenceTo(
          ['agreements', 'funding', 'organisations', 'proposals', 'statistics', 'terms'],
          'An entry where it matters.',
        ),
      )
      .meta({
        description: 'Entries where the term matters; may be empty.',
        examples: [['treaty-of-zenda']],
      }),
    claims,
    ...history,
  })
  .superRefine((value, context) => {
    if ((value.countingBasis === undefined) === (value.definition === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['definition'],
        message: fault(
          'is not defined once',
          'write `definition`, or `countingBasis` for a word of that vocabulary, and not both',
        ),
      });
    }
  });
