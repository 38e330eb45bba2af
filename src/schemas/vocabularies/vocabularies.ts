import { z } from 'astro/zod';
import { fault, idPattern, line } from '../values/text.ts';
import { partnerQuestions } from './country-words.ts';
import { wordOf } from './vocabulary.ts';

/** The signs that a kind of event may have on the map: a bar across the way, and a dot. */
export const mapSigns = ['closure', 'deaths'] as const;

/** The kind that the timeline gives to the dated statuses of agreements. */
export const statusKind = 'agreement-status';

const label = line('What readers see.', 'border crossings recorded');
const definition = line(
  'One or two sentences that fix its meaning.',
  'Crossings of a border recorded by an authority.',
);
const heading = line('What stands above the list of all entries of the kind.', 'Border crossings');

const yes = (description: string) =>
  z
    .literal(true, { error: fault('is not true', 'write true, or leave the field out') })
    .meta({ description, examples: [true] })
    .optional();

const kebab = z.string().regex(idPattern, {
  error: fault(
    'is not a word of a vocabulary',
    'write lower-case letters without diacritics, digits and single hyphens, such as "travellers-per-day"',
  ),
});

/** Events stand under their kind, and steps of agreements beside them under a kind that code gives. */
const eventKind = kebab.refine((word) => word !== statusKind, {
  error: fault(`is the kind of the steps of agreements`, 'choose another word'),
});

const purposeCode = z.string().regex(/^\d{5}$/, {
  error: fault('is not a purpose code', 'write the five digits of the list of the DAC'),
});

/** A vocabulary: words with label and definition, and the fields by which code tells some words from others. */
const wordsWith = <Fields extends z.ZodRawShape>(fields: Fields, key: z.ZodString = kebab) =>
  z.record(key, z.strictObject({ label, definition, ...fields }));

/**
 * Every vocabulary that is content: its name, which is that of its file in `content/vocabularies/`, and the shape of
 * its words. Code asks for fields of a word and never for the word itself; words that code does ask for stand in the
 * other files of this folder.
 */
export const vocabularies = {
  'agreement-kinds': wordsWith({}),
  'counting-bases': wordsWith({
    money: z
      .enum(['claimed', 'listed'], { error: fault('is no kind of money', 'write claimed or listed') })
      .meta({
        description:
          'Amounts of money only: whether they are totals that a source claims, or listed beside one project.',
        examples: ['listed'],
      })
      .optional(),
    inhabitants: yes('True where inhabitants are counted: a figure then says whom the population includes.'),
  }),
  'country-groups': wordsWith({}),
  'event-kinds': wordsWith(
    {
      sign: z
        .enum(mapSigns, { error: fault('is no sign of the map', 'write closure or deaths') })
        .meta({
          description: 'The sign its events have on the map: a bar across the way, or a dot.',
          examples: ['closure'],
        })
        .optional(),
      atBorders: yes('True where its events stand in the list beside the map.'),
    },
    eventKind,
  ),
  'funding-relations': wordsWith({}),
  'funding-themes': wordsWith({}),
  'leg-certainties': wordsWith({}),
  'organisation-kinds': wordsWith({
    heading,
    publicBody: yes(
      'True where bodies of the kind act for their country, which then takes part in what they agree.',
    ),
  }),
  'place-kinds': wordsWith({
    heading,
    river: yes('True where places of the kind are rivers, which a map may draw along a border.'),
    severalCountries: yes(
      'True where a place of the kind may take in several countries, as regions and routes do, and lies in none of them alone.',
    ),
  }),
  'population-bases': wordsWith({}),
  'proposal-kinds': wordsWith({}),
  'publisher-types': wordsWith({}),
  'purpose-codes': wordsWith({}, purposeCode),
  questions: wordsWith({
    // As `wordIn` writes it, whose type knows the names of what is being defined here.
    topic: z.string().meta({
      description: 'The heading under which claims that answer it stand on profiles of countries.',
      vocabulary: 'topics',
    }),
    bearsOn: z.array(wordOf(partnerQuestions, 'A partner question.')).meta({
      description:
        'The partner questions that a profile cannot leave open where a claim about the country answers this one; empty where there is none.',
      examples: [['relevance']],
    }),
  }),
  'route-roles': wordsWith({}),
  topics: wordsWith({}),
  'ways-of-seeing': wordsWith({}),
} as const;

export type VocabularyName = keyof typeof vocabularies;

export const vocabularyNames = Object.keys(vocabularies) as VocabularyName[];

type WordsOf<N extends VocabularyName> = z.infer<(typeof vocabularies)[N]>;

/** What a word of a vocabulary means: its label, its definition, and what code asks of it. */
export type Meaning<N extends VocabularyName = VocabularyName> = WordsOf<N>[string];

/** The words of every vocabulary, each in the order of its file. */
export type Vocabularies = { readonly [N in VocabularyName]: WordsOf<N> };

/** The file of a vocabulary, from the root of the project. */
export const fileOfVocabulary = (name: string): string => `content/vocabularies/${name}.yaml`;

/** Every vocabulary from what its file holds. Throws, as zod does, where a file does not have the shape of its words. */
export const readVocabularies = (heldBy: (name: VocabularyName) => unknown): Vocabularies =>
  Object.fromEntries(
    vocabularyNames.map((name) => [name, vocabularies[name].parse(heldBy(name))]),
  ) as unknown as Vocabularies;
