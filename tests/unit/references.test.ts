// Evidence that can be opened: a reference has an address, or says how a reader finds it.
import { expect, test } from 'vitest';
import { faultsAfter } from './ruritania.ts';

const list = 'references/list-of-ruritania.yaml';
const howToFind = 'howToFind: In the reading room of the Royal Office, shelf of lists\n';

test('a reference without an address and without a way to find it is refused', async () => {
  expect(await faultsAfter(({ edit }) => edit(list, howToFind, ''))).toMatchInlineSnapshot(`
    [
      "content/references/list-of-ruritania.yaml — webAddress — is missing, and nothing says how to find it — write the address where a reader can open it, or in \`howToFind\` how to find it without one",
    ]
  `);
});

test('an address does in place of a way to find it, whatever words stand in it', async () => {
  const address = 'webAddress: https://office.example.org/illegal-travellers-in-the-center\n';
  expect(await faultsAfter(({ edit }) => edit(list, howToFind, address))).toEqual([]);
});

test('a further address alone does not', async () => {
  const further = 'furtherAddresses:\n  - https://office.example.org/lists\n';
  expect(await faultsAfter(({ edit }) => edit(list, howToFind, further))).toHaveLength(1);
});
