import type { Vocabulary } from './vocabulary.ts';

/** Why the sides of a discrepancy disagree. The order is that of the list of discrepancies. */
export const discrepancyReasons = {
  'counting-basis': {
    label: 'Different things counted',
    definition: 'Persons, crossings, registrations, applications: the statements count different things.',
  },
  period: { label: 'Different periods', definition: 'The statements refer to different periods.' },
  'territory-or-base': {
    label: 'Different territory or population',
    definition: 'The statements refer to different areas, or include different people.',
  },
  'scope-or-currency': {
    label: 'Different scope or currency',
    definition: 'One statement covers more than the other, or uses a different currency.',
  },
  revision: {
    label: 'Revised over time',
    definition: 'The same number at different dates: one statement is older than the other.',
  },
  'probable-error': {
    label: 'Probable error',
    definition: 'External evidence contradicts one of the statements.',
  },
  viewpoint: {
    label: 'Different viewpoints',
    definition: 'The authors take different views; no number would settle the matter.',
  },
  unknown: {
    label: 'Reason not known',
    definition: 'None of the material consulted explains the difference.',
  },
} as const satisfies Vocabulary;
