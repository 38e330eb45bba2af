// One mistake for each rule that no other test breaks.
import { symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { faultsAfter } from './ruritania.ts';

const statistics = 'statistics/travellers-on-the-road.mdx';
const country = 'countries/ruritania.mdx';
const funding = 'funding/castle-repairs.mdx';
const place = 'places/zenda.yaml';
const source = 'sources/strelsau-gazette.yaml';
const mention = 'zenda-in-gazette';

type Mistake = [what: string, file: string, from: string, to: string, message: string];

const inFacts: Mistake[] = [
  [
    'money in persons',
    funding,
    'counted: money-listed',
    'counted: persons',
    'claims[0].value — does not agree with what is counted',
  ],
  [
    'money with a unit',
    funding,
    'counted: money-listed\n',
    'counted: money-listed\n    unit: people\n',
    'claims[0].unit — stands beside an amount of money — leave it out; the unit of money is its currency',
  ],
  [
    'a number without its unit',
    statistics,
    '    unit: crossings\n',
    '',
    'claims[0].unit — is missing — write the unit of the number, one of people, ',
  ],
  [
    'a subject at a claim of a funding entry',
    funding,
    'counted: money-listed\n',
    'counted: money-listed\n    subject: treaty-of-zenda\n',
    'claims[0].subject — stands at a claim of a funding entry, whose subject is that entry — leave it out',
  ],
  [
    'a subject that nobody knows',
    statistics,
    '    unit: crossings\n',
    '    unit: crossings\n    subject: treaty-of-zend\n',
    'claims[0].subject — no entry of agreements or countries',
  ],
  [
    'a total that is no money',
    source,
    'viewpoint:',
    'projectList:\n  total: gazette-guests-1894\nviewpoint:',
    'projectList.total — "gazette-guests-1894" is no amount of money — name the amount that this document claims',
  ],
  [
    'money without its currency’s origin',
    funding,
    '    currencyPrinted: true\n',
    '',
    'claims[0].currencyPrinted — is missing',
  ],
  [
    'persons with a currency',
    statistics,
    'unit: crossings',
    'unit: crossings\n    currencyPrinted: true',
    'claims[0].currencyPrinted — belongs to amounts of money only',
  ],
  [
    'an attribution to nobody',
    place,
    'printed: Zenda',
    'printed: Zenda\n    attributedTo: [{}]',
    'attributedTo[0] — does not name one body, person or description',
  ],
  [
    'an attribution to two',
    place,
    'printed: Zenda',
    'printed: Zenda\n    attributedTo: [{ person: A, described: B }]',
    'attributedTo[0] — does not name one body, person or description',
  ],
  [
    'blanks at the end of a name',
    place,
    'name: Zenda',
    'name: "Zenda "',
    'name — has blanks at an end or a line break',
  ],
  [
    'a name of two lines',
    place,
    'name: Zenda',
    'name: "Zenda\\nTown"',
    'name — has blanks at an end or a line break',
  ],
  [
    'a summary of one word',
    country,
    'summary: A kingdom invented for the tests.',
    'summary: Kingdom',
    'summary — is too short to say anything',
  ],
  [
    'a member without a first day',
    country,
    'member: false',
    'member: true',
    'eu — is a member without a first day',
  ],
  [
    'a member that left',
    country,
    'member: false',
    'member: true\n  since: "1890"\n  until: "1892"',
    'eu — is a member without a first day, or with a last one',
  ],
  ['a date without its kind', source, '  kind: published\n', '', 'published — has a date without its kind'],
  ['a latitude beyond the pole', place, 'lat: 44.5', 'lat: 95', 'point.lat — '],
  [
    'a lead-in from beyond the globe',
    'routes/road-through-ruritania.yaml',
    'reviewed:',
    'leadIn: { lon: 21, lat: 95 }\nreviewed:',
    'leadIn.lat — ',
  ],
  [
    'a status note of another country',
    country,
    'group: further',
    'statusNote: kosovo\ngroup: further',
    'statusNote — does not fit the codes',
  ],
  [
    'an amount that is a claim of another entry',
    funding,
    'amount: castle-repairs-amount',
    `amount: ${mention}`,
    `amount — "${mention}" is no claim of this entry`,
  ],
  [
    'a population that is a name',
    country,
    'population: []',
    `population:\n  - ${mention}`,
    `population[0] — the claim "${mention}" is no figure`,
  ],
  [
    'a place that no document names',
    place,
    `claims:\n  - id: ${mention}\n    kind: mention\n    printed: Zenda\n    source: strelsau-gazette\n    passage: castle of Zenda cost\n`,
    'claims: []\n',
    'claims — is empty — add a claim of the kind mention',
  ],
  [
    'Kosovo without its asterisk',
    country,
    'invented for the tests',
    'north of Kosovo',
    'says "Kosovo" — write "Kosovo*"',
  ],
  [
    'a number word in a summary',
    country,
    'invented for the tests',
    'of three castles',
    'has the numeral "three" in prose',
  ],
];

describe('in the facts of an entry', () => {
  test.each(inFacts)('%s is refused', async (_what, file, from, to, message) => {
    const faults = await faultsAfter(({ edit }) => edit(file, from, to));
    expect(faults).toContainEqual(expect.stringContaining(`content/${file} — `));
    expect(faults.join('\n')).toContain(message);
  });

  test('a field that resembles no other gets no guess', async () => {
    expect(await faultsAfter(({ edit }) => edit(place, 'name: Zenda', 'name: Zenda\nweather: fine'))).toEqual(
      ['content/places/zenda.yaml — weather — is not a field — take it out'],
    );
  });
});

describe('in prose', () => {
  test.each([
    ['an import', 'import x from "y"', 'has an import or export'],
    ['an export', 'export const x = 1', 'has an import or export'],
    ['an image', '![A castle](https://example.org/castle.png)', 'has an image'],
    ['a heading of the first level', '# Castle', 'has a heading of level 1'],
    ['a link without a scheme', '[Words](//example.org)', 'links to "//example.org"'],
    [
      'attributes from elsewhere',
      'Words <Cite {...x} />.',
      'has an attribute of <Cite> that is no plain text',
    ],
    [
      'an attribute that is a program',
      'Words <Cite claims={x} />.',
      'has an attribute of <Cite> that is no plain text',
    ],
    ['a numeral in code', '```\nall 5 of them\n```', 'has the numeral "5" in prose'],
    [
      'a figure that is none',
      `Words <Figure claim="${mention}" />.`,
      `line 47, <Figure> — the claim "${mention}" is no figure`,
    ],
    [
      'a time of what has none',
      `Words <When claim="${mention}" />.`,
      `line 47, <When> — the claim "${mention}" has no period`,
    ],
    ['an answer', '<Answer question="relevance">\n\nWords.\n\n</Answer>', 'line 47 — has an <Answer>'],
  ])('%s is refused', async (_what, words, message) => {
    const faults = await faultsAfter(({ edit }) =>
      edit(funding, 'The money pays for repairs of the castle.', `The money pays for repairs.\n\n${words}\n`),
    );
    expect(faults).toEqual([expect.stringContaining(message)]);
    expect(faults[0]).toMatch(new RegExp(`^content/${funding} — .+ — .+ — .+`));
  });

  test('a question answered twice is refused', async () => {
    const answer = '<Answer question="relevance">\n\nIt matters.\n\n</Answer>\n';
    expect(await faultsAfter(({ edit }) => edit(country, '<Answer', `${answer}\n<Answer`))).toEqual([
      expect.stringMatching(/line \d+ — answers the question "relevance" again — put both answers into one/),
    ]);
  });
});

describe('among files', () => {
  test('letters made of two signs are refused', async () => {
    expect(await faultsAfter(({ edit }) => edit(place, 'name: Zenda', 'name: Z\u030cenda'))).toEqual([
      expect.stringContaining('content/places/zenda.yaml — file — holds letters made of two signs'),
    ]);
  });

  test('a file of more than half a megabyte is refused', async () => {
    expect(
      await faultsAfter(({ edit }) => edit(place, 'name: Zenda', `${'# words\n'.repeat(70_000)}name: Zenda`)),
    ).toEqual([expect.stringContaining('content/places/zenda.yaml — file — is larger than half a megabyte')]);
  });

  test('a link to a file, and a folder, are refused', async () => {
    expect(
      await faultsAfter(async ({ root, copy }) => {
        await symlink(`${root}/content/${place}`, `${root}/content/places/castle.yaml`);
        await copy(place, 'places/more/castle.yaml');
      }),
    ).toEqual([
      expect.stringContaining('content/places/castle.yaml — file name — is not a plain file'),
      expect.stringContaining('content/places/more — file name — is not a plain file'),
    ]);
  });

  test('a collection without its folder is refused', async () => {
    expect(await faultsAfter(({ remove }) => remove('moments'))).toContain(
      'content/moments — folder — is missing — restore the folder',
    );
  });

  test('a reference that nothing rests on is refused', async () => {
    expect(
      await faultsAfter(({ copy }) => copy('references/list-of-ruritania.yaml', 'references/old-list.yaml')),
    ).toEqual([
      'content/references/old-list.yaml — file — nothing rests on this reference — delete it, or name it in a note',
    ]);
  });
});
