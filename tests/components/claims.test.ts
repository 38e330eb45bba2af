import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import AnswersOfTwo from '#components/claim/AnswersOfTwo.astro';
import ClaimList from '#components/claim/ClaimList.astro';
import FigureTable from '#components/claim/FigureTable.astro';
import SourceMark from '#components/claim/SourceMark.astro';
import SourceMatrix from '#components/claim/SourceMatrix.astro';
import { homedClaimsOf, requireClaim, requireEntry } from '#data/atlas.ts';
import { observationsOf } from '#data/claims.ts';
import { comparisonOf, pairsOfSources } from '#data/comparisons.ts';
import type { Claim, Figure } from '#schemas/values/claim.ts';
import { words } from '#words/en.ts';
import { entryLike, inventedAtlas, inventedEntry } from '../unit/invented-atlas.ts';
import { textOf } from './text-of.ts';

const container = await AstroContainer.create();

const [travellers] = inventedEntry('statistics', 'travellers-on-the-road').data.claims as [Figure];

/** The count of travellers with other facts, drawn in the list of its home or of another page. */
async function render(facts: Partial<Figure>, props: Record<string, unknown> = {}, further: Claim[] = []) {
  const atlas = inventedAtlas(
    entryLike('statistics', 'travellers-on-the-road', 'travellers-on-the-road', {
      claims: [{ ...travellers, ...facts }, ...further],
    }),
    entryLike('terms', 'road', 'counting-crossings', {
      countingBasis: travellers.counted,
      name: 'our crossings',
    }),
  );
  const homed = requireClaim(atlas, travellers.id, 'test');
  const html = await container.renderToString(ClaimList, {
    props: { atlas, claims: [{ ...homed, ...(props['homed'] as object) }], ...props },
  });
  return { html, text: textOf(html) };
}

describe('a claim', () => {
  test('shows value, what is counted, period, publisher with type, attribution, passage, check and permanent link', async () => {
    const { html, text } = await render(
      {
        value: { number: -61.8 },
        unit: 'percent',
        period: { from: '1894-01-01', to: '1894-09-02', yearReadByAtlas: true },
        comparedWith: { from: '1893-01-01', to: '1893-09-02', yearReadByAtlas: true },
        attributedTo: [{ person: 'Black Michael, duke of Strelsau' }],
        passage: '61.8 percent decline',
      } as Partial<Figure>,
      { homed: { verified: { on: '2026-11-22', line: 7, offset: 0, folded: false } } },
    );
    expect(html).toContain('id="gazette-travellers-1894"');
    for (const part of [
      '−61.8%',
      '1 January – 2 September 1894 (inferred)',
      'compared with 1 January – 2 September 1893 (inferred)',
      'Ruritania',
      'Gazette 1894',
      '(news site)',
      'Black Michael, duke of Strelsau',
      '61.8 percent decline',
      'checked 22 Nov 2026',
      '/statistics/travellers-on-the-road/#gazette-travellers-1894',
    ])
      expect(text).toContain(part);
    expect(html).toContain('#:~:text=61.8%20percent%20decline');
  });

  test('that was not checked in its present form says so, and is not said to be found', async () => {
    const { html, text } = await render({});
    expect(text).toContain(words.notChecked);
    expect(html).not.toContain('class="checked"');
  });

  test('whose passage differs from the copy in typography says so', async () => {
    const { text } = await render(
      {},
      { homed: { verified: { on: '2026-11-22', line: 7, offset: 0, folded: true } } },
    );
    expect(text).toMatch(/checked 22 Nov 2026\s*, printed there with different hyphens/);
  });

  test('shows an editors’ note dated, labelled and with its references', async () => {
    const note = {
      on: '2026-11-22',
      text: 'The Royal Office counts fewer.',
      references: ['list-of-ruritania'],
    };
    const { text } = await render({ note });
    expect(text).toContain('Editors’ note, 22 November 2026: The Royal Office counts fewer.');
    expect(text).toContain('Elphberg list');
  });

  test('shown away from its home carries no id, so that no page claims its address', async () => {
    expect((await render({}, { atHome: false })).html).not.toContain('id="gazette-travellers-1894"');
  });

  test('that a discrepancy names carries the sign, with words for those who do not see it', async () => {
    const { html } = await render(
      {},
      { homed: { disputes: [inventedEntry('discrepancies', 'guests-and-eaters')] } },
    );
    expect(html).toContain('href="/discrepancies/guests-and-eaters/"');
    expect(html).toContain('aria-label="Disputed: see Guests and eaters"');
    expect((await render({})).html).not.toContain('≠');
  });

  test('that is a gap is shown as one', async () => {
    const { html, text } = await render({ kind: 'gap', populationBase: 'including-guests' } as never);
    expect(html).toContain('class="not-stated"');
    expect(text).toMatch(/^Heading without a value ?: travellers/);
    expect(text).toContain('including guests');
  });

  test('that names its attributions in a chain shows both steps', async () => {
    const attributedTo = [{ person: 'Rupert of Hentzau' }, { organisation: 'guild-of-bridge-builders' }];
    expect((await render({ attributedTo })).text).toContain(
      'Rupert of Hentzau, as cited by Guild of Bridge Builders , as cited by Gazette 1894 (news site)',
    );
  });

  test('that credits two bodies together makes no chain of them', async () => {
    const attributedTo = [
      { organisation: 'guild-of-bridge-builders' },
      { organisation: 'town-of-zenda', jointly: true as const },
    ];
    const { text } = await render({ attributedTo });
    expect(text).toContain(
      'Guild of Bridge Builders and Town of Zenda , as cited by Gazette 1894 (news site)',
    );
    expect(text).not.toContain('Builders, as cited by');
  });

  test('of every kind can be drawn', async () => {
    const evidence = { source: 'strelsau-gazette', passage: 'a passage' };
    const { html } = await render({}, {}, [
      { id: 'a-statement', kind: 'statement', question: travellers.question, says: 'It rains.', ...evidence },
      { id: 'a-mention', kind: 'mention', printed: 'Zenda', ...evidence },
    ]);
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN/);
  });
});

describe('the wording of the source at a claim', () => {
  test('is one gesture away, with our word leading to its place in the glossary', async () => {
    const { html } = await render({});
    expect(html).toMatch(/<details>\s*<summary>Source’s wording<\/summary>/);
    expect(html).toContain('href="/terms/#counting-crossings"');
    expect(html).toContain('<q>1,600 travellers</q>');
  });

  test('is open on the pages of documents', async () => {
    expect((await render({}, { wordingsOpen: true })).html).toContain('<details open');
  });

  test('is not offered where the source uses our word', async () => {
    expect((await render({ printed: '1,600 of our crossings' })).html).not.toContain('<details');
  });
});

describe('two documents', () => {
  const atlas = inventedAtlas(
    entryLike('sources', 'strelsau-gazette', 'court-circular', {
      number: 2,
      shortName: 'Circular 1895',
    } as never),
    entryLike('statistics', 'travellers-on-the-road', 'travellers-at-court', {
      claims: [{ ...travellers, id: 'circular-travellers', source: 'court-circular' }],
    }),
  );
  const [pair] = pairsOfSources(atlas);
  if (!pair) throw new Error('no pair');

  test('on one question stand in two columns, each with its publisher’s type', async () => {
    const [item] = comparisonOf(atlas, ...pair).shared;
    const html = await container.renderToString(AnswersOfTwo, {
      props: { atlas, sources: pair, claims: item?.claims },
    });
    expect(html.match(/<h3>/g)).toHaveLength(2);
    expect(html.match(/<ul class="claims">/g)).toHaveLength(2);
    expect(textOf(html)).toContain('Gazette 1894 news site');
    expect(textOf(html)).toContain('Circular 1895 news site');
    expect(html).not.toMatch(/<li id=/);
  });

  test('are one link of the table of pairs, named by both', async () => {
    const html = await container.renderToString(SourceMatrix, {
      props: { comparisons: pairsOfSources(atlas).map((each) => comparisonOf(atlas, ...each)) },
    });
    expect(html.match(/<a\s/g)).toHaveLength(1);
    expect(html).toContain('href="/sources/compare/strelsau-gazette/court-circular/"');
    expect(html).toMatch(/aria-label="Gazette 1894 and Circular 1895: 1 questions? in common"/);
  });
});

test('a table of figures names what was counted, period, value and source in every row', async () => {
  const atlas = inventedAtlas();
  const entry = requireEntry(atlas, 'guests-at-the-inn', ['statistics'], 'test');
  const html = await container.renderToString(FigureTable, {
    props: { atlas, caption: 'Guests', observations: observationsOf(atlas, entry) },
  });
  expect(html.match(/<tr>/g)).toHaveLength(1 + homedClaimsOf(atlas, entry).length);
  expect(html).toContain('<data value="1000">1,000</data>');
  expect(textOf(html)).toContain('Gazette 1894 news site');
  expect(textOf(html)).not.toContain(words.firstSaidBy);
});

test('a table of figures says who says a figure first, and whether disputed territory is included', async () => {
  const atlas = inventedAtlas(
    entryLike('statistics', 'travellers-on-the-road', 'travellers-on-the-road', {
      claims: [
        {
          ...travellers,
          populationBase: 'including-guests',
          attributedTo: [
            { person: 'Rupert of Hentzau' },
            { organisation: 'guild-of-bridge-builders', jointly: true },
            { described: 'newspapers of the capital' },
          ],
        },
      ],
    }),
  );
  const observations = observationsOf(
    atlas,
    requireEntry(atlas, 'travellers-on-the-road', ['statistics'], 'test'),
  );
  const text = textOf(
    await container.renderToString(FigureTable, { props: { atlas, caption: 'Travellers', observations } }),
  );
  expect(text).toContain(observations[0]?.labels.populationBase);
  expect(text).toMatch(new RegExp(`${words.firstSaidBy} Rupert of Hentzau and \\S`));
  expect(text).not.toContain('newspapers of the capital');
});

test('a source mark leads to the claim and carries the number of the document', async () => {
  const html = await container.renderToString(SourceMark, {
    props: { homed: requireClaim(inventedAtlas(), travellers.id, 'test') },
  });
  expect(html).toContain('href="/statistics/travellers-on-the-road/#gazette-travellers-1894"');
  expect(html).toContain('aria-label="1: Gazette 1894 (news site)"');
  expect(textOf(html)).toBe('[1]');
});
