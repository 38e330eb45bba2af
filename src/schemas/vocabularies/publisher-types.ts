import type { Vocabulary } from './vocabulary.ts';

/** What kind of publisher speaks. Shown beside every claim. */
export const publisherTypes = {
  foundation: { label: 'foundation', definition: 'A political foundation that advises policy makers.' },
  'think-tank': {
    label: 'think tank',
    definition: 'A research and advocacy body with a policy aim of its own.',
  },
  'news-site': {
    label: 'news site',
    definition: 'A news publisher; here one that retells the reports of others.',
  },
  'eu-communication': {
    label: 'EU communication',
    definition: 'Public information about what the European Union does and pays for.',
  },
  ngo: { label: 'NGO', definition: 'A non-governmental aid organisation that works in the country.' },
} as const satisfies Vocabulary;
