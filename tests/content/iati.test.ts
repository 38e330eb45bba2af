import { expect, test } from 'vitest';
import { entriesOf, requireEntry } from '#data/atlas.ts';
import { iatiFactsOf } from '#data/iati.ts';
import { iatiFileOf } from '#exports/iati.ts';
import { atlas } from './atlas.ts';

// The page that lists the projects gives no dates, no status, no sector, and does not say whether an amount is
// committed or paid. When a new document does, this test says which entries get a file.
const stated = ['title', 'description', 'participants', 'recipients', 'amount'];
const missing = ['status', 'start', 'startKind', 'sectors', 'amountStatus', 'amountDay'];

/** Names Serbia beside the region, and not what part of the amount goes to which. */
const undivided = 'protection-sensitive-migration-management-iii';

const entries = entriesOf(atlas, 'funding');

test.each(entries.filter(({ id }) => id !== undivided))(
  '$id states five of the eleven facts IATI requires',
  (entry) => {
    expect(iatiFactsOf(atlas, entry)).toMatchObject({ stated, missing });
    expect(iatiFileOf(atlas, entry)).toEqual({ missing });
  },
);

test('the entry that names a country beside its region states four: no document divides its amount', () => {
  const entry = requireEntry(atlas, undivided, ['funding'], 'test');
  expect(iatiFactsOf(atlas, entry).missing.toSorted()).toEqual([...missing, 'recipients'].sort());
  expect(iatiFileOf(atlas, entry)).not.toHaveProperty('xml');
});
