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
        what: line('What was changed.', 'Amount corrected'),
        why: line('Why it was changed.', 'A digit had been dropped'),
      }),
    )
    .superRefine((revisions, context) => {
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
