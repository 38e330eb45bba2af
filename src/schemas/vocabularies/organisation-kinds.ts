import type { Vocabulary } from './vocabulary.ts';

/** What kind of body an organisation is. */
export const organisationKinds = {
  'eu-institution': { label: 'EU institution', definition: 'The European Union or one of its institutions.' },
  'eu-agency': { label: 'EU agency', definition: 'An agency of the European Union.' },
  'un-body': { label: 'United Nations body', definition: 'The United Nations or one of its agencies.' },
  'international-organisation': {
    label: 'international organisation',
    definition: 'A body founded by states, outside the European Union.',
  },
  ministry: { label: 'ministry', definition: 'A ministry of a state.' },
  authority: {
    label: 'authority',
    definition: 'Another public body of a state: police, customs, commissariat.',
  },
  parliament: { label: 'parliament', definition: 'A parliament.' },
  armed: { label: 'armed forces', definition: 'Armed forces or a part of them.' },
  foundation: { label: 'foundation', definition: 'A political foundation.' },
  'think-tank': { label: 'think tank', definition: 'A research and advocacy body.' },
  ngo: { label: 'NGO', definition: 'A non-governmental organisation or a centre run by such.' },
  media: { label: 'news publisher', definition: 'A publisher of news.' },
  website: { label: 'public information site', definition: 'A site whose owner the copy does not name.' },
  process: {
    label: 'process',
    definition: 'A standing series of meetings or a programme with a name of its own.',
  },
} as const satisfies Vocabulary;
