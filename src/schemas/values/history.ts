import { z } from 'astro/zod';
import { isoDay } from './dates.ts';
import { fault, line } from './text.ts';

/** Fields that every entry has: when it was last compared with its sources, and what was changed since. */
export const history = {
  reviewed: isoDay('Day on which a person last compared the entry with its sources.'),
  revisions: z
    .array(
      z.strictObject({
        on: isoDay('Day of the change.'),
        digest: z
          .string()
          .regex(/^[0-9a-f]{12}$/, {
            error: fault('is no digest', 'take it out; `npm run revise` writes it'),
          })
          .meta({
            description:
              'What the entry said after the change, as twelve signs. `npm run revise` writes it, nobody else.',
            examples: ['0123456789ab'],
          })
          .optional(),
        what: line('What was changed.', 'Amount corrected'),
        why: line('Why it was changed.', 'A digit had been dropped'),
        upkeep: z
          .literal(true)
          .meta({
            description:
              'Only an address or the shape of the file changed; a command wrote the line, and no page shows it.',
          })
          .optional(),
      }),
    )
    .superRefine((revisions, context) => {
      if (revisions[0]?.upkeep === true)
        context.addIssue({
          code: 'custom',
          path: [0, 'upkeep'],
          message: fault('marks the line that tells when the entry was written', 'take it out'),
        });
      for (const [at, { on }] of revisions.entries()) {
        const before = revisions[at - 1]?.on;
        if (before !== undefined && on < before)
          context.addIssue({
            code: 'custom',
            path: [at, 'on'],
            message: fault(`is before the revision above it (${before})`, 'write the newest revision last'),
          });
      }
    })
    .min(1, { error: 'is empty — write the first revision: the day, "Entry written" and why' })
    .meta({
      description:
        'Changes readers should know of, newest last. The first line says when the entry was written.',
      examples: [[{ on: '2026-11-22', what: 'Entry written', why: 'First edition' }]],
    }),
};

type Revision = z.infer<typeof history.revisions>[number];

/**
 * The revisions readers should know of, with what they are told of each and its place among all revisions. Lines of
 * commands, which only follow a change of addresses or shapes, are left out.
 */
export const shownRevisions = (
  revisions: readonly Revision[],
): (Pick<Revision, 'on' | 'what' | 'why'> & { at: number })[] =>
  revisions.flatMap(({ on, what, why, upkeep }, at) => (upkeep === true ? [] : [{ on, what, why, at }]));

/** The day of the last change readers should know of; the first revision is always one. */
export const lastChanged = (revisions: readonly Revision[]): string | undefined =>
  shownRevisions(revisions).at(-1)?.on;
