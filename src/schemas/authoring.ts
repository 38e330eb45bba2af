import { z } from 'astro/zod';
import { idPattern, referenceTo } from './values/text.ts';
import { partnerQuestions } from './vocabularies/country-words.ts';
import { wordOf } from './vocabularies/vocabulary.ts';

const claimIds = z
  .string()
  .refine((text) => text.split(' ').every((id) => idPattern.test(id)), {
    error: 'is not a list of ids — write claim ids with one blank between them',
  })
  .meta({
    description: 'Ids of claims, with one blank between them.',
    references: ['claims'],
    separated: true,
  });

/**
 * What authors may write in the prose of an MDX file: the name of each component and its attributes.
 * The components in `src/components/authoring` parse their props with these, the checker the files.
 */
export const authoring = {
  /** The value of a figure, linked to its claim. */
  Figure: z.strictObject({ claim: referenceTo(['claims'], 'The claim whose value stands here.') }),
  /** The period of a claim in words, linked to it. */
  When: z.strictObject({ claim: referenceTo(['claims'], 'The claim whose period stands here.') }),
  /** Source marks for a statement. */
  Cite: z.strictObject({ claims: claimIds }),
  /** A link to an entry; the words stand between the tags. */
  Entry: z.strictObject({
    id: referenceTo(
      ['countries', 'discrepancies', 'funding', 'organisations', 'places', 'sources', 'statistics'],
      'The entry the words lead to.',
    ),
  }),
  /** The answer to one of the five questions of a country profile. */
  Answer: z.strictObject({ question: wordOf(partnerQuestions, 'The question answered between the tags.') }),
} as const;

export type AuthoringName = keyof typeof authoring;
export type AuthoringProps<N extends AuthoringName> = z.infer<(typeof authoring)[N]>;
