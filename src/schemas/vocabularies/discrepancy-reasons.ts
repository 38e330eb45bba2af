import type { Vocabulary } from './vocabulary.ts';

/** Why statements disagree. The order is that of the list of discrepancies. */
export const discrepancyReasons = {
  'counting-basis': {
    label: 'Different things counted',
    definition: 'Persons, crossings, registrations, applications: the statements count different things.',
  },
  period: { label: 'Different periods', definition: 'The statements speak of different times.' },
  'territory-or-base': {
    label: 'Different territory or population',
    definition: 'The statements speak of different areas, or include different people.',
  },
  'scope-or-currency': {
    label: 'Different scope or currency',
    definition: 'One statement takes in more, or reckons in other money, than the other.',
  },
  revision: {
    label: 'Revised over time',
    definition: 'The same number at different dates: one statement is older than the other.',
  },
  'probable-error': {
    label: 'Probable error',
    definition: 'Evidence from outside speaks against one of the statements.',
  },
  viewpoint: {
    label: 'Different viewpoints',
    definition: 'The authors see the same thing differently; no number would settle it.',
  },
  unknown: { label: 'Reason not known', definition: 'Nothing that was read explains the difference.' },
} as const satisfies Vocabulary;
