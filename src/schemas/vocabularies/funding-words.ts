import type { Vocabulary } from './vocabulary.ts';

/** The part an organisation has in a funding entry, as far as the source supports it. */
export const fundingRoles = {
  funder: { label: 'Funder', definition: 'Gives the money.' },
  implementer: { label: 'Implementer', definition: 'Carries out the project, according to the source.' },
  recipient: {
    label: 'Recipient',
    definition: 'Receives the money or what it buys, according to the source.',
  },
  'role-not-stated': {
    label: 'Named, role not stated',
    definition:
      'The name is given in brackets or in a list; the source does not state the organisation’s role.',
  },
} as const satisfies Vocabulary;

/** Whether a project serves one country or the region. Amounts of the two are never added silently. */
export const fundingScopes = {
  national: { label: 'National', definition: 'The project serves one country.' },
  regional: { label: 'Regional', definition: 'The title or text names the Western Balkans as a whole.' },
} as const satisfies Vocabulary;
