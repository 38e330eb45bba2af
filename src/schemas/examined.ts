import { z } from 'astro/zod';
import { history } from './values/history.ts';
import { fault, ownWords, referenceTo } from './values/text.ts';

/** Claims that look as if they disagreed and were found not to: so that nobody has to wonder twice. */
export const examined = z.strictObject({
  title: ownWords('What was compared.', 'Dead and injured in the shooting'),
  compared: z
    .array(referenceTo(['claims'], 'A claim that was compared.'))
    .min(2, { error: fault('holds fewer than two claims', 'name every claim that was compared') })
    .meta({
      description: 'The claims that were compared with each other.',
      examples: [['fact-refuge-shooting-dead', 'fact-refuge-shooting-injured']],
    }),
  why: ownWords(
    'Why they do not disagree, in one sentence without numbers.',
    'One counts the dead, the other the injured.',
  ),
  ...history,
});
