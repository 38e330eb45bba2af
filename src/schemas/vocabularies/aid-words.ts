// Words of the aid data standards that a funding entry may state. They follow codelists of IATI 2.03, whose codes
// `src/exports/iati.ts` knows.
import type { Vocabulary } from './vocabulary.ts';

/** How far a project has come. The words of the codelist ActivityStatus, in short. */
export const projectStatuses = {
  planned: { label: 'planned', definition: 'It is being prepared.' },
  running: { label: 'running', definition: 'It is being carried out.' },
  finishing: {
    label: 'finishing',
    definition: 'The work is done; the accounts are not closed.',
  },
  closed: { label: 'closed', definition: 'The work is done and the accounts are closed.' },
  cancelled: { label: 'cancelled', definition: 'It was given up.' },
  suspended: { label: 'suspended', definition: 'It is interrupted for a time.' },
} as const satisfies Vocabulary;

/** What an amount is. Three states that aid data keeps apart. */
export const amountStatuses = {
  pledged: { label: 'pledged', definition: 'The funder has announced the amount.' },
  committed: {
    label: 'committed',
    definition: 'The funder is bound by a decision or a contract to give the amount.',
  },
  paid: { label: 'paid', definition: 'The funder has handed the amount over.' },
} as const satisfies Vocabulary;

/** Whether a date is a plan or happened. */
export const dateKinds = {
  planned: {
    label: 'planned',
    definition: 'The source gives the date as a plan.',
  },
  actual: {
    label: 'actual',
    definition: 'The source says that it happened.',
  },
} as const satisfies Vocabulary;
