import type { Vocabulary } from './vocabulary.ts';

/** The part a country has in what the documents tell of the route. */
export const routeRoles = {
  entry: { label: 'Way in', definition: 'People are said to enter the route or the Balkans here.' },
  transit: { label: 'Transit', definition: 'People are said to pass through.' },
  'side-route': { label: 'Side route', definition: 'A source names it as an alternative way.' },
  'eu-border': {
    label: 'EU border on the route',
    definition: 'The route is said to reach the European Union here.',
  },
  destination: { label: 'Destination', definition: 'People are said to want to go there.' },
  partner: {
    label: 'Partner',
    definition: 'Named as a partner, donor or party to co-operation; not on the route.',
  },
  'named-in-passing': { label: 'Named in passing', definition: 'Stands in a document for another subject.' },
} as const satisfies Vocabulary;

/** The atlas’s grouping of countries. */
export const countryGroups = {
  'western-balkans': {
    label: 'Western Balkans',
    definition: 'Partners in the region that are not EU members.',
  },
  'eu-on-the-route': {
    label: 'EU members on the route',
    definition: 'EU members the route is said to touch.',
  },
  'other-eu': { label: 'Other EU members', definition: 'EU members named as destination or partner.' },
  turkiye: { label: 'Where the route begins', definition: 'Where the route is said to begin.' },
  'further-partners': { label: 'Further countries named', definition: 'Named outside the route.' },
} as const satisfies Vocabulary;

/**
 * The five questions of a country partner profile, in the order of the KAS Partner-Atlas,
 * put in our own words and without naming one partner.
 */
export const partnerQuestions = {
  relevance: { label: 'Relevance', definition: 'Why does the country matter for regulating migration?' },
  willingness: { label: 'Willingness', definition: 'How far does it want to work with others on this?' },
  'status-quo': { label: 'Status quo', definition: 'How close is co-operation now?' },
  potential: { label: 'Potential', definition: 'Where could co-operation become stronger?' },
  'policy-recommendation': {
    label: 'Policy recommendation',
    definition: 'What should policy change to get there?',
  },
} as const satisfies Vocabulary;
