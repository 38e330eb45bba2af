import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { history } from './values/history.ts';
import { line, prose, referenceTo } from './values/text.ts';

/** One indicator of one territory; its observations are its claims. The body says how to read them. */
export const statistics = z.strictObject({
  title: line('What is measured and where.', 'Irregular border crossings, Serbia'),
  summary: prose(
    'One sentence for lists and search engines, without numbers.',
    'Crossings recorded on the Serbian side, by year.',
  ),
  territory: referenceTo(['countries', 'places'], 'The country or place the indicator is about.'),
  alsoShownOn: z
    .array(referenceTo(['countries', 'places'], 'Another page on which readers will look for it.'))
    .meta({ description: 'Other countries or places on whose page the figures are shown by reference.' })
    .optional(),
  claims,
  ...history,
});
