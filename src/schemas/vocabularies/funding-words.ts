import type { Vocabulary } from './vocabulary.ts';

/** The part an organisation has in a funding entry, as far as the source supports it. */
export const fundingRoles = {
  funder: { label: 'Funder', definition: 'Gives the money.' },
  implementer: { label: 'Implementer', definition: 'Carries the project out, as the source says.' },
  recipient: { label: 'Recipient', definition: 'Receives the money or what it buys, as the source says.' },
  'role-not-stated': {
    label: 'Named, role not stated',
    definition: 'The name stands in a bracket or a list, and the source does not say what part the body has.',
  },
} as const satisfies Vocabulary;

/** The atlas’s own grouping of projects by what they are for. The source’s heading is kept beside it, as printed. */
export const fundingThemes = {
  'reception-and-asylum': {
    label: 'Reception and asylum',
    definition: 'Accommodation, care, schooling and asylum procedures.',
  },
  'border-management': { label: 'Border management', definition: 'Control and surveillance of borders.' },
  returns: { label: 'Returns', definition: 'Return of people to other countries.' },
  'anti-smuggling': {
    label: 'Action against smuggling and trafficking',
    definition: 'Police and judicial work against smugglers and traffickers.',
  },
  'migration-management': {
    label: 'Migration management, several fields',
    definition: 'Asylum, border and return work in one programme.',
  },
} as const satisfies Vocabulary;

/** Whether a project serves one country or the region. Amounts of the two are never added silently. */
export const fundingScopes = {
  national: { label: 'National', definition: 'The project serves one country.' },
  regional: { label: 'Regional', definition: 'The title or text names the Western Balkans as a whole.' },
} as const satisfies Vocabulary;

/** How two funding entries belong together. */
export const fundingRelations = {
  'same-programme': {
    label: 'Same programme title',
    definition: 'The printed titles begin with the same words.',
  },
  'same-field': { label: 'Same field', definition: 'Both pay for the same kind of thing.' },
  complements: {
    label: 'Complements',
    definition: 'One continues or completes the other, as the source describes it.',
  },
} as const satisfies Vocabulary;
