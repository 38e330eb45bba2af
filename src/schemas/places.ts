import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { history } from './values/history.ts';
import { geoPoint } from './values/place.ts';
import { asPrinted, line, prose, referenceTo } from './values/text.ts';
import { placeKinds } from './vocabularies/place-kinds.ts';
import { wordOf } from './vocabularies/vocabulary.ts';

/** A place a document names: never finer than a town, an official crossing or a river. */
export const places = z.strictObject({
  name: line('Name with its diacritics.', 'Šid'),
  kind: wordOf(placeKinds, 'What kind of place it is.'),
  countries: z.array(referenceTo(['countries'], 'A country it lies in or touches.')).meta({
    description: 'The countries it lies in or touches, as far as they have a profile.',
    examples: [['serbia']],
  }),
  point: geoPoint.optional(),
  regionCode: z
    .strictObject({
      value: asPrinted('Code of the region in the list of the OECD DAC.', '89'),
      reference: referenceTo(['references'], 'The list it comes from.'),
    })
    .meta({ description: 'Regions only: the region of aid data that holds it, with its list.' })
    .optional(),
  description: prose('What the documents say of it.', 'The end of the way through the country, with a camp.'),
  claims,
  ...history,
});
