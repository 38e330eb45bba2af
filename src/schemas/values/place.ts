import { z } from 'astro/zod';
import { alpha3Codes } from './country-codes.ts';
import { fault, line, referenceTo } from './text.ts';

/** Two-letter and three-letter code of one country, ISO 3166-1, with XK and XKX for Kosovo*, and their list. */
export const countryCode = z
  .strictObject({
    alpha2: z
      .string()
      .refine((code) => Object.hasOwn(alpha3Codes, code), {
        error: fault('is not a two-letter code of ISO 3166-1', 'write a code such as "SK"; Kosovo* has "XK"'),
      })
      .meta({ description: 'Two-letter code of ISO 3166-1.', examples: ['SK'] }),
    alpha3: z.string().meta({ description: 'Three-letter code of ISO 3166-1.', examples: ['SVK'] }),
    reference: referenceTo(['references'], 'The list of the codes.'),
  })
  .superRefine(({ alpha2, alpha3 }, context) => {
    const expected = Object.hasOwn(alpha3Codes, alpha2) ? alpha3Codes[alpha2] : undefined;
    if (expected && expected !== alpha3) {
      context.addIssue({
        code: 'custom',
        path: ['alpha3'],
        message: fault(`is not the three-letter code that goes with ${alpha2}`, `write "${expected}"`),
      });
    }
  })
  .meta({
    description: 'Codes of the country, with their list.',
    examples: [{ alpha2: 'SK', alpha3: 'SVK', reference: 'list-of-ruritania' }],
  });

/** A longitude and a latitude, for waypoints and signs that the atlas sets itself. */
export const degrees = z
  .strictObject({
    lon: z
      .number()
      .min(-180)
      .max(180)
      .meta({ description: 'Degrees east.', examples: [21.4] }),
    lat: z
      .number()
      .min(-90)
      .max(90)
      .meta({ description: 'Degrees north.', examples: [43.9] }),
  })
  .meta({ description: 'A point in degrees.', examples: [{ lon: 21.4, lat: 43.9 }] });

/** Where a place lies, in degrees of WGS 84, with what the point stands for and the list it comes from. */
export const geoPoint = z
  .strictObject({
    lon: z
      .number()
      .min(-180)
      .max(180)
      .meta({ description: 'Degrees east.', examples: [20.46513] }),
    lat: z
      .number()
      .min(-90)
      .max(90)
      .meta({ description: 'Degrees north.', examples: [44.80401] }),
    precision: z
      .enum(['town', 'crossing', 'approximate'], {
        error: fault('is not a known precision', 'write town, crossing or approximate'),
      })
      .meta({ description: 'What the point stands for.', examples: ['town'] }),
    reference: referenceTo(['references'], 'The list the coordinates come from.'),
    method: line(
      'How the point was found, where it is not simply in the list.',
      'Measured along the river',
    ).optional(),
    beyondMap: z
      .literal(true, { error: fault('is not true', 'write true, or leave the field out') })
      .meta({
        description: 'True where the map of the atlas does not reach the place, so that nothing draws it.',
      })
      .optional(),
  })
  .meta({ description: 'Coordinates with their list.' });
