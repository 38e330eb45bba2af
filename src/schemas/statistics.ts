import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { history } from './values/history.ts';
import { whereToBegin } from './values/home.ts';
import { datedProse, fault, findingOfChart, ownWords, referenceTo } from './values/text.ts';

/** One indicator of one territory; its observations are its claims. The body says how to read them. */
export const statistics = z.strictObject({
  title: ownWords('What is measured and where.', 'Travellers on the road to Strelsau'),
  summary: datedProse(
    'One sentence for lists and search engines, without numbers.',
    'Travellers counted on the road, by year.',
  ),
  territory: referenceTo(['countries', 'places'], 'The country or place the indicator is about.'),
  alsoShownOn: z
    .array(referenceTo(['countries', 'places'], 'Another page on which readers will look for it.'))
    .meta({ description: 'Other countries or places on whose page the figures are shown by reference.' })
    .optional(),
  chart: z
    .strictObject({
      observations: z
        .array(referenceTo(['claims'], 'An observation of this entry.'))
        .min(2, { error: fault('draws fewer than two observations', 'name another, or leave the chart out') })
        .meta({
          description: 'The observations drawn over time. All count the same thing in the same unit.',
          examples: [['gazette-travellers-1894', 'gazette-guests-1894']],
        }),
    })
    .meta({ description: 'The chart of the page, where observations can honestly share an axis.' })
    .optional(),
  whereToBegin: whereToBegin.optional(),
  chartTitle: findingOfChart.optional(),
  claims,
  ...history,
});
