import { expect, test } from 'vitest';
import { requireClaim } from '#data/atlas.ts';
import { wordingsAt, wordingsOfBoth } from '#data/wordings.ts';
import type { Claim } from '#schemas/values/claim.ts';
import { entryLike, inventedAtlas, inventedEntry } from './invented-atlas.ts';

const [travellers] = inventedEntry('statistics', 'travellers-on-the-road').data.claims;
const mention = (id: string, printed: string, source = 'strelsau-gazette'): Claim => ({
  id,
  kind: 'mention',
  printed,
  source,
  passage: printed,
});

const atlas = inventedAtlas(
  entryLike('sources', 'strelsau-gazette', 'court-circular', { number: 2 } as never),
  entryLike('statistics', 'travellers-on-the-road', 'travellers-on-the-road', {
    claims: [{ ...travellers, territory: 'zenda', what: 'travellers on the road' } as Claim],
  }),
  entryLike('terms', 'road', 'counting-crossings', {
    name: 'crossings of the border',
    countingBasis: 'crossings',
  }),
  entryLike('terms', 'road', 'road', { claims: [mention('way-in-gazette', 'the highway')] }),
  entryLike('places', 'zenda', 'zenda', {
    claims: [
      mention('zenda-in-gazette', 'the old Burg'),
      mention('zenda-again-in-gazette', 'THE OLD BURG'),
      mention('zenda-in-circular', 'the castle', 'court-circular'),
    ],
  }),
);
const at = (id: string) =>
  wordingsAt(atlas, requireClaim(atlas, id, 'test')).map(({ ours, printed }) => [ours, ...printed]);

test('at a claim stand its own wording, and those of its document for its territory and the words of our text', () => {
  expect(at('gazette-travellers-1894').sort()).toEqual([
    ['Zenda', 'the old Burg'],
    ['crossings of the border', '1,600 travellers'],
    ['road', 'the highway'],
  ]);
});

test('a claim that merely mentions a name has no wording of its own', () => {
  expect(at('zenda-in-gazette')).toEqual([]);
});

test('two documents are set side by side only where both have a wording', () => {
  expect(
    wordingsOfBoth(atlas, 'strelsau-gazette', 'court-circular').map(({ ours, printed }) => [
      ours,
      ...printed.map((side) => side.map((wording) => wording.printed)),
    ]),
  ).toEqual([['Zenda', ['the old Burg', 'THE OLD BURG'], ['the castle']]]);
});
