import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Ladder from '#components/agreement/Ladder.astro';
import TermList from '#components/entry/TermList.astro';
import { ladderOf } from '#data/agreements.ts';
import { requireEntry } from '#data/atlas.ts';
import { termsInGroups } from '#data/terms.ts';
import { entryLike, inventedAtlas } from '../unit/invented-atlas.ts';
import { textOf } from './text-of.ts';

const container = await AstroContainer.create();
const source = 'strelsau-gazette';
const atlas = inventedAtlas(
  entryLike('agreements', 'treaty-of-zenda', 'treaty-of-zenda', {
    ladder: [
      {
        status: 'signed',
        date: { on: '1894-06-25' },
        what: 'Both sign',
        claims: [],
        references: ['list-of-ruritania'],
      },
      {
        status: 'in-force',
        date: { since: '1895' },
        what: 'It applies',
        claims: ['gazette-ruritania-matters'],
        references: [],
      },
      {
        status: 'in-operation',
        date: { stated: false },
        what: 'The road is used',
        claims: ['gazette-names-itself'],
        references: [],
      },
    ],
    aheadOfFacts: {
      how: 'ahead',
      on: '2026-11-22',
      claims: ['gazette-names-itself'],
      text: 'Nobody has seen it used.',
      references: ['list-of-ruritania'],
    },
  }),
  entryLike('terms', 'road', 'road', {
    usedIn: ['gazette-travellers-1894'],
    seeAlso: ['guests-at-the-inn'],
    claims: [{ id: 'highway', kind: 'mention', printed: '"the highway"', source, passage: 'the highway' }],
  }),
);

test('a ladder shows each status with its date and who reports it, and says in words what is in doubt', async () => {
  const steps = ladderOf(atlas, requireEntry(atlas, 'treaty-of-zenda', ['agreements'], 'test'));
  const html = await container.renderToString(Ladder, {
    props: { steps, doubt: 'Ahead of the public record.' },
  });
  expect(
    [...html.matchAll(/<li(?: class="([a-z]+)")?>([\s\S]*?)<\/li>/g)].map(([, sign = '', inner = '']) => [
      sign,
      inner
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  ).toEqual([
    ['outside', 'Signed, 25 June 1894 Both sign. External evidence: Elphberg list'],
    ['', 'In force, since 1895 It applies.[1]'],
    ['doubtful', 'In operation, date not given The road is used.[1] Ahead of the public record.'],
  ]);
});

test('a term shows its definition, the words of documents with their sources, and where it matters', async () => {
  const html = await container.renderToString(TermList, { props: { terms: termsInGroups(atlas).policy } });
  expect(html).toContain('id="road"');
  expect(textOf(html)).toContain('road : What travellers use to reach the castle.');
  expect(html.match(/<q>[^<]+<\/q>/g)).toEqual(['<q>the highway</q>', '<q>1,600 travellers</q>']);
  expect(html).toContain('href="/statistics/guests-at-the-inn/"');
});
