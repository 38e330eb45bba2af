import { z } from 'astro/zod';
import { fault, line } from './values/text.ts';

/** The file of the house style, from the root of the project. */
export const fileOfHouseStyle = 'content/house-style.yaml';

const forms = (description: string, example: string) =>
  z
    .array(line(description, example))
    .min(1, { error: fault('is empty', `write a list such as [${example}]`) })
    .meta({ description, examples: [[example]] });

/** How prose writes names, and which numerals are part of a name and no figure of a source. */
export const houseStyle = z.strictObject({
  names: z
    .array(
      z.strictObject({
        write: line('The name as prose writes it.', 'Strelsau'),
        not: forms(
          'Forms of it that are refused where they are a whole word, with these capitals.',
          'Strelsow',
        ),
        also: forms(
          'Longer forms that may stand, although a refused one is in them.',
          'Strelsow Castle',
        ).optional(),
      }),
    )
    .meta({ description: 'Names that prose writes in one way only.', examples: [[]] }),
  numeralsInNames: z
    .array(
      z.strictObject({
        name: line('The name, with its numerals.', 'ISO 3166-1'),
        why: line('Why nothing is counted by it.', 'number of a standard'),
      }),
    )
    .meta({
      description: 'Numerals that may stand in prose because they are part of a name.',
      examples: [[]],
    }),
});

export type HouseStyle = z.infer<typeof houseStyle>;
