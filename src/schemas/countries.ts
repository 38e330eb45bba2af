import { z } from 'astro/zod';
import { aliases } from './values/aliases.ts';
import { claims } from './values/claim.ts';
import { date } from './values/dates.ts';
import { history } from './values/history.ts';
import { whereToBegin } from './values/home.ts';
import { homeMapLabel } from './values/map.ts';
import { countryCode } from './values/place.ts';
import { datedProse, fault, line, referenceTo } from './values/text.ts';
import { wordIn } from './vocabularies/vocabulary.ts';

const referenceDatum = (description: string, example: string) =>
  z.strictObject({
    value: line(description, example),
    reference: referenceTo(['references'], 'The list it comes from.'),
  });

/** A short list in the order in which the profile shows it. */
const featured = (collections: Parameters<typeof referenceTo>[0], most: number, each: string, all: string) =>
  z
    .array(referenceTo(collections, each))
    .min(1, { error: fault('is empty', 'name at least one, or leave the field out') })
    .max(most, { error: fault(`names more than ${most}`, 'keep those that say most') })
    .meta({ description: all })
    .optional();

/**
 * A country partner profile. The body is the profile’s prose, with the partner questions that documents answer in
 * <Answer>; the others are open.
 */
export const countries = z.strictObject({
  name: line('Short name in English, as the atlas writes it.', 'Kravonia'),
  aliases,
  officialName: referenceDatum('Official name.', 'Kingdom of Kravonia').meta({
    description: 'Official name, with its list.',
  }),
  codes: countryCode,
  capital: referenceDatum('Capital.', 'Slavna').meta({ description: 'Capital, with its list.' }),
  statusNote: z
    .literal('kosovo')
    .meta({
      description:
        'Set on Kosovo* alone: its name carries the asterisk and the footnote of the European Union.',
    })
    .optional(),
  group: wordIn('country-groups', 'The atlas’s grouping.'),
  role: wordIn('route-roles', 'The role the documents give the country.'),
  homeMapLabel: homeMapLabel.optional(),
  summary: datedProse(
    'One or two sentences for lists and search engines.',
    'A transit country at the centre of the route.',
  ),
  eu: z
    .strictObject({
      member: z
        .boolean()
        .meta({ description: 'Whether it is a member of the European Union today.', examples: [false] }),
      since: date('First day or year of membership.').optional(),
      until: date('Last day of a membership that has ended.').optional(),
      reference: referenceTo(['references'], 'The list of members.'),
    })
    .refine((value) => !value.member || (value.since !== undefined && value.until === undefined), {
      error: 'is a member without a first day, or with a last one — write `since`, and no `until`',
    })
    .meta({ description: 'Membership of the European Union, with its date and list.' }),
  population: z
    .array(referenceTo(['claims'], 'A claim on the population.'))
    .meta({ description: 'Claims on the population; empty where no document states one.' }),
  keyFigures: featured(
    ['claims'],
    5,
    'A figure about the country.',
    'The figures in large type at the head of the profile, in their order; without the field the latest of each subject.',
  ),
  disagreements: featured(
    ['discrepancies'],
    3,
    'A discrepancy that names a claim about the country.',
    'The weightiest discrepancies about the country, in their order; the others stand after them.',
  ),
  partnerInterest: referenceTo(
    ['claims'],
    'The claim that names the interest the profile is about.',
  ).optional(),
  partnerOffice: referenceTo(['claims'], 'The claim that names an office.').optional(),
  whereToBegin: whereToBegin.optional(),
  claims,
  ...history,
});
