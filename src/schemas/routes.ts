import { z } from 'astro/zod';
import { history } from './values/history.ts';
import { degrees } from './values/place.ts';
import { datedProse, fault, ownWords, referenceTo } from './values/text.ts';
import { legRanks } from './vocabularies/route-words.ts';
import { wordIn, wordOf } from './vocabularies/vocabulary.ts';

const end = (description: string) => referenceTo(['countries', 'places'], description);

const waypoint = z
  .strictObject({
    place: referenceTo(['places'], 'A place a source names; the line passes exactly through it.').optional(),
    shape: degrees.optional().meta({
      description: 'A point that only shapes the curve. No source names it, nobody is said to pass there.',
    }),
  })
  .refine((value) => (value.place === undefined) !== (value.shape === undefined), {
    error: fault('is not one waypoint', 'write { place: zenda } or { shape: { lon: 21.4, lat: 43.9 } }'),
  });

/** A leg of the route: who goes from where to where, as documents describe it, and the line that stands for it. */
export const routes = z.strictObject({
  title: ownWords('Where it starts and where it leads.', 'From Strelsau to Zenda'),
  order: z
    .int()
    .positive()
    .meta({ description: 'Place in travel order, from south to north.', examples: [30] }),
  rank: wordOf(legRanks, 'Whether the sources call it main or secondary.'),
  certainty: wordIn('leg-certainties', 'How far the line rests on what a source says.'),
  summary: datedProse(
    'What the sources say about this section of the route, in one sentence.',
    'One of the usual ways to the castle.',
  ),
  from: end('Where it begins, where a source says so.').optional(),
  via: z
    .array(end('A country or place on the way.'))
    .meta({ description: 'Countries and places on the way, in travel order.' }),
  to: end('Where it ends, where a source says so.').optional(),
  describedBy: z
    .array(referenceTo(['claims'], 'A claim that describes the route section.'))
    .min(1, {
      error: fault('is empty', 'name the claim that describes the leg; nothing is drawn without a source'),
    })
    .meta({ description: 'The claims that describe the route section.' }),
  path: z
    .array(waypoint)
    .min(2, {
      error: fault(
        'is no line',
        'give two waypoints or more, or leave the field out for a leg in words only',
      ),
    })
    .meta({
      description:
        'The waypoints of the line, in travel order. Leave out for a section described in words only.',
    })
    .optional(),
  leadIn: degrees.optional().meta({
    description: 'A point before the line, not drawn, that gives it its direction where it leaves another.',
  }),
  leadOut: degrees.optional().meta({
    description: 'A point after the line, not drawn, that gives it its direction where it joins another.',
  }),
  ...history,
});
