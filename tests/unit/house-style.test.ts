import { describe, expect, test } from 'vitest';
import { faultsInProse } from '#checking/house-rules.ts';
import { faultsAfter } from './ruritania.ts';

const style = {
  names: [
    { write: 'Upper Strelsau', not: ['Strelsau', 'Strelsovian'], also: ['Upper Strelsovian'] },
    { write: 'Zéndà', not: ['Zenda'] },
  ],
  numeralsInNames: [{ name: 'ISO 3166-1', why: 'number of a standard' }],
};
const messages = (text: string): string[] =>
  faultsInProse(text, style, { numerals: true }).map(({ message }) => message);

describe('a name that the house style knows', () => {
  test.each(['Upper Strelsau and the Upper Strelsovian guild', 'Strelsauer bread', 'a strelsau', 'In Zéndà'])(
    'is right in "%s"',
    (text) => expect(messages(text)).toEqual([]),
  );

  test('is wrong in any other form, each named once with where it stands', () => {
    expect(faultsInProse('Zenda, Upper Strelsau, Strelsau, Zenda', style, { numerals: false })).toEqual([
      { at: 23, message: 'says "Strelsau" — write "Upper Strelsau"' },
      { at: 0, message: 'says "Zenda" — write "Zéndà"' },
    ]);
  });
});

test('a numeral that is part of a name may stand, and no other', () => {
  expect(messages('The code of ISO 3166-1')).toEqual([]);
  expect(messages('The code of ISO 4217')).toHaveLength(1);
});

test('a name of the atlas is written one way in facts and prose alike', async () => {
  expect(
    await faultsAfter(({ edit }) =>
      edit('statistics/travellers-on-the-road.mdx', 'The gazette counts', 'The gazette of Turkey counts'),
    ),
  ).toEqual(['content/statistics/travellers-on-the-road.mdx — line 29 — says "Turkey" — write "Türkiye"']);
});

const file = 'content/house-style.yaml';

test.each([
  ['names: []\n', `${file} — numeralsInNames — is missing`],
  ['names:\n  - { write: Zenda, not: [] }\nnumeralsInNames: []\n', `${file} — names[0].not — is empty`],
  [
    'names:\n  - { write: Zenda, not: [Zenda] }\nnumeralsInNames: []\n',
    `${file} — names[0].not — refuses "Zenda"`,
  ],
  [
    'names:\n  - { write: A, not: [Zenda] }\n  - { write: B, not: [Zenda] }\nnumeralsInNames: []\n',
    `${file} — names[1].not — "Zenda" is refused for "A" already`,
  ],
  ['names: [\n', `${file} — line 2 — is not YAML`],
])('a file of the house style with a fault is refused: %j', async (text, said) => {
  const faults = await faultsAfter(({ write }) => write('house-style.yaml', text));
  expect(faults.filter((fault) => fault.startsWith(file)).join('\n')).toContain(said);
});

test('without the file nothing is dropped in silence', async () => {
  expect(await faultsAfter(({ remove }) => remove('house-style.yaml'))).toEqual([
    `${file} — file — is missing — restore the file; without names it holds \`names: []\` and \`numeralsInNames: []\``,
  ]);
});
