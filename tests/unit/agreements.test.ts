import { describe, expect, test } from 'vitest';
import {
  followProposal,
  ladderOf,
  proposalsAddingTo,
  proposalsByProposer,
  proposalsReadAsAddingTo,
  differenceNoteOf,
} from '#data/agreements.ts';
import { requireEntry } from '#data/atlas.ts';
import type { Entry } from '#schemas/collections.ts';
import { entryLike, inventedAtlas } from './invented-atlas.ts';

type Agreement = Entry<'agreements'>['data'];

/** A treaty that a gazette calls working: how does the public record differ from that? */
function treaty(how: NonNullable<Agreement['aheadOfFacts']>['how'], references: string[] = []) {
  const atlas = inventedAtlas(
    entryLike('agreements', 'treaty-of-zenda', 'treaty-of-the-inn', {
      ladder: [
        {
          status: 'signed',
          date: { on: '1894-06-25' },
          what: 'Signed',
          claims: [],
          references: ['list-of-ruritania'],
        },
        {
          status: 'in-operation',
          date: { stated: false },
          what: 'Works',
          claims: ['gazette-names-itself'],
          references,
        },
      ],
      aheadOfFacts: {
        how,
        on: '2026-11-22',
        claims: ['gazette-names-itself'],
        text: 'It was signed and no more.',
        references: ['list-of-ruritania'],
      },
    }),
  );
  const entry = requireEntry(atlas, 'treaty-of-the-inn', ['agreements'], 'test');
  return {
    steps: ladderOf(atlas, entry).map(({ status, isDoubtful, claims, references: seen }) => [
      status,
      isDoubtful,
      claims.map(({ claim }) => claim.id),
      seen.map(({ id }) => id),
    ]),
    note: differenceNoteOf(atlas, entry),
  };
}

describe('a ladder', () => {
  test.each(['ahead', 'contradicted'] as const)('doubts what only a claim says that is %s', (how) => {
    const { steps, note } = treaty(how);
    expect(steps).toEqual([
      ['signed', false, [], ['list-of-ruritania']],
      ['in-operation', true, ['gazette-names-itself'], []],
    ]);
    expect(note).toMatchObject({ how, text: 'It was signed and no more.' });
    expect(note?.references.map(({ id }) => id)).toEqual(['list-of-ruritania']);
  });

  test('does not doubt what is merely incomplete, or what the public record says too', () => {
    expect(treaty('incomplete').steps.map(([, isDoubtful]) => isDoubtful)).toEqual([false, false]);
    expect(treaty('ahead', ['list-of-ruritania']).steps.map(([, isDoubtful]) => isDoubtful)).toEqual([
      false,
      false,
    ]);
  });
});

test('proposals stand under their proposers, those of one proposer by title', () => {
  const atlas = inventedAtlas(
    entryLike('proposals', 'wider-road-to-zenda', 'a-bridge', {
      title: 'A bridge',
      proposer: 'elphberg-crown',
    }),
    entryLike('proposals', 'wider-road-to-zenda', 'a-ferry', { title: 'A ferry' }),
  );
  const groups = proposalsByProposer(atlas).map(({ proposer, proposals }) => [
    proposer.id,
    proposals.map(({ entry }) => entry.id),
  ]);
  expect(Object.fromEntries(groups)).toEqual({
    'elphberg-crown': ['a-bridge'],
    'strelsau-gazette-office': ['a-ferry', 'wider-road-to-zenda'],
  });
});

test('a link that the atlas reads is kept apart from one that a document makes', () => {
  const atlas = inventedAtlas(
    entryLike('proposals', 'wider-road-to-zenda', 'bridge-to-the-inn', {
      builtOn: [],
      builtOnAsReadByAtlas: ['treaty-of-zenda'],
    }),
  );
  const treatyOfZenda = requireEntry(atlas, 'treaty-of-zenda', ['agreements'], 'test');
  const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
  expect(ids(proposalsAddingTo(atlas, treatyOfZenda))).toEqual(['wider-road-to-zenda']);
  expect(ids(proposalsReadAsAddingTo(atlas, treatyOfZenda))).toEqual(['bridge-to-the-inn']);
  const followed = followProposal(atlas, requireEntry(atlas, 'bridge-to-the-inn', ['proposals'], 'test'));
  expect([ids(followed.builtOn), ids(followed.builtOnAsRead)]).toEqual([[], ['treaty-of-zenda']]);
});
