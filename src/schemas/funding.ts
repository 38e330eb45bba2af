import { z } from 'astro/zod';
import { claims } from './values/claim.ts';
import { date, daysOf } from './values/dates.ts';
import { history } from './values/history.ts';
import { whereToBegin } from './values/home.ts';
import { asPrinted, datedProse, fault, line, ownWords, referenceTo } from './values/text.ts';
import { amountStatuses, dateKinds, projectStatuses } from './vocabularies/aid-words.ts';
import { fundingRoles, fundingScopes } from './vocabularies/funding-words.ts';
import { wordIn, wordOf } from './vocabularies/vocabulary.ts';

const percent = (description: string) =>
  z
    .number()
    .min(0, { error: fault('is negative', 'write the share in per cent, such as 60') })
    .max(100, { error: fault('is more than the whole', 'write the share in per cent, such as 60') })
    .meta({ description, examples: [60] });

/** What shares are short of 100, in per cent. Fractions are rounded to hundredths of a per cent. */
const shortOfWhole = (shares: readonly number[]): number =>
  Math.round(100 * (100 - shares.reduce((sum, share) => sum + share, 0))) / 100;

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
        examples: ['BRA-F-001'],
      }),
    title: line('Short title.', 'Castle repairs'),
    titlePrinted: asPrinted('Title as the source prints it.', 'Support to the Castle of Zenda - Repairs III'),
    summary: datedProse('One sentence for lists and search engines.', 'Pays for repairs of a castle.'),
    amount: referenceTo(['claims'], 'The claim that carries the amount.'),
    amountStatus: z
      .strictObject({
        status: wordOf(amountStatuses, 'Whether the amount was pledged, committed or paid.'),
        on: date('The date of the pledge, decision, contract or payment.').optional(),
        claim: referenceTo(['claims'], 'The claim on which it rests.'),
      })
      .meta({ description: 'What the amount is, and since when, where the source says so.' })
      .optional(),
    status: z
      .strictObject({
        status: wordOf(projectStatuses, 'The status of the project.'),
        claim: referenceTo(['claims'], 'The claim on which it rests.'),
      })
      .meta({ description: 'The status of the project, where the source states it.' })
      .optional(),
    instrument: z
      .strictObject({
        name: asPrinted('Budget line, instrument or contract as the source names it.', 'Crown Fund'),
        claim: referenceTo(['claims'], 'The claim on which it rests.'),
      })
      .meta({ description: 'From which budget line or under which contract, where the source says so.' })
      .optional(),
    programme: asPrinted(
      'Words with which the printed title begins and that several projects share.',
      'Support to the Castle of Zenda',
    ).optional(),
    phase: asPrinted('Phase as printed.', 'III').optional(),
    source: referenceTo(['sources'], 'The document that lists the project.'),
    sourceHeading: asPrinted(
      'The heading under which the source lists it, as printed; leave out where it stands under none.',
      'Roads and bridges',
    ).optional(),
    theme: wordIn('funding-themes', 'The atlas’s own theme.'),
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
        examples: [['ruritania']],
      }),
    scopeClaim: referenceTo(['claims'], 'The claim on which a regional scope rests.').optional(),
    shares: z
      .array(
        z.strictObject({
          country: referenceTo(['countries', 'places'], 'One of `countries`.'),
          percent: percent('Its share of the amount in per cent.'),
          claim: referenceTo(['claims'], 'The claim on which the share rests.'),
        }),
      )
      .meta({
        description: 'The share of each country, where the source divides the amount; never divided by us.',
      })
      .optional(),
    sectors: z
      .array(
        z.strictObject({
          code: wordIn('purpose-codes', 'Purpose code of the OECD DAC.'),
          percent: percent('Its share of the amount in per cent, where there are several.').optional(),
          claim: referenceTo(['claims'], 'The claim on which the code rests.'),
        }),
      )
      .min(1, { error: fault('is empty', 'write a code, or leave the field out') })
      .meta({ description: 'Purpose codes of the OECD DAC, where the source states them.' })
      .optional(),
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
        z.strictObject({
          stated: z.literal(false).meta({ description: 'False where the source does not say when it runs.' }),
        }),
        z.strictObject({
          start: date('First day of the project.').optional(),
          startKind: wordOf(dateKinds, 'Whether the first day is planned or actual.').optional(),
          end: date('Last day of the project.').optional(),
          endKind: wordOf(dateKinds, 'Whether the last day is planned or actual.').optional(),
          claim: referenceTo(['claims'], 'The claim on which the dates rest.'),
        }),
      ])
      .meta({ description: 'When it runs, or { stated: false }.', examples: [{ stated: false }] }),
    deliverables: z
      .array(
        z.strictObject({
          item: ownWords('What was or will be supplied.', 'roof tiles'),
          claim: referenceTo(['claims'], 'The claim that carries the number, or the statement without one.'),
          delivered: z
            .literal(true)
            .meta({
              description:
                'True where the source reports that it was supplied or done; leave out where it is planned or promised.',
            })
            .optional(),
        }),
      )
      .meta({
        description: 'What is provided, built or paid for, item by item.',
      }),
    leavesOpen: z
      .array(ownWords('A question the source leaves open.', 'Start and end date'))
      .min(1, { error: fault('is empty', 'say what the source leaves open, at least the dates') })
      .meta({ description: 'What the source does not say.' }),
    related: z
      .array(
        z.strictObject({
          entry: referenceTo(['funding'], 'The other entry.'),
          relation: wordIn('funding-relations', 'How they belong together.'),
        }),
      )
      .meta({ description: 'Related entries.' }),
    whereToBegin: whereToBegin.optional(),
    claims,
    ...history,
  })
  .superRefine((value, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if ((value.scope === 'regional') !== (value.scopeClaim !== undefined)) {
      refuse(
        ['scopeClaim'],
        value.scope === 'regional'
          ? fault('is missing', 'name the claim on which the regional scope rests')
          : fault('belongs to regional entries only', 'leave it out, or write the scope regional'),
      );
    }
    if (value.shares) {
      const shared = value.shares.map(({ country }) => country);
      if ([...shared].sort().join() !== [...value.countries].sort().join()) {
        refuse(
          ['shares'],
          fault('do not name each of `countries` once', 'write one share for each, or none'),
        );
      }
      const short = shortOfWhole(value.shares.map((share) => share.percent));
      if (short !== 0) {
        refuse(
          ['shares'],
          fault(`add up to ${100 - short} per cent`, 'write shares that add up to 100, or leave them out'),
        );
      }
    }
    if (value.sectors) {
      const shares = value.sectors.flatMap((sector) =>
        sector.percent === undefined ? [] : [sector.percent],
      );
      if (new Set(value.sectors.map(({ code }) => code)).size < value.sectors.length) {
        refuse(['sectors'], fault('name a code twice', 'write each code once'));
      }
      if (shares.length < value.sectors.length && (shares.length > 0 || value.sectors.length > 1)) {
        refuse(['sectors'], fault('lack the share of a code', 'write `percent` for each of several codes'));
      } else if (shares.length > 0 && shortOfWhole(shares) !== 0) {
        refuse(
          ['sectors'],
          fault(`add up to ${100 - shortOfWhole(shares)} per cent`, 'write shares that add up to 100'),
        );
      }
    }
    value.deliverables.forEach(({ claim }, at) => {
      if (value.deliverables.findIndex((other) => other.claim === claim) < at) {
        refuse(
          ['deliverables', at, 'claim'],
          fault(`"${claim}" carries another item already`, 'give each item a claim of its own'),
        );
      }
    });
    const happened: [PropertyKey[], string | undefined][] = [
      [['amountStatus', 'on'], value.amountStatus?.on],
    ];
    if (!('stated' in value.period)) {
      const { start, startKind, end, endKind } = value.period;
      if (!start && !end) {
        refuse(['period'], fault('gives no date', 'write a start or an end, or { stated: false }'));
      }
      if (startKind === 'actual') happened.push([['period', 'start'], start]);
      if (endKind === 'actual') happened.push([['period', 'end'], end]);
      if (start && end && daysOf(start).first > daysOf(end).last) {
        refuse(['period'], fault(`ends (${end}) before it begins (${start})`, 'swap the two dates'));
      }
      if ((startKind && !start) || (endKind && !end)) {
        refuse(
          ['period'],
          fault('says the kind of a date it does not give', 'write the date, or leave the kind out'),
        );
      }
    }
    for (const [path, day] of happened) {
      if (day && daysOf(day).first > value.reviewed) {
        refuse(
          path,
          fault(
            `is later than the review of the entry (${value.reviewed})`,
            'correct the date or the kind of date',
          ),
        );
      }
    }
  });
