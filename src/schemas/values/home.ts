// How an entry asks for a place on the home page.
import { z } from 'astro/zod';
import { fault, ownWords } from './text.ts';

/** Questions the home page asks. */
export const mostQuestionsToBegin = 3;

/** The question with which readers who do not know the atlas yet may begin at an entry. */
export const whereToBegin = z
  .strictObject({
    order: z
      .int()
      .positive({ error: fault('is not above zero', 'write a place such as 1') })
      .meta({ description: 'Its place among the questions on the home page.', examples: [1] }),
    question: ownWords(
      'A question that people come with, and that the entry answers.',
      'Who pays for the road?',
    ),
  })
  .meta({
    description:
      'Puts the entry among the three on the home page with which readers may begin; leave out for all others.',
    examples: [{ order: 1, question: 'Who pays for the road?' }],
  });
