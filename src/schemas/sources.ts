import { z } from 'astro/zod';
import { isoDay, pastDate } from './values/dates.ts';
import { history } from './values/history.ts';
import { languageName } from './values/language.ts';
import { asPrinted, fault, line, note, ownWords, prose, referenceTo, webAddress } from './values/text.ts';
import { wordIn } from './vocabularies/vocabulary.ts';

/** A document the atlas is made from. */
export const sources = z.strictObject({
  number: z
    .int()
    .positive()
    .meta({
      description: 'Number that marks the document on every page. Given once, never again to another.',
      examples: [6],
    }),
  title: asPrinted('Title of the document.', 'The Zenda Herald on the inn'),
  titleOrigin: z
    .enum(['printed', 'from-address', 'from-headings'], {
      error: fault('is not a known origin', 'write printed, from-address or from-headings'),
    })
    .meta({
      description:
        'Whether the document prints its title, or the atlas reads it from the address, or puts it together from headings.',
      examples: ['printed'],
    }),
  shortName: line('How notes name the document: publisher and year.', 'Herald 1894'),
  publisher: referenceTo(['organisations'], 'The body that published it.'),
  publisherType: wordIn('publisher-types', 'What kind of publisher it is.'),
  authors: z
    .array(
      z.strictObject({
        name: line('Name as printed.', 'Rudolf Rassendyll'),
        role: line('Public role the document gives.', 'editor of the Herald'),
      }),
    )
    .meta({ description: 'Authors as printed; empty where none is named.' }),
  published: z
    .strictObject({
      date: pastDate('Date the document prints of itself.').optional(),
      kind: z
        .enum(['published', 'last-updated'])
        .meta({ description: 'What the printed date stands for.', examples: ['published'] })
        .optional(),
      readByAtlas: z
        .strictObject({
          date: pastDate('The date as the atlas reads it.'),
          why: note('What the inference rests on.', 'Events it describes as recent happened in that month.'),
          references: z.array(referenceTo(['references'], 'What the reading rests on.')),
        })
        .meta({ description: 'The atlas’s reading where the document prints no date; always shown as such.' })
        .optional(),
    })
    .refine((value) => (value.date === undefined) === (value.kind === undefined), {
      error: fault('has a date without its kind, or the reverse', 'write both, or neither'),
    })
    .meta({
      description: 'When it was published, as far as it says so.',
      examples: [{ date: '1894-08-03', kind: 'last-updated' }],
    }),
  language: z
    .string()
    .refine((code) => languageName(code) !== undefined, {
      error: fault('is not the code of a language', 'write a code of ISO 639 such as en, de, sr or nb'),
    })
    .meta({ description: 'Language of the copy that was read, as a code of ISO 639.', examples: ['en'] }),
  webAddress: webAddress('Where its publisher put it.'),
  webAddressFoundBy: line('How the address was found.', 'An archived copy begins with the same text'),
  copy: z
    .strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, { error: fault('is not a SHA-256 sum', 'run `sha256sum` on the copy') })
        .meta({
          description: 'SHA-256 of the copy that was read.',
          examples: ['0123456789abcdef'.repeat(4)],
        }),
      handedOver: isoDay('Day the copy was handed over.'),
      retrieved: isoDay('Day the copy was taken from its site; leave out where nobody knows.').optional(),
    })
    .meta({ description: 'The copy consulted.' }),
  relays: z
    .array(
      z.strictObject({
        from: line('On whom the document relies.', 'Strelsau Gazette'),
        organisation: referenceTo(['organisations'], 'The same as an entry, where there is one.').optional(),
        for: line('For which part.', 'the passage on the bridge'),
      }),
    )
    .meta({ description: 'The relay chain: on whom the document itself relies, as far as it says so.' }),
  missing: z.array(line('What is missing about the document.', 'author')).meta({
    description: 'What the document does not say about itself.',
  }),
  projectList: z
    .strictObject({
      total: referenceTo(
        ['claims'],
        'The total that the document claims beside its list; an amount of money.',
      ),
    })
    .meta({
      description:
        'What the document claims as a total where it lists projects and their amounts; shown beside the sums of the atlas, never added to them.',
      examples: [{ total: 'castle-repairs-amount' }],
    })
    .optional(),
  lists: z
    .array(
      z.strictObject({
        title: ownWords('What is listed, in our words.', 'Members of the guild'),
        claim: referenceTo(['claims'], 'The claim that records the list.'),
        organisations: z
          .array(referenceTo(['organisations'], 'A body it names.'))
          .min(1)
          .meta({ description: 'The bodies it names, in its order.' }),
      }),
    )
    .meta({
      description: 'Lists of bodies that the document prints; shown whole.',
      examples: [
        [
          {
            title: 'Members of the guild',
            claim: 'gazette-travellers-1894',
            organisations: ['strelsau-gazette-office'],
          },
        ],
      ],
    })
    .optional(),
  viewpoint: prose(
    'How the publisher’s point of view should be read.',
    'It argues for closer ties with one side.',
  ),
  rights: note('What is known of the rights in the document.', 'All rights reserved by the publisher.'),
  ...history,
});
