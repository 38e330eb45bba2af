// What the checker holds against the words of a source, and against the calendar: a mutant of each kind is refused.
import { expect, test } from 'vitest';
import { faultsAfter } from './ruritania.ts';

const travellers = 'statistics/travellers-on-the-road.mdx';
const discrepancy = 'discrepancies/guests-and-eaters.mdx';
const funding = 'funding/castle-repairs.mdx';
const place = 'places/zenda.yaml';

/** The faults of the travellers’ figure after changes, without the name of its file. */
const ofTravellers = async (...changes: [from: string, to: string][]): Promise<string[]> => {
  const faults = await faultsAfter(async ({ edit }) => {
    for (const [from, to] of changes) await edit(travellers, from, to);
  });
  return faults.map((line) => line.replace(`content/${travellers} — `, ''));
};

test('only a change is below zero', async () => {
  expect(await ofTravellers(['number: 1600', 'number: -1600'])).toEqual([
    'claims[0].value — is below zero, and crossings cannot be — take the sign away, or write the unit percent-change where a change is counted',
  ]);
  expect(
    await ofTravellers(
      ['number: 1600', 'number: -1600'],
      ['unit: crossings', 'unit: percent-change\n    comparedWith: { stated: false }'],
    ),
  ).toEqual([]);
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit(discrepancy, 'number: 1700', 'number: -1700');
    }),
  ).toEqual([expect.stringContaining('sides[2].figure.value — is below zero, and people cannot be')]);
});

test.each([
  ['about', 'about'],
  ['around', 'about'],
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['At least', 'at-least'],
])('a hedge in the passage and the modality agree: %s', async (hedge, modality) => {
  const passage: [string, string] = ['passage: 1,600 travellers', `passage: ${hedge} 1,600 travellers`];
  expect(await ofTravellers(passage)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^claims\\[0\\]\\.modality — is exact, and “${hedge} 1,600 travellers” says “${hedge}” — write ${modality}$`,
        'i',
      ),
    ),
  ]);
  expect(await ofTravellers(passage, ['modality: exact', `modality: ${modality}`])).toEqual([]);
  expect(await ofTravellers(['modality: exact', `modality: ${modality}`])).toEqual([
    `claims[0].modality — is ${modality}, and in “1,600 travellers” no such word stands before the number — widen what is printed to hold it, or write exact`,
  ]);
});

test('a word that hedges nothing is no hedge', async () => {
  expect(
    await ofTravellers(['passage: 1,600 travellers', 'passage: over the bridge 1,600 travellers']),
  ).toEqual([]);
});

test('hedges of another language than those that are known are not looked for', async () => {
  expect(
    await faultsAfter(async ({ edit }) => {
      await edit('sources/strelsau-gazette.yaml', 'language: en', 'language: de');
      await edit(travellers, 'passage: 1,600 travellers', 'passage: über 1,600 travellers');
      await edit(travellers, 'modality: exact', 'modality: more-than');
    }),
  ).toEqual([]);
});

test('a value in words stands in what is printed', async () => {
  const words = (value: string): [string, string] => ['number: 1600', `words: ${value}`];
  expect(await ofTravellers(words('travellers'))).toEqual([]);
  expect(await ofTravellers(words('hundreds'))).toEqual([
    'claims[0].value — is “hundreds”, and the printed “1,600 travellers” does not hold it — write the words of the source as they stand in printed',
  ]);
});

test('a figure of the public record carries its printed form, or why it is not known', async () => {
  const after = (to: string) =>
    faultsAfter(({ edit }) => edit(discrepancy, '      printed: about 1,700\n', to));
  expect(await after('')).toEqual([
    `content/${discrepancy} — sides[2].figure.printed — is missing — write the figure as the reference prints it, or under printedUnknown why nobody can tell`,
  ]);
  expect(await after('      printedUnknown: noted without the wording around it\n')).toEqual([]);
  expect(await after('      printed: about 1,700\n      printedUnknown: noted\n')).toHaveLength(1);
  expect(await after('      printed: about 1,800\n')).toEqual([
    `content/${discrepancy} — sides[2].figure.value — is 1700, and the printed “about 1,800” gives 1800 — correct the one that is wrong`,
  ]);
  expect(await after('      printed: 1,700 guests\n')).toEqual([
    expect.stringContaining('sides[2].figure.modality — is about'),
  ]);
});

test('a list of ids or words holds no double', async () => {
  expect(await faultsAfter(({ edit }) => edit(place, 'countries:\n', 'countries:\n  - ruritania\n'))).toEqual(
    [`content/${place} — countries[1] — "ruritania" stands twice in the list — name it once`],
  );
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        funding,
        'repairs of the castle.',
        'repairs<Cite claims="castle-repairs-amount castle-repairs-amount" />.',
      ),
    ),
  ).toEqual([
    expect.stringContaining('names "castle-repairs-amount" twice in claims of <Cite> — name it once'),
  ]);
});

test('the source of a project is that of its amount', async () => {
  const faults = await faultsAfter(async ({ copy, edit }) => {
    await copy('sources/strelsau-gazette.yaml', 'sources/zenda-herald.yaml');
    await edit(funding, 'source: strelsau-gazette', 'source: zenda-herald');
  });
  expect(faults).toContain(
    `content/${funding} — source — is "zenda-herald", and the amount is claimed by "strelsau-gazette" — name the document that gives the amount`,
  );
});

test('an entry is compared with its sources when it is changed', async () => {
  expect(
    await faultsAfter(({ edit }) => edit(place, 'reviewed: "2026-11-22"', 'reviewed: "2026-11-21"')),
  ).toEqual([
    `content/${place} — reviewed — is before the last revision (2026-11-22) — compare the entry with its sources and write the day on which you did`,
  ]);
});

test('no day is later than the day after the check', async () => {
  const on = (day: string) =>
    faultsAfter(({ edit }) => edit(place, 'reviewed: "2026-11-22"', `reviewed: "${day}"`), {
      today: '2026-12-01',
    });
  expect(await on('2026-12-02')).toEqual([]);
  expect(await on('2026-12-03')).toEqual([
    `content/${place} — reviewed — is after the day of this check (2026-12-01) — write the day on which it was`,
  ]);
  expect(
    await faultsAfter(
      ({ edit }) => edit('references/list-of-ruritania.yaml', 'publisher:', 'date: "2027"\npublisher:'),
      {
        today: '2026-12-01',
      },
    ),
  ).toEqual([
    expect.stringContaining('references/list-of-ruritania.yaml — date — is after the day of this check'),
  ]);
});

test('the first line of a history is one that readers see', async () => {
  expect(await faultsAfter(({ edit }) => edit(place, '    why: ', '    upkeep: true\n    why: '))).toEqual([
    `content/${place} — revisions[0].upkeep — marks the line that tells when the entry was written — take it out`,
  ]);
});
