import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { date } from './values/dates.ts';
import { history } from './values/history.ts';
import { asPrinted, fault, line, ownWords, prose, referenceTo } from './values/text.ts';
import {
  fundingRelations,
  fundingRoles,
  fundingScopes,
  fundingThemes,
  sourceHeadings,
} from './vocabularies/funding-words.ts';
import { wordOf } from './vocabularies/vocabulary.ts';

/** One project or programme with an amount. The body says what it pays for. */
export const funding = z
  .strictObject({
    identifier: z
      .string()
      .regex(/^BRA-F-\d{3,}$/, {
        error: fault(
          'is not an identifier',
          'write BRA-F- and a number of three or more digits, such as BRA-F-012',
        ),
      })
      .meta({
        description:
          'Permanent identifier for citations. Given once, kept when the entry is renamed, never given to another.',
        examples: ['BRA-F-002'],
      }),
    title: line('Short title.', 'Access to Health III'),
    titlePrinted: asPrinted(
      'Title as the source prints it.',
      'EU Support to Migration Management - Access to Health III',
    ),
    summary: prose(
      'One sentence for lists and search engines.',
      'Pays for health care for people on the move.',
    ),
    amount: referenceTo(['claims'], 'The claim that carries the amount.'),
    programme: asPrinted(
      'Words with which the printed title begins and that several projects share.',
      'EU Support to Migration Management',
    ).optional(),
    phase: asPrinted('Phase as printed.', 'III').optional(),
    source: referenceTo(['sources'], 'The document that lists the project.'),
    sourceHeading: wordOf(sourceHeadings, 'The heading under which the source lists it.'),
    theme: wordOf(fundingThemes, 'The atlas’s own theme.'),
    scope: wordOf(fundingScopes, 'Whether it serves one country or the region.'),
    countries: z
      .array(
        referenceTo(
          ['countries', 'places'],
          'A country it serves; a region where the source names no single ones.',
        ),
      )
      .min(1, {
        error: fault(
          'names no country',
          'write at least one; a regional project names all that its text names',
        ),
      })
      .meta({
        description: 'The countries it serves, as far as the source names them.',
        examples: [['serbia']],
      }),
    scopeClaim: referenceTo(['claims'], 'The claim on which a regional scope rests.').optional(),
    organisations: z
      .array(
        z.strictObject({
          organisation: referenceTo(['organisations'], 'The body.'),
          role: wordOf(fundingRoles, 'Its part, as far as the source supports one.'),
          claim: referenceTo(['claims'], 'The claim on which the role rests.'),
        }),
      )
      .meta({ description: 'Bodies with their roles.' }),
    period: z
      .union([
        z.strictObject({ stated: z.literal(false) }),
        z.strictObject({
          start: date('First day.').optional(),
          end: date('Last day.').optional(),
          claim: referenceTo(['claims'], 'The claim on which the dates rest.'),
        }),
      ])
      .meta({ description: 'When it runs, or { stated: false }.', examples: [{ stated: false }] }),
    deliverables: z
      .array(
        z.strictObject({
          item: ownWords('What was or will be supplied.', 'thermal cameras'),
          claim: referenceTo(['claims'], 'The claim that carries the number, or the statement without one.'),
        }),
      )
      .meta({ description: 'What was bought, built or supplied, item by item.' }),
    leavesOpen: z
      .array(ownWords('A question the source leaves open.', 'Start and end date'))
      .min(1, { error: fault('is empty', 'say what the source leaves open, at least the dates') })
      .meta({ description: 'What the source leaves open.' }),
    related: z
      .array(
        z.strictObject({
          entry: referenceTo(['funding'], 'The other entry.'),
          relation: wordOf(fundingRelations, 'How they belong together.'),
        }),
      )
      .meta({ description: 'Related entries.' }),
    claims,
    ...history,
  })
  .superRefine((value, context) => {
    if ((value.scope === 'regional') !== (value.scopeClaim !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['scopeClaim'],
        message:
          value.scope === 'regional'
            ? fault('is missing', 'name the claim on which the regional scope rests')
            : fault('belongs to regional entries only', 'leave it out, or write the scope regional'),
      });
    }
  });
