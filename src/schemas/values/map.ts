// Where the maps write names, and which lines they draw: judgement and geometry that belong to one entry.
import { z } from 'astro/zod';
import { labelSides } from '../vocabularies/map-words.ts';
import { wordOf } from '../vocabularies/vocabulary.ts';
import { degrees } from './place.ts';
import { fault, referenceTo } from './text.ts';

const pixels = (description: string, example: number) =>
  z.number().meta({ description, examples: [example] });

const yes = (description: string) =>
  z
    .literal(true, { error: fault('is not true', 'write true, or leave the field out') })
    .meta({ description, examples: [true] });

const besideSign = {
  side: wordOf(labelSides, 'Which part of the name stands at its point.'),
  rightPixels: pixels('CSS pixels from the sign to that point, to the right; negative to the left.', 9),
  downPixels: pixels('CSS pixels from the sign to the line the name stands on; negative upwards.', 5),
};

/** Where the name of a town stands beside its sign, where the place that is found for it does not do. */
export const townLabel = z
  .strictObject({
    ...besideSign,
    onPhones: z
      .strictObject(besideSign)
      .meta({ description: 'Another place for it on the home map of phones, where that one is taken.' })
      .optional(),
  })
  .meta({
    description:
      'Where the name stands beside its sign, kept by hand; without it, the first free side on maps of areas, and the right on the home map.',
    examples: [{ side: 'start', rightPixels: 9, downPixels: 5 }],
  });

/** Set on the places the home map has room for. */
export const onHomeMap = yes(
  'True for the few places whose name the home map shows; the maps of areas show all that fit.',
);

const onHomeMapAt = {
  at: degrees.meta({
    description: 'The point the name stands at.',
    examples: [{ lon: 20.75, lat: 43.42 }],
  }),
  side: wordOf(
    labelSides,
    'Which part of the name stands at its point; the middle where left out.',
  ).optional(),
  isOverSea: yes('True where the name stands on the sea.').optional(),
  leader: z
    .strictObject({ from: degrees, to: degrees })
    .meta({
      description: 'A line from the name to its country, where the name stands off it.',
      examples: [{ from: { lon: 19.3, lat: 41.0 }, to: { lon: 19.62, lat: 41.05 } }],
    })
    .optional(),
};

/** Where the name of a country stands on the home map. */
export const homeMapLabel = z
  .strictObject({
    order: z.int().meta({
      description: 'Place in the order of travel, in which the keyboard reaches the names.',
      examples: [10],
    }),
    ...onHomeMapAt,
    isWideOnly: yes('True where phones have no room for the name.').optional(),
    onPhones: z
      .strictObject(onHomeMapAt)
      .meta({
        description: 'Another place for it on phones, where that one has no room.',
        examples: [{ at: { lon: 20.75, lat: 43.42 } }],
      })
      .optional(),
    isEnlargedFirst: yes(
      'True for the one country to which the map goes first when it is enlarged.',
    ).optional(),
  })
  .refine(({ isWideOnly, onPhones }) => !isWideOnly || !onPhones, {
    path: ['onPhones'],
    error: fault(
      'names a place on phones for a name that they leave out',
      'leave out isWideOnly or onPhones',
    ),
  })
  .meta({
    description:
      'Where its name stands on the home map, kept by hand; without it, the country is drawn without a name and a link.',
    examples: [{ order: 10, at: { lon: 20.75, lat: 43.42 } }],
  });

const coursePiece = z
  .strictObject({
    borderOf: z
      .array(referenceTo(['countries'], 'A country on one bank.'))
      .refine((countries) => countries.length === 2 && countries[0] !== countries[1], {
        error: fault('does not name two countries', 'name the country on either bank'),
      })
      .meta({ description: 'The two countries whose border it is.', examples: [['ruritania', 'graustark']] }),
    from: degrees.meta({ description: 'Where the piece begins, on that border.' }),
    to: degrees.meta({ description: 'Where it ends, on that border.' }),
  })
  .meta({ description: 'A piece of a border that a river forms.' });

/** The course of a river, as far as it is a border. */
export const course = z
  .strictObject({
    pieces: z
      .array(coursePiece)
      .min(1, { error: fault('is empty', 'name a piece of a border, or leave out the course') })
      .meta({ description: 'The pieces of borders that the river forms; nothing else of it is drawn.' }),
    reference: referenceTo(['references'], 'The outlines the course is taken from.'),
    nameAt: degrees
      .meta({
        description:
          'Where its name begins on the home map; without it, only the maps of areas draw the river.',
        examples: [{ lon: 19.75, lat: 43.78 }],
      })
      .optional(),
  })
  .meta({
    description:
      'Rivers only: its course as far as it is the border between two countries, because the outlines of the maps hold borders and no rivers.',
    examples: [
      {
        pieces: [
          {
            borderOf: ['ruritania', 'graustark'],
            from: { lon: 19.3, lat: 44 },
            to: { lon: 19.36, lat: 44.89 },
          },
        ],
        reference: 'list-of-ruritania',
      },
    ],
  });
