import type { Vocabulary } from './vocabulary.ts';

/** How much weight the sources give a leg. Two ordinal widths; a width is never a number. */
export const legRanks = {
  main: { label: 'Main line', definition: 'Sources describe it as the main or usual way.' },
  side: { label: 'Side route', definition: 'Sources describe it as an alternative or a branch.' },
} as const satisfies Vocabulary;

/** How far a line rests on what a source says. */
export const legCertainties = {
  stated: {
    label: 'Stated',
    definition: 'A source names the way as it is drawn, as far as it names its ends.',
  },
  'joined-up': {
    label: 'Joined up',
    definition: 'The atlas joins what several sources say; none describes the whole.',
  },
} as const satisfies Vocabulary;

/** What kind of thing happened. */
export const eventKinds = {
  closure: { label: 'Border closed', definition: 'A source reports a border as closed.' },
  control: {
    label: 'Border control',
    definition: 'A source reports stricter control or more forces at a border.',
  },
  deaths: { label: 'Deaths', definition: 'People died.' },
  policy: { label: 'Policy', definition: 'Governments met, agreed or decided.' },
  police: { label: 'Police operation', definition: 'Police acted against smugglers or people on the move.' },
  violence: { label: 'Violence', definition: 'A source reports violence, without saying that people died.' },
  movement: {
    label: 'Movement of people',
    definition: 'A source dates a rise, a peak or a fall in movement.',
  },
  displacement: { label: 'Displacement', definition: 'People fled or were driven out in a war.' },
  visit: { label: 'Visit or meeting', definition: 'Holders of public office met or travelled.' },
  statement: {
    label: 'Public statement',
    definition: 'Somebody in a public role said or warned of something.',
  },
  'programme-start': { label: 'Work begins', definition: 'A programme, an organisation or support began.' },
  'programme-change': {
    label: 'Work changes',
    definition: 'A programme or an organisation changed place or form.',
  },
  'programme-end': { label: 'Work ends', definition: 'A programme ended or was expected to.' },
  background: {
    label: 'Background',
    definition: 'Told as history or circumstance, outside migration on the route.',
  },
} as const satisfies Vocabulary;

/** The kinds of event that have a sign on the map: a bar across the way, and a dot. */
export const kindsWithSign = ['closure', 'deaths'] as const satisfies readonly (keyof typeof eventKinds)[];

/** Whether events of a kind have a sign on the map. */
export const hasSign = (kind: keyof typeof eventKinds): kind is (typeof kindsWithSign)[number] =>
  (kindsWithSign as readonly string[]).includes(kind);

/** The kinds that stand in the list beside the map: what happened at borders, and deaths. */
export const kindsAtBorders: readonly (keyof typeof eventKinds)[] = [
  'closure',
  'control',
  'deaths',
  'police',
];
