// What of all that is known about a country stands on its profile.
import { expect, test } from 'vitest';
import {
  chartsAbout,
  disagreementsAbout,
  eventsInBrief,
  figuresInBrief,
  keyFiguresOf,
  listsWith,
} from '#data/briefing.ts';
import { entriesOf, type Atlas } from '#data/atlas.ts';
import { observationsAbout } from '#data/claims.ts';
import { itemsNaming } from '#data/timeline.ts';
import { atlasAfter, faultsAfter } from './ruritania.ts';

const file = 'countries/ruritania.mdx';
const named = (field: string, ids: readonly string[]): string =>
  `${field}:\n${ids.map((id) => `  - ${id}\n`).join('')}claims:\n  - id: gazette-ruritania-matters`;
const profileAfter = (field: string, ids: readonly string[]) =>
  atlasAfter(({ edit }) => edit(file, 'claims:\n  - id: gazette-ruritania-matters', named(field, ids)));
const faultsWith = (field: string, ids: readonly string[]) =>
  faultsAfter(({ edit }) => edit(file, 'claims:\n  - id: gazette-ruritania-matters', named(field, ids)));
const plain = await atlasAfter(() => Promise.resolve());
const country = (atlas: Atlas) => {
  const found = entriesOf(atlas, 'countries').find(({ id }) => id === 'ruritania');
  if (!found) throw new Error('there is no Ruritania');
  return found;
};
const idsOf = (figures: readonly { claim: { id: string } }[]): string[] =>
  figures.map(({ claim }) => claim.id);

test('the key figures are those the profile names, in its order', async () => {
  const ids = ['gazette-stay-of-courtiers', 'gazette-guests-1894'];
  const atlas = await profileAfter('keyFigures', ids);
  expect(idsOf(keyFiguresOf(atlas, country(atlas)))).toEqual(ids);
});

test('a profile that names none shows one figure of each subject, never its population', () => {
  const figures = keyFiguresOf(plain, country(plain));
  expect(figures.length).toBeGreaterThan(0);
  expect(new Set(figures.map(({ home }) => home.id)).size).toBe(figures.length);
  for (const { claim } of figures) expect(country(plain).data.population).not.toContain(claim.id);
});

test('a key figure that is no figure of that country is refused', async () => {
  expect(await faultsWith('keyFigures', ['gazette-ruritania-matters'])).toEqual([
    expect.stringMatching(
      /ruritania\.mdx — keyFigures\[0\] — the claim "gazette-ruritania-matters" is no figure — name a figure/,
    ),
  ]);
  const elsewhere = await faultsAfter(({ edit }) =>
    edit('countries/graustark.mdx', 'claims: []', 'keyFigures:\n  - gazette-guests-1894\nclaims: []'),
  );
  expect(elsewhere).toEqual([
    expect.stringMatching(
      /graustark\.mdx — keyFigures\[0\] — "gazette-guests-1894" is no figure of Graustark — name a figure/,
    ),
  ]);
});

test('a figure or a disagreement that is gone is refused, and so are too many', async () => {
  expect((await faultsWith('keyFigures', ['gone-for-good']))[0]).toMatch(/keyFigures\[0\] — .*gone-for-good/);
  expect((await faultsWith('disagreements', ['gone-for-good']))[0]).toMatch(
    /disagreements\[0\] — .*gone-for-good/,
  );
  const six = Array.from({ length: 6 }, (_, at) => `gone-${at}`);
  expect((await faultsWith('keyFigures', six)).join('\n')).toMatch(/keyFigures — names more than 5 — keep/);
});

test('a featured disagreement that names no claim about the country is refused', async () => {
  const [id = ''] = entriesOf(plain, 'discrepancies').map((entry) => entry.id);
  expect(await faultsWith('disagreements', [id])).toEqual([]);
  const faults = await faultsAfter(({ edit }) =>
    edit('countries/graustark.mdx', 'claims: []', `disagreements:\n  - ${id}\nclaims: []`),
  );
  expect(faults).toEqual([
    expect.stringMatching(/graustark\.mdx — disagreements\[0\] — .* names no claim about Graustark — name/),
  ]);
});

test('what the profile features comes first, all others after it, each once', async () => {
  const all = disagreementsAbout(plain, country(plain)).map(({ id }) => id);
  const last = all.at(-1) ?? '';
  const atlas = await profileAfter('disagreements', [last]);
  expect(disagreementsAbout(atlas, country(atlas)).map(({ id }) => id)).toEqual([
    last,
    ...all.filter((id) => id !== last),
  ]);
});

test('figures in brief are of as many entries as can be, in the order of the list', () => {
  const all = observationsAbout(plain, 'ruritania');
  for (let most = 1; most <= all.length; most += 1) {
    const brief = figuresInBrief(all, most);
    expect(brief).toHaveLength(most);
    expect(all.filter((each) => brief.includes(each))).toEqual(brief);
  }
});

test('events in brief are dated and the latest', () => {
  const all = itemsNaming(plain, 'ruritania');
  const brief = eventsInBrief(all, 1);
  expect(brief.length).toBeLessThanOrEqual(1);
  for (const { date } of eventsInBrief(all, 99)) expect(date.stated).not.toBe(false);
});

test('the charts of a country are those of the statistics about it', () => {
  for (const { entry } of chartsAbout(plain, 'ruritania')) expect(entry?.collection).toBe('statistics');
  expect(chartsAbout(plain, 'graustark')).toEqual([]);
});

test('a country whose population no document prints is in no list', () => {
  expect(listsWith(plain, { ...country(plain), data: { ...country(plain).data, population: [] } })).toEqual(
    [],
  );
});
