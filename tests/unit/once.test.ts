import { expect, test } from 'vitest';
import { buildAtlas, entriesOf, grouped } from '#data/atlas.ts';
import { once } from '#data/once.ts';
import { readVocabularies } from '#schemas/vocabularies/vocabularies.ts';

const atlasOf = () =>
  buildAtlas({ entries: [], vocabularies: readVocabularies(() => ({})) }, () => undefined);

test('a question is answered once for each atlas, also where the answer is nothing', () => {
  let asked = 0;
  const question = once((atlas) => {
    asked += 1;
    return entriesOf(atlas, 'places')[0];
  });
  const [first, second] = [atlasOf(), atlasOf()];
  expect([question(first), question(first)]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
  question(second);
  expect(asked).toBe(2);
});

test('grouping keeps the order of keys and of values', () => {
  const groups = grouped([
    ['b', 1],
    ['a', 2],
    ['b', 3],
  ] as const);
  expect([...groups]).toEqual([
    ['b', [1, 3]],
    ['a', [2]],
  ]);
});
