import type { Vocabulary } from './vocabulary.ts';

/**
 * Where an agreement stands, in the order in which things ripen. A ladder never goes back: the checker refuses
 * a word that stands before its predecessor here, and a date before the one above it.
 */
export const agreementStatuses = {
  proposed: { label: 'Proposed', definition: 'It has been put forward.' },
  announced: { label: 'Announced', definition: 'The parties said that it would come.' },
  agreed: { label: 'Agreed', definition: 'The participants agreed; no signature is mentioned.' },
  signed: { label: 'Signed', definition: 'A source says that it was signed.' },
  'consent-pending': {
    label: 'Consent pending',
    definition: 'Signed, and a parliament or council had still to consent.',
  },
  'in-force': { label: 'In force', definition: 'A source says that it is binding, or since when.' },
  'in-operation': {
    label: 'In operation',
    definition: 'A source describes it as being practised; whether a text is in force is not stated.',
  },
  transformed: { label: 'Transformed', definition: 'A source says that it became something else.' },
  'end-expected': { label: 'End expected', definition: 'Those who run it expected to end it.' },
  ended: { label: 'Ended', definition: 'A source says that it ended.' },
} as const satisfies Vocabulary;

/** How a document and the public record differ. Steps that rest on the first two kinds alone are not shown as facts. */
export const publicRecordDifferences = {
  ahead: {
    label: 'Ahead of the public record',
    definition: 'The document reports as done what the public record shows as still to come.',
  },
  contradicted: {
    label: 'Contradicted in the public record',
    definition: 'One of the parties says otherwise.',
  },
  incomplete: {
    label: 'Leaves out part of the public record',
    definition: 'The public record agrees and contains more than the document does.',
  },
} as const satisfies Vocabulary;
