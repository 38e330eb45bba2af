// What a profile shows of a country, and what it may not leave open, on the invented atlas.
import { describe, expect, test } from 'vitest';
import { agreementsOfCountry, proposalsOfCountry } from '#data/agreements.ts';
import { claimsByTopic } from '#data/countries.ts';
import { openQuestions } from '#exports/open-questions.ts';
import type { Entry } from '#schemas/collections.ts';
import { entryLike, inventedAtlas, inventedEntry } from './invented-atlas.ts';
import { faultsAfter } from './ruritania.ts';

const treaty = 'agreements/treaty-of-zenda.yaml';
const graustark = 'countries/graustark.mdx';

/** A treaty, a call and everything that can stand for a country, with the parties of both as told. */
function atlasWith(parties: string[], proposal: Partial<Entry<'proposals'>['data']> = {}) {
  const organisation = (id: string, data: Partial<Entry<'organisations'>['data']>) =>
    entryLike('organisations', 'strelsau-gazette-office', id, { name: id, ...data });
  const member = inventedEntry('countries', 'graustark');
  return inventedAtlas(
    { ...member, data: { ...member.data, eu: { ...member.data.eu, member: true, since: '1894-01-01' } } },
    organisation('ruritanian-guard', { kind: 'authority', country: 'ruritania' }),
    organisation('ruritanian-paper', { kind: 'media', country: 'ruritania' }),
    organisation('union-of-crowns', { membership: 'eu' }),
    entryLike('places', 'zenda', 'river-lands', {
      name: 'River lands',
      countries: ['ruritania', 'graustark'],
    }),
    entryLike('agreements', 'treaty-of-zenda', 'treaty-of-the-inn', { title: 'Inn', parties }),
    entryLike('proposals', 'wider-road-to-zenda', 'a-longer-bridge', { title: 'Bridge', ...proposal }),
  );
}

const titlesThrough = (ties: ReturnType<typeof agreementsOfCountry | typeof proposalsOfCountry>) =>
  ties.map(({ entry, through }) => [entry.data.title, through.map(({ id }) => id)]);

describe('a country takes part in an agreement', () => {
  test.each([
    ['as a party itself', ['ruritania', 'ruritanian-guard'], 'ruritania', []],
    ['through a public body', ['ruritanian-guard'], 'ruritania', ['ruritanian-guard']],
    [
      'through a region and a body',
      ['river-lands', 'ruritanian-guard'],
      'ruritania',
      ['river-lands', 'ruritanian-guard'],
    ],
    ['through the European Union, as its member', ['union-of-crowns'], 'graustark', ['union-of-crowns']],
  ])('%s', (_how, parties, country, through) => {
    expect(titlesThrough(agreementsOfCountry(atlasWith(parties), country))).toContainEqual(['Inn', through]);
  });

  test.each([
    ['a newspaper of its own', ['ruritanian-paper'], 'ruritania'],
    ['the European Union while it is no member', ['union-of-crowns'], 'ruritania'],
    ['a body of another country', ['ruritanian-guard'], 'graustark'],
  ])('not through %s', (_what, parties, country) => {
    expect(
      titlesThrough(agreementsOfCountry(atlasWith(parties), country)).map(([title]) => title),
    ).not.toContain('Inn');
  });
});

test('a proposal is one of those who make it, are asked to act, or would take part', () => {
  const fields: Partial<Entry<'proposals'>['data']>[] = [
    { proposer: 'graustark', to: [], parties: [] },
    { proposer: 'strelsau-gazette-office', to: ['graustark'], parties: [] },
    { proposer: 'strelsau-gazette-office', to: [], parties: ['river-lands'] },
  ];
  expect(
    fields.map((proposal) =>
      titlesThrough(proposalsOfCountry(atlasWith(['ruritania'], proposal), 'graustark')),
    ),
  ).toEqual([[['Bridge', []]], [['Bridge', []]], [['Bridge', ['river-lands']]]]);
});

test('the claims about a country stand under the topics of their questions, its own apart', () => {
  expect(
    claimsByTopic(inventedAtlas(), 'ruritania').map(({ label, own, elsewhere }) => [
      label,
      own.map(({ claim }) => claim.id),
      elsewhere.map(({ claim }) => claim.id),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Partnership",
        [
          "gazette-ruritania-matters",
        ],
        [],
      ],
      [
        "People counted",
        [],
        [
          "gazette-guests-1894",
          "gazette-eaters-1894",
          "gazette-stay-of-guests",
          "gazette-stay-of-courtiers",
          "gazette-travellers-1894",
        ],
      ],
      [
        "Projects",
        [],
        [
          "border-bridge-amount",
          "castle-repairs-amount",
        ],
      ],
    ]
  `);
});

test('the questions without an answer are open, in their order', () => {
  expect(openQuestions(inventedEntry('countries', 'ruritania').body)).toEqual([
    'willingness',
    'status-quo',
    'potential',
    'policy-recommendation',
  ]);
  expect(openQuestions('Words.\n')).toHaveLength(5);
});

test.each([
  ['home', ({ edit }: { edit: Edit }) => edit(graustark, 'claims: []', `claims:\n${claimOn('')}`)],
  [
    'territory',
    ({ edit }: { edit: Edit }) =>
      edit('places/zenda.yaml', 'claims:\n', `claims:\n${claimOn('    territory: graustark\n')}`),
  ],
  [
    'territory that takes it in',
    async ({ edit }: { edit: Edit }) => {
      await edit('places/zenda.yaml', '  - ruritania\n', '  - ruritania\n  - graustark\n');
      await edit('places/zenda.yaml', 'claims:\n', `claims:\n${claimOn('    territory: zenda\n')}`);
    },
  ],
  [
    'party',
    async ({ edit }: { edit: Edit }) => {
      await edit(treaty, '  - ruritania\n', '  - graustark\n');
      await edit(treaty, 'describedBy: []', 'describedBy:\n  - gazette-ruritania-matters');
    },
  ],
])('a question stays open no longer when a claim bears on it by %s', async (_how, change) => {
  expect(await faultsAfter(change)).toEqual([
    expect.stringMatching(
      /^content\/countries\/graustark\.mdx — body — leaves the question "relevance" open, on which documents bear: \S+ — say what they say in <Answer question="relevance">$/,
    ),
  ]);
});

type Edit = (file: string, from: string, to: string) => Promise<void>;

const claimOn = (territory: string): string =>
  `  - id: gazette-graustark\n    kind: statement\n    question: partner-relevance\n    says: It lies on the road.\n${territory}    source: strelsau-gazette\n    passage: the other bank\n`;
