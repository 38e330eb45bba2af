import { z } from 'astro/zod';
import { asPrinted, fault, referenceTo } from './text.ts';

/** Other names by which a search finds an entry. Those that documents print are its claims of the kind `mention`. */
export const aliases = z
  .array(
    z.strictObject({
      name: asPrinted('The other name, as it is printed there.', 'ROR'),
      reference: referenceTo(['references'], 'Who prints it for the same thing.'),
    }),
  )
  .min(1, { error: fault('is empty', 'name one, or leave the field out') })
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
    error: fault('names one twice', 'write each once, with the one reference that shows it best'),
  })
  .meta({
    description:
      'Names in use elsewhere, former ones and abbreviations, by which the search finds the entry; each with who prints it. Names that documents print are mentions and are found without.',
    examples: [[{ name: 'ROR', reference: 'list-of-ruritania' }]],
  })
  .optional();
