import type { Vocabulary } from './vocabulary.ts';

/**
 * The five questions of a country partner profile, in the order of the KAS Partner-Atlas,
 * put in our own words and without naming one partner.
 */
export const partnerQuestions = {
  relevance: { label: 'Relevance', definition: 'Why does the country matter for regulating migration?' },
  willingness: { label: 'Willingness', definition: 'How willing is it to work with others on this?' },
  'status-quo': { label: 'Status quo', definition: 'How close is co-operation now?' },
  potential: { label: 'Potential', definition: 'Where could co-operation be strengthened?' },
  'policy-recommendation': {
    label: 'Policy recommendation',
    definition: 'What should policy change to achieve this?',
  },
} as const satisfies Vocabulary;

export type PartnerQuestion = keyof typeof partnerQuestions;
