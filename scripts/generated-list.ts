// Invented funding entries for the benchmark and the tests. They never get into the site: they are no content.
import type { EntryInFile, ListFile, Name } from '#funding-list/list-file.ts';

const places = ['Šid', 'Loznica', 'Horgoš', 'Tovarnik', 'Preševo', 'Bihać', 'Röszke', 'Đakovo', 'Gevgelija'];
const things = [
  'reception',
  'border equipment',
  'returns',
  'legal aid',
  'health care',
  'schooling',
  'training',
];

const named = (count: number, what: string, folder?: string): Name[] =>
  Array.from({ length: count }, (_, at): Name => {
    const id = `${what.toLowerCase()}-${at}`;
    return folder ? [id, `${what} ${at}`, `/${folder}/${id}/`] : [id, `${what} ${at}`];
  });

/** Numbers from 0 to 1, the same on every run: the generator of Park and Miller, 1988. */
function randomNumbers(): () => number {
  let state = 20_261_122;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A list of so many invented entries, largest amount first within each of two currencies, with as many bodies and countries as such a list has. */
export function generatedList(count: number): ListFile {
  const random = randomNumbers();
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  const names: ListFile['names'] = {
    theme: named(5, 'Theme'),
    organisation: named(Math.min(300, count), 'Agency', 'organisations'),
    role: [
      ['funder', 'Funder'],
      ['implementer', 'Implementer'],
      ['recipient', 'Recipient'],
      ['role-not-stated', 'Named, role not stated'],
    ],
    country: named(14, 'Country', 'countries'),
    scope: [
      ['national', 'National'],
      ['regional', 'Regional'],
    ],
    programme: named(40, 'Programme'),
    heading: named(60, 'Heading'),
    currency: [
      ['EUR', 'EUR'],
      ['NOK', 'NOK'],
    ],
    discrepancy: named(20, 'Discrepancy', 'discrepancies'),
  };
  const organisations = names.organisation.length;
  const entries = Array.from({ length: count }, (_, at): EntryInFile => {
    const place = pick(places);
    const thing = pick(things);
    const scope = random() < 0.8 ? 0 : 1;
    const amount = 10_000 * (1 + below(4_000));
    return [
      `project-${at}-${thing.replace(' ', '-')}`,
      `Project ${at}: ${thing} in ${place}`,
      `GEN-${at} Support to ${thing} in the municipality of ${place}, phase ${1 + below(4)}. Pays for ${pick(things)} and ${pick(things)} near ${pick(places)} and ${pick(places)}.`,
      amount,
      random() < 0.9 ? 0 : 1,
      amount.toLocaleString('de'),
      below(5),
      scope,
      below(61) - 1,
      scope === 0 ? [below(14)] : [below(7), 7 + below(7)],
      below(41) - 1,
      pick(['', 'I', 'II', 'III']),
      [
        [below(10), 0] as const,
        ...Array.from({ length: below(4) }, () => [below(organisations), 1 + below(3)] as const),
      ],
      below(12),
      random() < 0.05 ? [below(20)] : [],
    ];
  }).sort((a, b) => a[4] - b[4] || b[3] - a[3]);
  return { iatiFacts: 11, names, entries };
}
