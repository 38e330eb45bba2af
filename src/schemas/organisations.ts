import { z } from 'astro/zod';
import { aliases } from './values/aliases.ts';
import { claims } from './values/claim.ts';
import { history } from './values/history.ts';
import { asPrinted, datedProse, line, referenceTo } from './values/text.ts';
import { wordIn } from './vocabularies/vocabulary.ts';

/** A body the documents name. Other spellings of its name are its claims of the kind `mention`. */
export const organisations = z.strictObject({
  name: line('Name in English, as the atlas writes it.', 'Royal Office of Ruritania'),
  shortName: line('Abbreviation or short form in use.', 'ROR').optional(),
  aliases,
  kind: wordIn('organisation-kinds', 'What kind of body it is.'),
  country: referenceTo(
    ['countries'],
    'The country whose body it is; leave out for international ones.',
  ).optional(),
  organisationCode: z
    .strictObject({
      value: asPrinted('Identifier as aid data writes it.', 'RU-COA-1894'),
      reference: referenceTo(['references'], 'The list it comes from.'),
    })
    .meta({
      description: 'Identifier of the body in aid data, with its list; leave out where lists have none.',
    })
    .optional(),
  partOf: referenceTo(['organisations'], 'The larger body it belongs to.').optional(),
  membership: z
    .literal('eu')
    .meta({
      description:
        'Set on the European Union alone: the countries whose profiles say that they are members take part in what it agrees.',
    })
    .optional(),
  description: datedProse(
    'What the documents say it does here.',
    'Keeps the lists of travellers on the roads of the country.',
  ),
  claims,
  ...history,
});
