import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { period } from './values/dates.ts';
import { history } from './values/history.ts';
import { degrees } from './values/place.ts';
import { datedProse, ownWords, referenceTo } from './values/text.ts';
import { wordIn } from './vocabularies/vocabulary.ts';

/** Something that happened, with its date as precise as a source gives it. */
export const events = z.strictObject({
  title: ownWords('What happened.', 'The bridge at Zenda is closed'),
  kind: wordIn('event-kinds', 'What kind of thing happened.'),
  date: period,
  places: z
    .array(referenceTo(['countries', 'places'], 'Where it happened.'))
    .meta({ description: 'Countries and places it concerns.', examples: [['zenda']] }),
  summary: datedProse(
    'What happened, in one or two sentences.',
    'The bridge was closed; travellers went on by boat.',
  ),
  describedBy: z
    .array(referenceTo(['claims'], 'A claim of another entry that reports it.'))
    .meta({ description: 'Claims of other entries that report it.' }),
  claims,
  signAt: degrees.optional().meta({
    description:
      'Where its sign stands on the map: on the border or at the town a source names, never finer. Leave out where no source gives a place.',
  }),
  ...history,
});
