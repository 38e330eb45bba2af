import type { Vocabulary } from './vocabulary.ts';

/**
 * What a figure counts. Two figures with different words here are never added, averaged or set on one axis of
 * time; a discrepancy may set them side by side, each bar with its own word, to show that they differ.
 * The definitions follow section 3.2 of the research notes and the sources’ own wording.
 */
export const countingBases = {
  persons: {
    label: 'persons',
    definition: 'People said to have moved along the route; how they were counted is not said.',
  },
  crossings: {
    label: 'border crossings recorded',
    definition:
      'Irregular crossings of a border recorded by an authority. One person can be counted more than once.',
  },
  registrations: {
    label: 'persons registered',
    definition: 'People whose presence an authority or a centre wrote down.',
  },
  applications: {
    label: 'asylum applications',
    definition: 'Applications for asylum that were lodged. Most people in transit lodge none.',
  },
  arrivals: { label: 'arrivals', definition: 'Arrivals in a country, as the source uses the word.' },
  'arrivals-per-day': {
    label: 'arrivals per day',
    definition: 'An average number of arrivals a day over a period.',
  },
  departures: { label: 'departures', definition: 'Departures from a country, as the source uses the word.' },
  'refugees-hosted': {
    label: 'refugees hosted',
    definition: 'Refugees in a country on a date, as UNHCR counts them.',
  },
  returns: { label: 'returns', definition: 'Refugees who went back of their own will.' },
  'found-by-police': {
    label: 'persons found by police',
    definition: 'People whom police report to have found in an operation.',
  },
  'persons-displaced': {
    label: 'persons displaced',
    definition: 'People who fled or were driven out in a war.',
  },
  deaths: {
    label: 'deaths',
    definition: 'People who died. Always a minimum where the source says “at least”.',
  },
  injuries: { label: 'persons injured', definition: 'People who were hurt and survived.' },
  personnel: {
    label: 'officers or guards',
    definition: 'Police officers or border guards, sent or thought necessary.',
  },
  stay: { label: 'length of stay', definition: 'Days that people spent in a country on average.' },
  population: {
    label: 'population',
    definition: 'Inhabitants. The source may or may not say who is included.',
  },
  share: { label: 'share', definition: 'A part of a whole, in per cent.' },
  rank: { label: 'rank', definition: 'A place in an ordered list.' },
  distance: { label: 'distance', definition: 'A length measured or estimated on the ground.' },
  'time-elapsed': { label: 'time elapsed', definition: 'Years since something began.' },
  'states-taking-part': {
    label: 'states taking part',
    definition: 'States that a source says took part in a meeting or an agreement.',
  },
  agreements: {
    label: 'agreements',
    definition: 'Agreements and programmes between states, as a source counts them.',
  },
  measures: { label: 'measures', definition: 'Actions or areas of a plan.' },
  equipment: { label: 'equipment', definition: 'Vehicles, cameras, drones and other things bought.' },
  'money-claimed': {
    label: 'money claimed',
    definition: 'A total that a source says was given. Whether committed, contracted or paid is not said.',
  },
  'money-listed': {
    label: 'money listed',
    definition: 'The amount printed beside one project. Whether committed, contracted or paid is not said.',
  },
  unspecified: {
    label: 'not specified',
    definition: 'The source gives a number and does not say what was counted.',
  },
} as const satisfies Vocabulary;
