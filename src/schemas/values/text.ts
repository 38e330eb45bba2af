import { z } from 'astro/zod';

/**
 * Says a fault the way every message of the atlas does: what is wrong, a dash, what to write instead.
 */
export const fault = (what: string, instead: string): string => `${what} — ${instead}`;

/**
 * A single line of text without blank ends. Give the sentence that explains the field and one good example.
 */
export const line = (description: string, example: string) =>
  z
    .string()
    .refine((text) => text.trim() !== '', {
      error: fault('is empty', `write a text such as "${example}", or leave the field out`),
    })
    .refine((text) => text === text.trim() && !/[\r\n]/.test(text), {
      error: fault('has blanks at an end or a line break', 'write it as one line'),
    })
    .meta({ description, examples: [example] });

/**
 * A text of our own words, one or more sentences. Folded YAML (`>-`) is welcome. Figures do not stand in it:
 * `src/checking` refuses numerals in fields with `prose: true`, because a figure belongs to a claim.
 */
export const prose = (description: string, example: string) =>
  z
    .string()
    .refine((text) => text.trim().length >= 12, {
      error: fault('is too short to say anything', `write a sentence such as "${example}"`),
    })
    .meta({ description, examples: [example], prose: true });

/** Prose that may name a year or a day beside its words, as a summary has to; every other numeral belongs to a claim. */
export const datedProse = (description: string, example: string) =>
  prose(description, example).meta({ description, examples: [example], prose: true, dates: true });

/** One line of our own words, held to the same rules as prose: no numeral, no word the house does not use. */
export const ownWords = (description: string, example: string) =>
  line(description, example).meta({ description, examples: [example], prose: true });

/** Own words that may name a year or a day, as titles of what is contested do; no other numeral may stand in them. */
export const datedWords = (description: string, example: string) =>
  line(description, example).meta({ description, examples: [example], prose: true, dates: true });

/** The finding of a chart in own words. Numbers may stand in it: the checker holds them against what is drawn. */
export const findingOfChart = line('The finding of a chart', 'Guests outnumber the meals').meta({
  description:
    'The title of the chart: what it shows, in words its figures bear. A number in it is one that is drawn, a year of a figure, or how many figures there are.',
  examples: ['Guests outnumber the meals'],
  prose: true,
  figures: true,
});

/** A name or a few words exactly as a source or a publisher prints them: the house rules do not apply. */
export const asPrinted = (description: string, example: string) =>
  line(description, example).meta({ description, examples: [example], asPrinted: true });

/** Lower-case ASCII words joined by hyphens: the only form of an id, so that it can be an address. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const kebab = z.string().regex(idPattern, {
  error: fault(
    'is not an id',
    'write lower-case letters without diacritics, digits and single hyphens, such as "castle-repairs"',
  ),
});

/** The collections an id can name. `claims` are no collection of files: they live inside entries. */
export type Referable =
  | 'agreements'
  | 'claims'
  | 'countries'
  | 'discrepancies'
  | 'events'
  | 'examined'
  | 'funding'
  | 'moments'
  | 'organisations'
  | 'places'
  | 'proposals'
  | 'references'
  | 'routes'
  | 'sources'
  | 'statistics'
  | 'terms';

/**
 * The id of an entry of one of the named collections. That the entry exists is checked by
 * `src/checking`, because one schema cannot see the other files.
 */
export const referenceTo = (collections: readonly Referable[], description: string) =>
  kebab.meta({ description, examples: [exampleIds[collections[0] ?? 'sources']], references: collections });

/** The permanent id of a claim, unique in the whole atlas. */
export const claimId = kebab.meta({
  description: 'Permanent id of the claim, unique in the whole atlas; the address ends in it.',
  examples: ['gazette-travellers-1894'],
});

const exampleIds: Record<Referable, string> = {
  agreements: 'treaty-of-zenda',
  claims: 'gazette-travellers-1894',
  countries: 'ruritania',
  discrepancies: 'guests-and-eaters',
  events: 'road-closed',
  examined: 'stay-of-guests-and-courtiers',
  funding: 'castle-repairs',
  moments: 'year-of-the-travellers',
  organisations: 'strelsau-gazette-office',
  places: 'zenda',
  proposals: 'wider-road-to-zenda',
  references: 'list-of-ruritania',
  routes: 'road-through-ruritania',
  sources: 'strelsau-gazette',
  statistics: 'travellers-on-the-road',
  terms: 'road',
};

/** A text of our own that may hold numerals, because it names its own references. */
export const note = (description: string, example: string) =>
  prose(description, example).meta({ description, examples: [example], prose: false });

/** An address on the public web, as it is. Other schemes (`javascript:`, `file:`) and bare hosts are refused. */
export const webAddress = (description: string) =>
  z
    .url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      error: fault(
        'is not a web address',
        'write the whole address, such as "https://herald.example.org/zenda"',
      ),
    })
    .meta({ description, examples: ['https://herald.example.org/zenda'], asPrinted: true });
