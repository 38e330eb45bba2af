import type { Vocabulary } from './vocabulary.ts';

/** How a reference was seen by the people who curate the atlas. */
export const waysOfSeeing = {
  original: { label: 'original', definition: 'Read where its publisher put it.' },
  'archived-copy': { label: 'archived copy', definition: 'Read as a stored copy of the publisher’s page.' },
  reprint: { label: 'reprint', definition: 'Read only where somebody else reprinted or retold it.' },
  package: {
    label: 'software package',
    definition: 'Taken from a published data package of the stated version.',
  },
} as const satisfies Vocabulary;
