import type { Vocabulary } from './vocabulary.ts';

/** Units of figures that are no money; the unit of money is its currency. `percent-change` is a change against another period, `percent` a share. */
export const units = {
  people: { label: 'people', definition: 'Single persons.' },
  'people-per-day': { label: 'people per day', definition: 'Persons in one day.' },
  crossings: { label: 'crossings', definition: 'Single crossings of a border.' },
  applications: { label: 'applications', definition: 'Single applications.' },
  percent: { label: 'per cent', definition: 'A share of a hundred.' },
  'percent-change': {
    label: 'per cent change',
    definition: 'Change against another period; a fall is negative.',
  },
  days: { label: 'days', definition: 'Days.' },
  years: { label: 'years', definition: 'Years.' },
  metres: { label: 'metres', definition: 'Metres.' },
  kilometres: { label: 'kilometres', definition: 'Kilometres.' },
  place: { label: 'place in a ranking', definition: 'First is one.' },
  pieces: { label: 'pieces', definition: 'Single things.' },
  states: { label: 'states', definition: 'Single states.' },
  agreements: { label: 'agreements', definition: 'Single agreements or programmes.' },
  actions: { label: 'actions', definition: 'Single actions of a plan.' },
  areas: { label: 'areas', definition: 'Fields that a plan covers.' },
} as const satisfies Vocabulary;
