import { z } from 'astro/zod';
import { aliases } from './values/aliases.ts';
import { claims } from './values/claim.ts';
import { history } from './values/history.ts';
import { course, onHomeMap, townLabel } from './values/map.ts';
import { geoPoint } from './values/place.ts';
import { asPrinted, datedProse, fault, line, referenceTo } from './values/text.ts';
import { wordIn } from './vocabularies/vocabulary.ts';

const stretch = z
  .strictObject({
    from: referenceTo(['places'], 'The place at one end, with a point.'),
    to: referenceTo(['places'], 'The place at the other end, with a point.'),
    describedBy: z
      .array(referenceTo(['claims'], 'A claim about the stretch.'))
      .min(1, {
        error: fault(
          'is empty',
          'name the claim that tells of the stretch; nothing is drawn without a source',
        ),
      })
      .meta({ description: 'The claims that tell of it, in reading order.' }),
  })
  .meta({
    description: 'The part of a river that a document describes; it has a map of its own.',
    examples: [{ from: 'zenda', to: 'zenda', describedBy: ['zenda-in-gazette'] }],
  });

/** A place a document names: never finer than a town, an official crossing or a river. */
export const places = z.strictObject({
  name: line('Name with its diacritics.', 'Strelsau'),
  aliases,
  kind: wordIn('place-kinds', 'What kind of place it is.'),
  countries: z.array(referenceTo(['countries'], 'A country it lies in or touches.')).meta({
    description: 'The countries it lies in or touches, as far as they have a profile.',
    examples: [['ruritania']],
  }),
  point: geoPoint.optional(),
  label: townLabel.optional(),
  onHomeMap: onHomeMap.optional(),
  course: course.optional(),
  stretch: stretch.optional(),
  regionCode: z
    .strictObject({
      value: asPrinted('Code of the region in the list of the OECD DAC.', '89'),
      reference: referenceTo(['references'], 'The list it comes from.'),
    })
    .meta({ description: 'Regions only: the region of aid data that holds it, with its list.' })
    .optional(),
  description: datedProse('What the documents say of it.', 'The capital, with an inn for travellers.'),
  claims,
  ...history,
});
