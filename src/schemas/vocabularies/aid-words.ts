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

/** The purpose codes of the OECD DAC that fit the work on this route, with names as in the codelist Sector. */
export const dacSectors = {
  '15130': {
    label: 'Legal and judicial development',
    definition: 'Justice, law enforcement, border management.',
  },
  '15136': { label: 'Immigration', definition: 'Registration and documents of immigrants.' },
  '15160': { label: 'Human rights', definition: 'Protection and promotion of human rights.' },
  '15190': {
    label: 'Facilitation of orderly, safe, regular and responsible migration and mobility',
    definition: 'Migration policy, asylum, voluntary return, border management related to migration.',
  },
  '15210': {
    label: 'Security system management and reform',
    definition: 'Reform and control of security bodies.',
  },
  '43010': { label: 'Multisector aid', definition: 'Work in several sectors of which none stands out.' },
  '72010': {
    label: 'Material relief assistance and services',
    definition: 'Emergency shelter, care and other relief.',
  },
  '72050': {
    label: 'Relief co-ordination and support services',
    definition: 'Co-ordination of relief.',
  },
  '93010': {
    label: 'Refugees/asylum seekers in donor countries (non-sector allocable)',
    definition: 'Care for asylum seekers in the country that gives the money.',
  },
} as const satisfies Vocabulary;
