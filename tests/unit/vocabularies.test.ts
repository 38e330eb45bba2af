// Vocabularies of content: what is wrong with a file, with a word that is used, and with a figure that uses it.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { checkContent } from '#checking/check-content.ts';
import { readVocabularies, vocabularyNames } from '#schemas/vocabularies/vocabularies.ts';
import { withWords, wordIn } from '#schemas/vocabularies/vocabulary.ts';
import { faultsAfter, ruritania, type ChangedAtlas } from './ruritania.ts';

const bases = 'vocabularies/counting-bases.yaml';
const road = 'statistics/travellers-on-the-road.mdx';
const castle = 'funding/castle-repairs.mdx';
const stay = 'stay:\n  label: length of stay\n';

const inFiles: [string, (atlas: ChangedAtlas) => Promise<void>, string[]][] = [
  [
    'a word that stands twice',
    ({ edit }) => edit(bases, stay, `persons:\n  label: people\n  definition: All of them.\n${stay}`),
    [
      'content/vocabularies/counting-bases.yaml — line 10 — is not YAML: Map keys must be unique — keep one of the two fields',
    ],
  ],
  [
    'an empty label and an empty definition',
    ({ edit }) =>
      edit(
        bases,
        `${stay}  definition: Days that people spent`,
        'stay:\n  label: ""\n  definition: "" # Days',
      ),
    [
      'content/vocabularies/counting-bases.yaml — stay.definition — is empty — write a text such as "Crossings of a border recorded by an authority.", or leave the field out',
      'content/vocabularies/counting-bases.yaml — stay.label — is empty — write a text such as "border crossings recorded", or leave the field out',
    ],
  ],
  [
    'a word without anything',
    ({ edit }) => edit(bases, stay, `guests:\n${stay}`),
    [
      'content/vocabularies/counting-bases.yaml — guests — is not defined — write `label:` and `definition:` below it, indented',
      'content/vocabularies/counting-bases.yaml — guests — is used by no entry — take the word out until an entry needs it',
    ],
  ],
  [
    'an unknown field and a kind of money nobody knows',
    ({ edit }) => edit(bases, 'money: listed', 'money: lent\n  colour: red'),
    [
      'content/vocabularies/counting-bases.yaml — money-listed.colour — is not a field — take it out',
      'content/vocabularies/counting-bases.yaml — money-listed.money — is no kind of money — write claimed or listed',
    ],
  ],
  [
    'a word that cannot stand in an address',
    ({ edit }) => edit(bases, stay, `Länge:\n  label: length\n  definition: How long.\n${stay}`),
    [
      'content/vocabularies/counting-bases.yaml — Länge — is not a word of a vocabulary — write lower-case letters without diacritics, digits and single hyphens, such as "travellers-per-day"',
      'content/vocabularies/counting-bases.yaml — Länge — is used by no entry — take the word out until an entry needs it',
    ],
  ],
  [
    'two words with one label',
    ({ edit }) => edit(bases, 'label: length of stay', 'label: persons'),
    [
      'content/vocabularies/counting-bases.yaml — stay.label — "persons" is the label of "persons" already — take one of the two words out',
    ],
  ],
  [
    'a word the house does not use',
    ({ edit }) => edit(bases, 'label: length of stay', 'label: stay north of Kosovo'),
    ['content/vocabularies/counting-bases.yaml — stay.label — says "Kosovo" — write "Kosovo*"'],
  ],
  [
    'a kind of event called as the steps of agreements are',
    ({ define }) => define('event-kinds', 'agreement-status'),
    [
      'content/vocabularies/event-kinds.yaml — agreement-status — is the kind of the steps of agreements — choose another word',
      'content/vocabularies/event-kinds.yaml — agreement-status — is used by no entry — take the word out until an entry needs it',
    ],
  ],
  [
    'a question without a topic, and one that bears on no partner question there is',
    ({ edit }) =>
      edit(
        'vocabularies/questions.yaml',
        '  topic: movement\n  bearsOn: [relevance]\npeople-in-centres',
        '  bearsOn: [weather]\npeople-in-centres',
      ),
    [
      'content/vocabularies/questions.yaml — irregular-crossings.bearsOn[0] — "weather" is not in the list — write one of relevance, willingness, status-quo, potential, policy-recommendation',
      'content/vocabularies/questions.yaml — irregular-crossings.topic — is missing — write a word of content/vocabularies/topics.yaml',
    ],
  ],
  [
    'a question with a topic that is not there',
    ({ edit }) => edit('vocabularies/questions.yaml', 'topic: partnership', 'topic: partnershp'),
    [
      'content/vocabularies/questions.yaml — partner-relevance.topic — "partnershp" is not in the list — did you mean "partnership"? Else write one of partnership, movement, projects, or add it to content/vocabularies/topics.yaml',
    ],
  ],
  [
    'a topic that no question names',
    ({ define }) => define('topics', 'weather'),
    [
      'content/vocabularies/topics.yaml — weather — is used by no word of content/vocabularies/questions.yaml — take the word out until one needs it',
    ],
  ],
  [
    'a file that is no vocabulary',
    ({ copy }) => copy(bases, 'vocabularies/counting-basis.yaml'),
    [
      'content/vocabularies/counting-basis.yaml — file name — "counting-basis" is no vocabulary — did you mean "counting-bases"? Else write one of 17, such as counting-bases, population-bases, country-groups, funding-themes, funding-relations, route-roles, event-kinds, purpose-codes, questions, topics, agreement-kinds, place-kinds',
    ],
  ],
  [
    'a file that is not there',
    ({ remove }) => remove(bases),
    [
      'content/vocabularies/counting-bases.yaml — file — is missing — restore the file; a vocabulary without words holds {}',
    ],
  ],
  [
    'a file with nothing in it',
    ({ write }) => write(bases, '# none yet\n'),
    [
      'content/vocabularies/counting-bases.yaml — file — holds no fields — write `name: value` lines, see `npm run new`',
    ],
  ],
  [
    'no folder at all',
    ({ remove }) => remove('vocabularies'),
    ['content/vocabularies — folder — is missing — restore the folder'],
  ],
];

test.each(inFiles)('%s is refused', async (_what, change, faults) => {
  expect(await faultsAfter(change)).toEqual(faults);
});

const inEntries: [string, (atlas: ChangedAtlas) => Promise<void>, string[]][] = [
  [
    'a mistyped word',
    ({ edit }) => edit(road, 'counted: crossings', 'counted: crosings'),
    [
      'content/statistics/travellers-on-the-road.mdx — claims[0].counted — "crosings" is not in the list — did you mean "crossings"? Else write one of persons, crossings, registrations, stay, money-listed, or add it to content/vocabularies/counting-bases.yaml',
    ],
  ],
  [
    'what cannot be a word',
    ({ edit }) => edit(road, 'question: irregular-crossings', 'question: "How many?"'),
    [
      'content/statistics/travellers-on-the-road.mdx — claims[0].question — "How many?" is not in the list — write one of irregular-crossings, people-in-centres, length-of-stay, project-amount, partner-relevance',
    ],
  ],
  [
    'a word of a vocabulary without words',
    ({ edit }) =>
      edit(castle, 'related: []', 'related:\n  - { entry: castle-repairs, relation: same-field }'),
    [
      'content/funding/castle-repairs.mdx — related[0].relation — "same-field" is not in the list — add it to content/vocabularies/funding-relations.yaml',
    ],
  ],
  [
    'a word that nothing uses',
    ({ define }) => define('place-kinds', 'bridge', { heading: 'Bridges' }),
    [
      'content/vocabularies/place-kinds.yaml — bridge — is used by no entry — take the word out until an entry needs it',
    ],
  ],
  [
    'money that counts something else',
    ({ edit }) => edit(castle, 'counted: money-listed', 'counted: persons'),
    [
      'content/funding/castle-repairs.mdx — amount — "castle-repairs-amount" is not an amount listed — name a figure that counts money-listed',
      'content/funding/castle-repairs.mdx — claims[0].value — does not agree with what is counted — money is written { amount, currency }, with money-listed as counted, and nothing else is',
      'content/vocabularies/counting-bases.yaml — money-listed — is used by no entry — take the word out until an entry needs it',
    ],
  ],
  [
    'persons counted as money',
    ({ edit }) => edit(road, 'counted: crossings', 'counted: money-listed'),
    [
      'content/statistics/travellers-on-the-road.mdx — claims[0].value — does not agree with what is counted — money is written { amount, currency }, with money-listed as counted, and nothing else is',
      'content/vocabularies/counting-bases.yaml — crossings — is used by no entry — take the word out until an entry needs it',
    ],
  ],
  [
    'an amount that is claimed, not listed',
    async ({ edit, define }) => {
      await define('counting-bases', 'treasure', { money: 'claimed' });
      await edit(castle, 'counted: money-listed', 'counted: treasure');
    },
    [
      'content/funding/castle-repairs.mdx — amount — "castle-repairs-amount" is not an amount listed — name a figure that counts money-listed',
      'content/vocabularies/counting-bases.yaml — money-listed — is used by no entry — take the word out until an entry needs it',
    ],
  ],
  [
    'a figure of inhabitants that does not say who is included',
    async ({ edit, define }) => {
      await define('counting-bases', 'subjects', { inhabitants: true });
      await edit(road, 'counted: crossings', 'counted: subjects');
      await edit(bases, 'crossings:', 'crossings: # none');
    },
    [
      'content/statistics/travellers-on-the-road.mdx — claims[0].populationBase — is missing — add a word to content/vocabularies/population-bases.yaml',
      'content/vocabularies/counting-bases.yaml — crossings — is used by no entry — take the word out until an entry needs it',
    ],
  ],
  [
    'a term with another name than its counting basis',
    ({ edit }) =>
      edit(
        'terms/road.yaml',
        'definition: What travellers use to reach the castle.\n',
        'countingBasis: crossings\n',
      ),
    [
      'content/terms/road.yaml — name — is not the label of the counting basis — write "border crossings recorded"',
    ],
  ],
];

test.each(inEntries)('%s is refused in an entry', async (_what, change, faults) => {
  expect(await faultsAfter(change)).toEqual(faults);
});

test('a message names a dozen words of a long list at most, the nearest first', async () => {
  const [fault = ''] = await faultsAfter(async ({ edit, define }) => {
    for (let at = 10; at < 40; at += 1) await define('questions', `tale-number-${at}`);
    await edit(road, 'question: irregular-crossings', 'question: tale-number-77');
  });
  expect(fault).toContain('did you mean "tale-number-17"? Else write one of 35, such as tale-number-17, ');
  expect(fault.match(/tale-number-\d+, /g)).toHaveLength(12);
});

test('a figure of inhabitants is told which words there are', async () => {
  const faults = await faultsAfter(async ({ edit, define }) => {
    await define('counting-bases', 'subjects', { inhabitants: true });
    await define('population-bases', 'with-the-nobles');
    await define('population-bases', 'without-the-nobles');
    await edit(road, 'counted: crossings', 'counted: subjects');
  });
  expect(faults[0]).toContain(
    'claims[0].populationBase — is missing — write one of with-the-nobles, without-the-nobles',
  );
});

test('a word and the entry that uses it are added in content alone', async () => {
  expect(
    await faultsAfter(async ({ define, edit, copy }) => {
      await define('publisher-types', 'government');
      await copy('sources/strelsau-gazette.yaml', 'sources/royal-report.yaml');
      await edit('sources/royal-report.yaml', 'publisherType: news-site', 'publisherType: government');
      await edit('sources/royal-report.yaml', 'number: 1', 'number: 2');
      await edit('sources/royal-report.yaml', 'example.org/zenda', 'example.org/report');
      await edit('sources/royal-report.yaml', '0'.repeat(64), '1'.repeat(64));
    }),
  ).toEqual([]);
});

test('without its folder nothing is known of any word, and no word is doubted', async () => {
  const faults = await faultsAfter(({ root }) => {
    rmSync(path.join(root, 'content/vocabularies'), { recursive: true });
    return Promise.resolve();
  });
  expect(faults).toHaveLength(1);
});

test.each(vocabularyNames)('a JSON Schema takes the words of %s that the checker knows', async (name) => {
  const { vocabularies } = await checkContent(ruritania);
  const schema = z.toJSONSchema(wordIn(name, 'A word.'), { override: withWords(vocabularies) });
  const words = Object.entries(vocabularies[name]);
  if (words.length === 0) expect(schema).not.toHaveProperty('enum');
  else {
    expect(schema.enum).toEqual(words.map(([word]) => word));
    expect(schema.oneOf).toEqual(
      words.map(([word, { label, definition }]) => ({ const: word, title: label, description: definition })),
    );
  }
});

test('a file without the shape of its vocabulary is not read', () => {
  const word = { label: 'a', definition: 'b' };
  const held = (name: string) => (name === 'place-kinds' ? { town: word } : {});
  expect(() => readVocabularies(held)).toThrow(/heading/);
});
