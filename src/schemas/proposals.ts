import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { history } from './values/history.ts';
import { datedProse, ownWords, referenceTo } from './values/text.ts';
import { wordIn } from './vocabularies/vocabulary.ts';

const party = (description: string) => referenceTo(['organisations', 'countries', 'places'], description);

/** Something somebody proposes, recommends, wishes or calls for. */
export const proposals = z.strictObject({
  title: ownWords('What is proposed, in a few words.', 'A bridge at Zenda'),
  kind: wordIn('proposal-kinds', 'What form it takes.'),
  proposer: referenceTo(['organisations', 'countries'], 'Who proposes it, according to the document.'),
  to: z.array(party('To whom it is addressed.')).meta({
    description: 'To whom it is addressed; empty where nobody is named.',
    examples: [['ruritania']],
  }),
  parties: z.array(party('Who else would take part.')).meta({
    description: 'Other participants; may be empty.',
    examples: [['strelsau-gazette-office']],
  }),
  instruments: z
    .array(ownWords('A means that is named.', 'stones from the quarry'))
    .meta({ description: 'The means that are named; empty where none is.' }),
  builtOn: z.array(referenceTo(['agreements'], 'An agreement it would add to.')).meta({
    description: 'Existing arrangements it builds on; empty where no document makes the link.',
    examples: [['treaty-of-zenda']],
  }),
  builtOnAsReadByAtlas: z
    .array(referenceTo(['agreements'], 'An agreement that it resembles.'))
    .meta({
      description: 'What exists already and bears on it by the reading of the atlas, not of a document.',
      examples: [['treaty-of-zenda']],
    })
    .optional(),
  summary: datedProse(
    'What is asked for, in one or two sentences.',
    'Travellers would no longer need the boat.',
  ),
  describedBy: z
    .array(referenceTo(['claims'], 'A claim of another entry that reports it.'))
    .meta({ description: 'Claims of other entries that report it.' }),
  claims,
  ...history,
});
