import { z } from 'astro/zod';
import { history } from './values/history.ts';
import { fault, ownWords, referenceTo } from './values/text.ts';

/** Claims that look as if they disagreed and were found not to: so that nobody has to wonder twice. */
export const examined = z.strictObject({
  title: ownWords('What was compared.', 'Days of guests and of courtiers'),
  compared: z
    .array(referenceTo(['claims'], 'A claim that was compared.'))
    .min(2, { error: fault('holds fewer than two claims', 'name every claim that was compared') })
    .meta({
      description: 'The claims that were compared with each other.',
      examples: [['gazette-stay-of-guests', 'gazette-stay-of-courtiers']],
    }),
  why: ownWords(
    'Why they do not disagree, in one sentence without numbers.',
    'One counts the days of guests, the other those of courtiers.',
  ),
  ...history,
});
