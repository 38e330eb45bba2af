import type { Vocabulary } from './vocabulary.ts';

/** Units of figures that are no money; the unit of money is its currency. `percent-change` is a change against another period, `percent` a share. */
export const units = {
  people: { label: 'people', one: 'person', definition: 'Single persons.' },
  'people-per-day': { label: 'people per day', one: 'person per day', definition: 'Persons in one day.' },
  crossings: { label: 'crossings', one: 'crossing', definition: 'Single crossings of a border.' },
  applications: { label: 'applications', one: 'application', definition: 'Single applications.' },
  percent: { label: 'per cent', definition: 'A share of a hundred.' },
  'percent-change': {
    label: 'per cent change',
    definition: 'Change against another period; a fall is negative.',
  },
  days: { label: 'days', one: 'day', definition: 'Days.' },
  years: { label: 'years', one: 'year', definition: 'Years.' },
  metres: { label: 'metres', one: 'metre', definition: 'Metres.' },
  kilometres: { label: 'kilometres', one: 'kilometre', definition: 'Kilometres.' },
  place: { label: 'place in a ranking', definition: 'First is one.' },
  pieces: { label: 'pieces', one: 'piece', definition: 'Single things.' },
  states: { label: 'states', one: 'state', definition: 'Single states.' },
  agreements: { label: 'agreements', one: 'agreement', definition: 'Single agreements or programmes.' },
  actions: { label: 'actions', one: 'action', definition: 'Single actions of a plan.' },
  areas: { label: 'areas', one: 'area', definition: 'Fields that a plan covers.' },
} as const satisfies Vocabulary;
