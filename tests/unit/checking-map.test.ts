// What the checker says of courses of rivers and of names on the maps, on a small invented atlas.
import { expect, test } from 'vitest';
import world from 'world-atlas/countries-10m.json' with { type: 'json' };
import { sharedLine, type WorldAtlas } from '#geo/borders.ts';
import { faultsAfter, type ChangedAtlas } from './ruritania.ts';

const [border = []] = sharedLine(world as unknown as WorldAtlas, 'CZ', 'PL');
const [begin = [0, 0], end = [0, 0]] = [border[2], border.at(-3)];

const degrees = ([lon, lat]: readonly [number, number]): string => `{ lon: ${lon}, lat: ${lat} }`;

interface River {
  kind?: string;
  borderOf?: string;
  from?: readonly [number, number];
  to?: readonly [number, number];
  more?: string;
}

/** Makes Zenda a river between Ruritania and a second country, whose codes are those of two that touch. */
async function addRiver(
  { edit, copy }: ChangedAtlas,
  { kind = 'river', borderOf = 'ruritania, graustark', from = begin, to = end, more = '' }: River = {},
): Promise<void> {
  await addCountry({ edit, copy });
  const pieces = `[{ borderOf: [${borderOf}], from: ${degrees(from)}, to: ${degrees(to)} }]`;
  await edit(
    'places/zenda.yaml',
    'description:',
    `course: { pieces: ${pieces}, reference: list-of-ruritania${more} }\ndescription:`,
  );
  await edit('places/zenda.yaml', 'kind: town', `kind: ${kind}`);
  // The one place of Ruritania is then no town.
  const means = kind === 'river' ? '\n  river: true' : '';
  await edit('vocabularies/place-kinds.yaml', 'town:', `${kind}:${means}`);
}

async function addCountry(
  { edit, copy }: Pick<ChangedAtlas, 'edit' | 'copy'>,
  alpha2 = 'PL',
  alpha3 = 'POL',
): Promise<void> {
  const file = 'countries/graustark.mdx';
  await copy('countries/ruritania.mdx', file);
  await edit(file, 'name: Ruritania', 'name: Graustark');
  await edit(file, 'Kingdom of Ruritania', 'Principality of Graustark');
  await edit(file, 'alpha2: CZ\n  alpha3: CZE', `alpha2: ${alpha2}\n  alpha3: ${alpha3}`);
  await edit(file, 'gazette-ruritania-matters', 'gazette-graustark-matters');
  await edit(file, 'claims="gazette-ruritania-matters"', 'claims="gazette-graustark-matters"');
}

test('a river follows the border of two countries, from a point on it to another, in any direction', async () => {
  expect(await faultsAfter((atlas) => addRiver(atlas))).toEqual([]);
  expect(
    await faultsAfter((atlas) => addRiver(atlas, { from: end, to: begin, borderOf: 'graustark, ruritania' })),
  ).toEqual([]);
});

test('both ends of a river that lie off the border are named in one run, with the nearest point', async () => {
  const [from, to] = [[begin[0], begin[1] - 0.5] as const, [end[0], end[1] - 0.5] as const];
  const faults = await faultsAfter((atlas) => addRiver(atlas, { from, to }));
  expect(faults).toHaveLength(2);
  const message = (field: string) =>
    new RegExp(
      `^content/places/zenda\\.yaml — course\\.pieces\\[0\\]\\.${field} — lies \\d+ km from the border of ruritania and graustark — write a point of that border; the nearest is \\{ lon: \\d+\\.\\d\\d, lat: \\d+\\.\\d\\d \\}$`,
    );
  expect(faults[0]).toMatch(message('from'));
  expect(faults[1]).toMatch(message('to'));
});

test('the point that is named instead passes', async () => {
  const far: [number, number] = [begin[0], begin[1] - 0.5];
  const [fault = ''] = await faultsAfter((atlas) => addRiver(atlas, { from: far }));
  const [, lon, lat] = /\{ lon: ([\d.]+), lat: ([\d.]+) \}/.exec(fault) ?? [];
  expect(await faultsAfter((atlas) => addRiver(atlas, { from: [Number(lon), Number(lat)] }))).toEqual([]);
});

test('two countries that do not touch have no river between them', async () => {
  expect(
    await faultsAfter(async (atlas) => {
      await addRiver(atlas);
      await atlas.edit('countries/graustark.mdx', 'alpha2: PL\n  alpha3: POL', 'alpha2: GR\n  alpha3: GRC');
    }),
  ).toEqual([
    'content/places/zenda.yaml — course.pieces[0].borderOf — ruritania and graustark have no common border in the outlines of the maps — name the two countries whose border the river is',
  ]);
});

test('a river between countries that are not there is reported where they are named', async () => {
  expect(await faultsAfter((atlas) => addRiver(atlas, { borderOf: 'ruritania, nowhere' }))).toEqual([
    expect.stringContaining('content/places/zenda.yaml — course.pieces[0].borderOf[1] —'),
  ]);
});

test('a river lies between two countries', async () => {
  for (const borderOf of ['ruritania', 'ruritania, ruritania', 'ruritania, graustark, ruritania'])
    expect(await faultsAfter((atlas) => addRiver(atlas, { borderOf }))).toContain(
      'content/places/zenda.yaml — course.pieces[0].borderOf — does not name two countries — name the country on either bank',
    );
});

test('only a river has a course', async () => {
  expect(await faultsAfter((atlas) => addRiver(atlas, { kind: 'border' }))).toEqual([
    'content/places/zenda.yaml — course — is drawn as a river, and the place is none — leave it out',
  ]);
});

test('names stand inside the frame of the home map', async () => {
  const faults = await faultsAfter(async (atlas) => {
    await addRiver(atlas, { more: ', nameAt: { lon: 44.5, lat: 21.5 }' });
    await atlas.edit(
      'countries/ruritania.mdx',
      'role:',
      'homeMapLabel: { order: 10, at: { lon: 44, lat: 21 }, leader: { from: { lon: 44, lat: 21 }, to: { lon: 21, lat: 44 } } }\nrole:',
    );
  });
  expect(faults.map((fault) => fault.split(' — ').slice(0, 3).join(' — '))).toEqual([
    'content/countries/ruritania.mdx — homeMapLabel.at — 44° east, 21° north lies outside the frame of the map',
    'content/countries/ruritania.mdx — homeMapLabel.leader.from — 44° east, 21° north lies outside the frame of the map',
    'content/places/zenda.yaml — course.nameAt — 44.5° east, 21.5° north lies outside the frame of the map',
  ]);
});

test('a name without a sign has nothing to stand beside', async () => {
  const point = 'point:\n  lon: 21.5\n  lat: 44.5\n  precision: town\n  reference: list-of-ruritania\n';
  const label = 'label: { side: start, rightPixels: 9, downPixels: 5 }\nonHomeMap: true\n';
  expect(await faultsAfter(({ edit }) => edit('places/zenda.yaml', point, `${point}${label}`))).toEqual([]);
  expect(await faultsAfter(({ edit }) => edit('places/zenda.yaml', point, label))).toEqual([
    'content/places/zenda.yaml — label — stands beside no point of the map — give the place a point, or leave it out',
    'content/places/zenda.yaml — onHomeMap — stands beside no point of the map — give the place a point, or leave it out',
  ]);
});

test('the home map has room for ten places, and one beyond them is named', async () => {
  const withPlaces = (count: number) =>
    faultsAfter(async ({ edit, copy }) => {
      await edit('places/zenda.yaml', 'description:', 'onHomeMap: true\ndescription:');
      for (let at = 2; at <= count; at++) {
        const file = `places/zenda-${at + 10}.yaml`;
        await copy('places/zenda.yaml', file);
        await edit(file, 'zenda-in-gazette', `zenda-${at + 10}-in-gazette`);
        await edit(file, 'name: Zenda', `name: Zenda ${at + 10}`);
      }
    });
  const isOnHomeMap = (fault: string) => fault.includes('onHomeMap');
  expect((await withPlaces(10)).filter(isOnHomeMap)).toEqual([]);
  expect((await withPlaces(11)).filter(isOnHomeMap)).toEqual([
    'content/places/zenda.yaml — onHomeMap — is one too many: the home map has room for the names of 10 places — leave it out here or at another place; the maps of areas show all that fit',
  ]);
});

test('two countries do not share a place in the order of travel, and a country without land has none', async () => {
  const label = 'homeMapLabel: { order: 10, at: { lon: 21, lat: 44 } }\nrole:';
  const named = (alpha2: string, alpha3: string) =>
    faultsAfter(async ({ edit, copy }) => {
      await edit('countries/ruritania.mdx', 'role:', label);
      await addCountry({ edit, copy }, alpha2, alpha3);
    });
  expect(await named('PL', 'POL')).toEqual([
    'content/countries/ruritania.mdx — homeMapLabel.order — 10 is that of graustark too — write a number no other country has',
  ]);
  expect(await named('NO', 'NOR')).toEqual([
    'content/countries/graustark.mdx — homeMapLabel — names a country the maps do not draw — leave it out',
  ]);
});
