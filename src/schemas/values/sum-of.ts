import { z } from 'astro/zod';
import { fundingScopes } from '../vocabularies/funding-words.ts';
import { wordOf } from '../vocabularies/vocabulary.ts';
import { fault, referenceTo } from './text.ts';

const claimList = z
  .array(referenceTo(['claims'], 'An amount that is added.'))
  .min(2, { error: fault('adds up fewer than two claims', 'name each amount that is added') });

const fundingSelector = z.strictObject({
  funding: z
    .strictObject({
      source: referenceTo(['sources'], 'The document that lists the projects whose amounts are added.'),
      scope: wordOf(
        fundingScopes,
        'Only projects of this scope; leave out for all that the document lists.',
      ).optional(),
    })
    .meta({ description: 'The amounts of the funding entries that a document lists.' }),
});

const forms = 'write { funding: { source: <id of a source> } }, or a list of two claims or more';

/** The precise message of the form that is meant; a union would hide it. Undefined where the field is not there. */
function sumFault(input: unknown): string | undefined {
  if (input === undefined) return undefined;
  const meant = Array.isArray(input) ? claimList : fundingSelector;
  const issue = meant.safeParse(input).error?.issues[0];
  if (issue?.message.includes(' — ') !== true) return fault('does not say what is added', forms);
  return [...issue.path, issue.message].join(' ');
}

/** What the atlas adds up: claims by their ids, or the amounts of the funding entries that a selector finds. */
export const sumOf = z.union([claimList, fundingSelector], { error: ({ input }) => sumFault(input) }).meta({
  description:
    'Amounts of money that the atlas adds up itself, labelled as its own sum: claims by their ids, or a selector of funding entries by the document that lists them and by scope.',
  examples: [{ funding: { source: 'strelsau-gazette', scope: 'national' } }],
});

export type SumOf = z.infer<typeof sumOf>;

/** What a selector asks of a funding entry. */
interface Selectable {
  source: string;
  scope: string;
  /** Id of the claim that carries the amount. */
  amount: string;
}

/**
 * The ids of the claims that a sum adds up: those it lists, or the amounts of the entries it selects, in the order in
 * which they are handed over.
 */
export function claimsAdded(sum: SumOf, funding: readonly Selectable[]): string[] {
  if (Array.isArray(sum)) return sum;
  const { source, scope } = sum.funding;
  return funding
    .filter((entry) => entry.source === source && (scope === undefined || entry.scope === scope))
    .map(({ amount }) => amount);
}
