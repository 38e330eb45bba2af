// A country, a body and a document have one entry each.
import { describe, expect, test } from 'vitest';
import { faultsAfter, type ChangedAtlas } from './ruritania.ts';

/** A second file of a kind, which says of everything that is its own something else than the first. */
const second = {
  country: async ({ copy, edit }: ChangedAtlas) => {
    const file = 'countries/kravonia.mdx';
    await copy('countries/ruritania.mdx', file);
    await edit(file, 'name: Ruritania', 'name: Kravonia');
    await edit(file, 'alpha2: CZ', 'alpha2: SK');
    await edit(file, 'alpha3: CZE', 'alpha3: SVK');
    await edit(file, 'id: gazette-ruritania-matters', 'id: gazette-kravonia-matters');
    await edit(file, 'claims="gazette-ruritania-matters"', 'claims="gazette-kravonia-matters"');
    return file;
  },
  organisation: async ({ copy, edit }: ChangedAtlas) => {
    const file = 'organisations/university-of-strelsau.yaml';
    await copy('organisations/strelsau-gazette-office.yaml', file);
    await edit(file, 'name: Office of the Strelsau Gazette', 'name: University of Strelsau');
    await edit(file, 'id: gazette-names-itself', 'id: gazette-names-university');
    return file;
  },
  source: async ({ copy, edit }: ChangedAtlas) => {
    const file = 'sources/zenda-herald.yaml';
    await copy('sources/strelsau-gazette.yaml', file);
    await edit(file, 'number: 1', 'number: 2');
    await edit(file, 'gazette.example.org/zenda', 'herald.example.org/zenda');
    await edit(file, '0'.repeat(64), '1'.repeat(64));
    return file;
  },
};

test.each(Object.entries(second))('a second %s of its own is no double', async (_kind, add) => {
  expect(
    await faultsAfter(async (atlas) => {
      await add(atlas);
    }),
  ).toEqual([]);
});

/** The faults after a second file, of which a part is changed. */
const faultsWith = (kind: keyof typeof second, from: string, to: string) =>
  faultsAfter(async (atlas) => {
    const file = await second[kind](atlas);
    await atlas.edit(file, from, to);
  });

describe('a second country', () => {
  const remedy = 'or delete this file; a country has one profile';

  test('with the code of the first is refused', async () => {
    expect(await faultsWith('country', 'alpha2: SK\n  alpha3: SVK', 'alpha2: CZ\n  alpha3: CZE')).toEqual([
      `content/countries/ruritania.mdx — codes.alpha2 — CZ is the code of content/countries/kravonia.mdx already — write the code of this country, ${remedy}`,
    ]);
  });

  test('with the name of the first is refused', async () => {
    expect(await faultsWith('country', 'name: Kravonia', 'name: Ruritania')).toEqual([
      `content/countries/ruritania.mdx — name — "Ruritania" is the name of content/countries/kravonia.mdx already — write the name of this country, ${remedy}`,
    ]);
  });
});

describe('a second organisation', () => {
  const other = 'content/organisations/strelsau-gazette-office.yaml';
  const own = 'content/organisations/university-of-strelsau.yaml';
  const remedy = 'name the two apart, or delete one of the files; a body has one entry';

  test('with the name of the first, also as its short name or with an article, is refused', async () => {
    expect(
      await faultsWith('organisation', 'University of Strelsau', 'The Office of the Strelsau gazette'),
    ).toEqual([
      `${own} — name — "The Office of the Strelsau gazette" is the name of ${other} already — ${remedy}`,
    ]);
    expect(
      await faultsWith(
        'organisation',
        'University of Strelsau',
        'University of Strelsau\nshortName: Office of the Strelsau Gazette',
      ),
    ).toEqual([
      `${own} — shortName — "Office of the Strelsau Gazette" is the name of ${other} already — ${remedy}`,
    ]);
  });

  test('with a name under which a document mentions the first is refused', async () => {
    expect(
      await faultsAfter(async (atlas) => {
        await second.organisation(atlas);
        await atlas.edit(
          'organisations/university-of-strelsau.yaml',
          'University of Strelsau',
          'Strelsau Gazette',
        );
        await atlas.edit(
          'organisations/university-of-strelsau.yaml',
          'printed: Strelsau Gazette',
          'printed: Strelsau',
        );
      }),
    ).toEqual([`${own} — name — "Strelsau Gazette" is what a document calls ${other} — ${remedy}`]);
  });
});

describe('a second source', () => {
  const own = 'content/sources/zenda-herald.yaml';
  const other = 'content/sources/strelsau-gazette.yaml';

  test('with the number of the first is refused', async () => {
    expect(await faultsWith('source', 'number: 2', 'number: 1')).toEqual([
      `${own} — number — 1 marks ${other} already — take the next free number`,
    ]);
  });

  test('with the address of the first, however it is written, is refused', async () => {
    for (const address of ['gazette.example.org/zenda', 'www.gazette.example.org/zenda/#page-2'])
      expect(await faultsWith('source', 'herald.example.org/zenda', address)).toEqual([
        `${own} — webAddress — is the address of ${other} already — correct it, or delete this file; one document is one source`,
      ]);
    expect(
      await faultsWith('source', 'herald.example.org/zenda', 'gazette.example.org/zenda?page=2'),
    ).toEqual([]);
  });

  test('with the copy of the first is refused', async () => {
    expect(await faultsWith('source', '1'.repeat(64), '0'.repeat(64))).toEqual([
      `${own} — copy.sha256 — is the sum of the copy of ${other} already — correct it, or delete this file; one document is one source`,
    ]);
  });
});
