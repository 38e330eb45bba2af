// What the home page takes from the entries, and what the checker says of it.
import { expect, test } from 'vitest';
import { countriesInTravelOrder } from '#data/countries.ts';
import { questionsToBegin } from '#data/home.ts';
import { entryLike, inventedAtlas, inventedEntry } from './invented-atlas.ts';
import { faultsAfter } from './ruritania.ts';

const asks = (order: number) => ({ whereToBegin: { order, question: 'Who pays for the road?' } });

test('questions to begin with stand in the order they ask for, three at most, of any kind of entry', () => {
  const atlas = inventedAtlas(
    entryLike('countries', 'ruritania', 'kravonia', asks(3)),
    entryLike('countries', 'ruritania', 'hentzau', asks(4)),
    entryLike('funding', 'castle-repairs', 'bridge-repairs', asks(1)),
    entryLike('discrepancies', 'guests-and-eaters', 'cooks-and-guests', asks(2)),
  );
  expect(questionsToBegin(atlas).map(({ entry }) => entry.id)).toEqual([
    'bridge-repairs',
    'cooks-and-guests',
    'kravonia',
  ]);
  expect(questionsToBegin(inventedAtlas())).toEqual([]);
});

test('countries stand in the order of the map, the others after them by the part they have, then by name', () => {
  const { role } = inventedEntry('countries', 'ruritania').data;
  const at = { lon: 20, lat: 44 };
  const atlas = inventedAtlas(
    entryLike('countries', 'ruritania', 'ruritania', { name: 'Ruritania', role }),
    entryLike('countries', 'ruritania', 'graustark', { name: 'Graustark', role }),
    entryLike('countries', 'ruritania', 'kravonia', { name: 'Kravonia', homeMapLabel: { order: 20, at } }),
    entryLike('countries', 'ruritania', 'hentzau', { name: 'Hentzau', homeMapLabel: { order: 10, at } }),
  );
  expect(countriesInTravelOrder(atlas).map(({ id }) => id)).toEqual([
    'hentzau',
    'kravonia',
    'graustark',
    'ruritania',
  ]);
});

const question = (order: number): string =>
  `whereToBegin: { order: ${order}, question: Who pays for the road? }\n`;

test('two questions in one place, a fourth question and a number in one are refused', async () => {
  const faults = await faultsAfter(async ({ edit }) => {
    await edit('countries/ruritania.mdx', 'population:', `${question(1)}population:`);
    await edit('funding/castle-repairs.mdx', 'reviewed:', `${question(1)}reviewed:`);
    await edit('discrepancies/guests-and-eaters.mdx', 'sides:', `${question(2)}sides:`);
    await edit('agreements/treaty-of-zenda.yaml', 'reviewed:', `${question(3)}reviewed:`);
  });
  expect(faults).toEqual([
    'content/agreements/treaty-of-zenda.yaml — whereToBegin — is one too many: the home page asks 3 questions — leave it out here or at another entry',
    'content/funding/castle-repairs.mdx — whereToBegin.order — 1 is that of ruritania too — write a number no other entry has',
  ]);
  const [naked] = await faultsAfter(({ edit }) =>
    edit(
      'countries/ruritania.mdx',
      'population:',
      'whereToBegin: { order: 1, question: Who pays for 12 roads? }\npopulation:',
    ),
  );
  expect(naked).toContain('content/countries/ruritania.mdx — whereToBegin.question — ');
});

test('the map goes to one country first, and a name has a place on phones or none', async () => {
  const label = (order: number, more: string): string =>
    `homeMapLabel: { order: ${order}, at: { lon: 21, lat: 44 }${more} }\nrole:`;
  const faults = await faultsAfter(async ({ edit, copy }) => {
    await copy('countries/ruritania.mdx', 'countries/graustark.mdx');
    const file = 'countries/graustark.mdx';
    await edit(file, 'name: Ruritania', 'name: Graustark');
    await edit(file, 'Kingdom of Ruritania', 'Principality of Graustark');
    await edit(file, 'alpha2: CZ\n  alpha3: CZE', 'alpha2: PL\n  alpha3: POL');
    await edit(file, 'gazette-ruritania-matters', 'gazette-graustark-matters');
    await edit(file, 'claims="gazette-ruritania-matters"', 'claims="gazette-graustark-matters"');
    await edit(file, 'role:', label(10, ', isEnlargedFirst: true'));
    await edit('countries/ruritania.mdx', 'role:', label(20, ', isEnlargedFirst: true'));
  });
  expect(faults).toEqual([
    'content/countries/ruritania.mdx — homeMapLabel.isEnlargedFirst — stands at a second country — leave it out here or at the other country',
  ]);
  expect(
    await faultsAfter(({ edit }) =>
      edit(
        'countries/ruritania.mdx',
        'role:',
        label(10, ', isWideOnly: true, onPhones: { at: { lon: 21, lat: 44 } }'),
      ),
    ),
  ).toEqual([
    'content/countries/ruritania.mdx — homeMapLabel.onPhones — names a place on phones for a name that they leave out — leave out isWideOnly or onPhones',
  ]);
  expect(
    await faultsAfter(({ edit }) =>
      edit('countries/ruritania.mdx', 'role:', label(10, ', onPhones: { at: { lon: 44, lat: 21 } }')),
    ),
  ).toEqual([
    expect.stringContaining(
      'content/countries/ruritania.mdx — homeMapLabel.onPhones.at — 44° east, 21° north lies outside the frame of the map',
    ),
  ]);
});
