// Promises about every profile of a country, asked without the functions that pages ask.
import { describe, expect, test } from 'vitest';
import { agreementsOfCountry, proposalsOfCountry } from '#data/agreements.ts';
import { entriesOf, requireEntry } from '#data/atlas.ts';
import { claimsByTopic } from '#data/countries.ts';
import { openQuestions } from '#exports/open-questions.ts';
import { mdxTree, type MdxNode } from '#mdx/tree.ts';
import { claimsIn } from '#schemas/collections.ts';
import { atlas } from './atlas.ts';

const countries = entriesOf(atlas, 'countries').map((entry) => [entry.data.name, entry] as const);
const { questions } = atlas.vocabularies;

/** Whether what is named stands for the country: it, a public body of it, a place with it, the Union of which it is a member. */
function standsFor(named: string | undefined, country: string, throughMembership = true): boolean {
  const entry = named === undefined ? undefined : atlas.byId.get(named);
  if (entry?.collection === 'places') return (entry.data.countries as readonly string[]).includes(country);
  if (entry?.collection !== 'organisations') return named === country;
  const { data } = entry;
  if (data.membership === 'eu')
    return throughMembership && requireEntry(atlas, country, ['countries'], 'test').data.eu.member;
  return data.country === country && atlas.vocabularies['organisation-kinds'][data.kind]?.publicBody === true;
}

const agreements = entriesOf(atlas, 'agreements').map((entry) => ({ entry, parties: entry.data.parties }));
const proposals = entriesOf(atlas, 'proposals').map((entry) => ({
  entry,
  parties: [entry.data.proposer, ...entry.data.to, ...entry.data.parties],
}));

/** The ids of the claims with a question that are about a country by home, territory or party. */
function claimsAbout(country: string, throughMembership = true): Set<string> {
  const byParty = new Set(
    [...agreements, ...proposals]
      .filter(({ parties }) => parties.some((party) => standsFor(party, country, throughMembership)))
      .flatMap(({ entry }) => [...entry.data.describedBy, ...claimsIn(entry).map(({ id }) => id)]),
  );
  return new Set(
    [...atlas.claims.values()]
      .filter(
        ({ claim, home }) =>
          claim.kind !== 'mention' &&
          (home.id === country ||
            standsFor(claim.territory, country, throughMembership) ||
            byParty.has(claim.id)),
      )
      .map(({ claim }) => claim.id),
  );
}

const answersIn = (node: MdxNode): MdxNode[] => [
  ...(node.name === 'Answer' ? [node] : []),
  ...(node.children ?? []).flatMap(answersIn),
];
const cites = (node: MdxNode): boolean =>
  node.name === 'Cite' || node.name === 'Figure' || (node.children ?? []).some(cites);

describe.each(countries)('the profile of %s', (_name, { id, body }) => {
  const about = claimsAbout(id);

  test('leaves no question open on which a claim about it bears', () => {
    // What is said of the Union answers nothing about one of its members.
    const bearing = [...claimsAbout(id, false)].flatMap((claim) => {
      const found = atlas.claims.get(claim)?.claim;
      return found && 'question' in found ? (questions[found.question]?.bearsOn ?? []) : [];
    });
    expect(openQuestions(body).filter((question) => bearing.includes(question))).toEqual([]);
  });

  test('rests every paragraph of every answer on a claim', () => {
    const paragraphs = answersIn(mdxTree(body)).flatMap(({ children = [] }) => children);
    expect(paragraphs.filter((paragraph) => !cites(paragraph))).toEqual([]);
  });

  test('shows every claim about it once, under the topic of its question', () => {
    const shown = claimsByTopic(atlas, id).flatMap(({ topic, own, elsewhere }) =>
      [...own, ...elsewhere].map(({ claim }) => ({ topic, claim })),
    );
    expect(shown.map(({ claim }) => claim.id).sort()).toEqual([...about].sort());
    for (const { topic, claim } of shown)
      expect('question' in claim && questions[claim.question]?.topic, claim.id).toBe(topic);
  });

  test.each([
    ['agreements', agreements, agreementsOfCountry],
    ['proposals', proposals, proposalsOfCountry],
  ] as const)('shows the %s it takes part in, and through whom', (_what, all, ask) => {
    const expected = all.flatMap(({ entry, parties }) => {
      const standing = [...new Set<string>(parties)].filter((party) => standsFor(party, id));
      return standing.length === 0 ? [] : [[entry.id, standing.includes(id) ? [] : standing]];
    });
    const found = ask(atlas, id).map(({ entry, through }) => [entry.id, through.map((party) => party.id)]);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

test('some profiles have a tie through a body, a region and a group, or these tests would say little', () => {
  const through = countries.flatMap(([, { id }]) =>
    [...agreementsOfCountry(atlas, id), ...proposalsOfCountry(atlas, id)].flatMap((tie) => tie.through),
  );
  expect(through.some(({ collection }) => collection === 'places')).toBe(true);
  expect(through.some(({ data }) => 'membership' in data && data.membership === 'eu')).toBe(true);
  expect(through.some(({ data }) => 'country' in data && data.country !== undefined)).toBe(true);
});
