import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allSources, claimsFrom } from '#data/claims.ts';
import { comparisonOf, pairsOfSources } from '#data/comparisons.ts';
import { buildAtlas, requireClaim } from '#data/atlas.ts';
import { wordingsAt, wordingsOfBoth } from '#data/wordings.ts';
import { verificationOf, type VerificationRecord } from '#provenance/verification-record.ts';
import { checkedDigest } from '#provenance/verify.ts';
import { longestPassage } from '#schemas/values/claim.ts';
import { atlas as unverified, claims } from './atlas.ts';

const record: VerificationRecord = JSON.parse(readFileSync('content/verification.json', 'utf8'));
const { questions } = unverified.vocabularies;
const atlas = buildAtlas(unverified, (claim, source) =>
  verificationOf(claim, source.data.copy.sha256, record, checkedDigest),
);

describe.each(allSources(atlas).map(({ id }) => id))('the claims of %s', (source) => {
  const listed = claimsFrom(atlas, source);

  test('are all listed, each once', () => {
    const expected = claims.filter(({ claim }) => claim.source === source).map(({ claim }) => claim.id);
    expect(listed.map(({ claim }) => claim.id).sort()).toEqual(expected.sort());
  });

  test('stand in the order of the document', () => {
    const lines = listed.flatMap(({ verified }) => verified?.line ?? []);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});

describe('comparisons', () => {
  const pairs = pairsOfSources(atlas);
  const comparisons = pairs.map((pair) => comparisonOf(atlas, ...pair));

  test('are one for each pair of documents, the smaller number first', () => {
    const count = allSources(atlas).length;
    expect(pairs).toHaveLength((count * (count - 1)) / 2);
    for (const [first, second] of pairs) expect(first.data.number).toBeLessThan(second.data.number);
    expect(new Set(pairs.map(([first, second]) => `${first.id} ${second.id}`)).size).toBe(pairs.length);
  });

  test('hold every answer of both to each question that both answer, and no other', () => {
    for (const { first, second, shared } of comparisons) {
      const answersOf = (source: string, question: string): string[] =>
        claims
          .filter(({ claim }) => claim.source === source)
          .filter(({ claim }) => 'question' in claim && claim.question === question)
          .map(({ claim }) => claim.id)
          .sort();
      const both = Object.keys(questions).filter(
        (question) => answersOf(first.id, question).length > 0 && answersOf(second.id, question).length > 0,
      );
      expect(shared.map(({ question }) => question)).toEqual(both);
      for (const { question, claims: sides } of shared) {
        expect(sides.map((side) => side.map(({ claim }) => claim.id).sort())).toEqual([
          answersOf(first.id, question),
          answersOf(second.id, question),
        ]);
      }
    }
  });

  test('name every discrepancy in which claims of both stand, once', () => {
    for (const { first, second, shared, elsewhere } of comparisons) {
      const expected = atlas.entries
        .filter(({ collection }) => collection === 'discrepancies')
        .filter(({ data }) => {
          const sources = ('sides' in data ? data.sides : []).flatMap(({ claim }) =>
            claim === undefined ? [] : requireClaim(atlas, claim, 'test').source.id,
          );
          return sources.includes(first.id) && sources.includes(second.id);
        })
        .map(({ id }) => id);
      const named = [...shared.flatMap(({ discrepancies }) => discrepancies), ...elsewhere].map(
        ({ id }) => id,
      );
      expect(named.sort(), `${first.id} ${second.id}`).toEqual(expected.sort());
    }
  });
});

test('every question that a claim answers has a label and a sentence of its own', () => {
  const labels = Object.values(questions).map(({ label }) => label);
  const sentences = Object.values(questions).map(({ definition }) => definition);
  expect(new Set(labels).size).toBe(labels.length);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\?$/);
  for (const { claim } of claims)
    if ('question' in claim) expect(questions[claim.question]?.label).toBeTruthy();
});

describe('the wording of a document', () => {
  test('is never longer than a passage, always recorded by a claim of that document, and never our word', () => {
    for (const homed of atlas.claims.values()) {
      for (const { ours, printed } of wordingsAt(atlas, homed)) {
        for (const wording of printed) {
          expect(wording.split(/\s+/).length, wording).toBeLessThanOrEqual(longestPassage);
          expect(wording.toLowerCase()).not.toContain(ours.toLowerCase());
          const recorder = claims.find(
            ({ claim }) =>
              claim.source === homed.claim.source &&
              (claim.passage.includes(wording) || ('printed' in claim && claim.printed?.includes(wording))),
          );
          expect(recorder, `${homed.claim.id}: ${wording}`).toBeDefined();
        }
      }
    }
  });

  test('with the number of one figure does not stand at another claim', () => {
    for (const homed of atlas.claims.values()) {
      for (const { printed } of wordingsAt(atlas, homed)) {
        for (const wording of printed.filter((text) => /\d/.test(text))) {
          const own = 'printed' in homed.claim ? homed.claim.printed : homed.claim.passage;
          expect(own).toBe(wording);
        }
      }
    }
  });

  test.each(pairsOfSources(atlas))(
    'of $0.id and $1.id stands side by side only where both have one',
    (one, other) => {
      for (const { ours, printed } of wordingsOfBoth(atlas, one.id, other.id))
        for (const side of printed) expect(side.length, ours).toBeGreaterThan(0);
    },
  );
});
