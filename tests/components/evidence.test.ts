// What the evidence card shows, read from the very markup that pages have.
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import ClaimList from '#components/claim/ClaimList.astro';
import SourceMarks from '#components/claim/SourceMarks.astro';
import { placeInText, wayBack } from '#components/claim/way-back.ts';
import { contentOf, itemOf } from '#enhancement/evidence.ts';
import { homedClaimsOf, requireClaim, requireEntry, type HomedClaim } from '#data/atlas.ts';
import { inRowsOfOneSource } from '#data/claims.ts';
import type { Claim, Figure } from '#schemas/values/claim.ts';
import { entryLike, inventedAtlas, inventedEntry } from '../unit/invented-atlas.ts';

const container = await AstroContainer.create();
const here = 'https://atlas.example/countries/ruritania/';
const home = 'travellers-on-the-road';
const [travellers] = inventedEntry('statistics', home).data.claims as [Figure];
const statement: Claim = {
  id: 'gazette-rain',
  kind: 'statement',
  question: travellers.question,
  says: 'It rains on the road.',
  source: travellers.source,
  passage: 'rain on the road',
} as Claim;

/** A page with the claims of an entry, and the sources at its foot. */
async function pageWith(facts: Partial<Figure> = {}, homed: Partial<HomedClaim> = {}): Promise<Document> {
  const atlas = inventedAtlas(
    entryLike('statistics', home, home, { claims: [{ ...travellers, ...facts }, statement] }),
  );
  const claims = homedClaimsOf(atlas, requireEntry(atlas, home, ['statistics'], 'test')).map((claim) => ({
    ...claim,
    ...homed,
  }));
  const list = await container.renderToString(ClaimList, { props: { atlas, claims } });
  const { document } = parseHTML(`<!doctype html><html><head>
    <meta property="og:site_name" content="The Atlas"></head><body><main><p id="elsewhere">…</p>${list}</main>
    <footer><ol><li>The Gazette: <a href="/sources/strelsau-gazette/">Traffic</a>. Gazette (news site), 1894.</li></ol></footer>`);
  return document as unknown as Document;
}

/** The card of claims of the page, as text without needless blanks, and its elements. */
function cardOf(page: Document, ...claims: string[]) {
  const items = claims.map((claim) => itemOf(page, claim)).filter((item) => item !== undefined);
  const card = page.createElement('div');
  card.append(...contentOf(items, here));
  const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
  return {
    card,
    text: textOf(card),
    rows: Object.fromEntries(
      [...card.querySelectorAll('dt')].map((term) => [
        textOf(term),
        textOf(term.nextElementSibling as Element),
      ]),
    ),
    copies: [...card.querySelectorAll('button')].map((button) => [
      textOf(button),
      button.getAttribute('value'),
    ]),
  };
}

describe('the card of a figure', () => {
  test('says what, who, when, where in the document, and how it was checked', async () => {
    const page = await pageWith(
      {
        value: { number: -61.8 },
        unit: 'percent',
        period: { from: '1894-01-01', to: '1894-09-02', yearReadByAtlas: true },
        comparedWith: { on: '1893', yearReadByAtlas: true },
        populationBase: 'including-guests',
        attributedTo: [{ person: 'Black Michael' }, { organisation: 'guild-of-bridge-builders' }],
        passage: '61.8 percent decline',
      } as Partial<Figure>,
      { verified: { on: '2026-11-22', line: 7, offset: 0, folded: false } },
    );
    const { card, rows } = cardOf(page, travellers.id);
    expect(card.querySelector('#evidence-title')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      `−61.8% ${travellers.what}`,
    );
    expect(rows).toMatchObject({
      Period: '1 January – 2 September 1894 (inferred), compared with 1893 (inferred)',
      Where: 'Ruritania',
      'Said by': 'Black Michael, as cited by Guild of Bridge Builders, as cited by Gazette 1894 (news site)',
      Passage: '61.8 percent decline checked 22 Nov 2026',
      Disputed: 'by no statement in the atlas',
    });
    expect(rows['Counts']).toMatch(/, including guests$/);
  });

  test('leads to the passage and the claim, and copies link and reference', async () => {
    const page = await pageWith({ passage: 'so many travellers' });
    const { card, copies } = cardOf(page, travellers.id);
    const address = `https://atlas.example/statistics/${home}/#${travellers.id}`;
    const [passage, claim] = [...card.querySelectorAll('.actions a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(passage).toMatch(/#:~:text=so%20many%20travellers$/);
    expect(claim).toBe(`/statistics/${home}/#${travellers.id}`);
    expect(copies).toEqual([
      ['Copy link', address],
      [
        'Cite',
        `The Gazette: Traffic. Gazette (news site), 1894. ${passage?.split('#')[0]} As read in The Atlas: ${address}`,
      ],
    ]);
  });

  test('that is disputed leads to every discrepancy, and no longer says that nothing disputes it', async () => {
    const page = await pageWith(
      {},
      {
        disputes: [
          inventedEntry('discrepancies', 'guests-and-eaters'),
          inventedEntry('discrepancies', 'guests-and-eaters'),
        ],
      },
    );
    const { card, rows, text } = cardOf(page, travellers.id);
    expect(card.querySelectorAll('.disputed a[href="/discrepancies/guests-and-eaters/"]')).toHaveLength(2);
    expect(text).toContain('≠ Disputed: see Guests and eaters');
    expect(rows).not.toHaveProperty('Disputed');
    expect(card.querySelector('.fact .dispute-link')).toBeNull();
  });

  test('shows an editors’ note, and that nobody has checked the passage', async () => {
    const page = await pageWith({
      note: { on: '2026-11-22', text: 'The Royal Office counts fewer.', references: ['list-of-ruritania'] },
    });
    const { text } = cardOf(page, travellers.id);
    expect(text).toContain('Editors’ note, 22 November 2026: The Royal Office counts fewer.');
    expect(text).toContain('Passage not checked against the copy');
  });

  test('takes nothing away from the page', async () => {
    const page = await pageWith({}, { disputes: [inventedEntry('discrepancies', 'guests-and-eaters')] });
    const before = page.documentElement.outerHTML;
    cardOf(page, travellers.id);
    cardOf(page, travellers.id, statement.id);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

describe('the card of a mark with several claims', () => {
  test('names the document once and lists every claim with its check, passage and address', async () => {
    const page = await pageWith({}, { verified: { on: '2026-11-22', line: 1, offset: 0, folded: false } });
    const { card, text, copies } = cardOf(page, travellers.id, statement.id);
    expect(text).toContain('Gazette 1894');
    expect(text).toContain('news site, 2 claims stand behind this mark');
    const items = [...card.querySelectorAll('li')];
    expect(items).toHaveLength(2);
    for (const item of items) {
      expect(item.textContent).toContain('checked 22 Nov 2026');
      expect(item.querySelectorAll('.where a')).toHaveLength(2);
    }
    expect(items[1]?.textContent).toContain('It rains on the road.');
    const [[name, reference]] = copies as [[string, string]];
    expect(name).toBe('Cite');
    for (const { id } of [travellers, statement]) expect(reference).toContain(`/statistics/${home}/#${id}`);
  });
});

test('a card is filled from items of claims alone', async () => {
  const page = await pageWith();
  expect(itemOf(page, 'elsewhere')).toBeUndefined();
  expect(itemOf(page, 'no-such-claim')).toBeUndefined();
  expect(itemOf(page, '')).toBeUndefined();
  expect(contentOf([], here)).toEqual([]);
});

describe('marks', () => {
  const further = (id: string, source: string): Claim => ({ ...travellers, id, source }) as Claim;
  const atlas = inventedAtlas(
    entryLike('sources', 'strelsau-gazette', 'court-circular', { number: 2, shortName: 'Circular' } as never),
    entryLike('statistics', home, home, {
      claims: [
        travellers,
        further('second', travellers.source),
        further('third', 'court-circular'),
        further('fourth', travellers.source),
      ],
    }),
  );
  const claims = [travellers.id, 'second', 'third', 'fourth'].map((id) => requireClaim(atlas, id, 'test'));

  test('of one document in a row are one, those of another between them part them', async () => {
    expect(inRowsOfOneSource(claims).map((row) => row.map(({ claim }) => claim.id))).toEqual([
      [travellers.id, 'second'],
      ['third'],
      ['fourth'],
    ]);
    const html = await container.renderToString(SourceMarks, { props: { claims } });
    expect(html.match(/<sup>/g)).toHaveLength(3);
    expect(html).toContain('aria-label="1: Gazette 1894 (news site), 2 claims"');
    expect(html).toContain(`data-also="/statistics/${home}/#second"`);
    expect(html).not.toMatch(/undefined|\sid=/);
  });

  test('carry the ids by which each of their claims leads back', async () => {
    const places = new Map([
      [travellers.id, 'text-first'],
      ['second', 'text-second'],
    ]);
    const html = await container.renderToString(SourceMarks, { props: { claims, places } });
    for (const id of places.values()) expect(html.match(new RegExp(`id="${id}"`, 'g'))).toHaveLength(1);
  });
});

describe('the way back from a claim to the text', () => {
  const body = `First <Figure claim="${travellers.id}" />, then <Cite claims="second ${travellers.id}" />. {/* <Cite claims="third" /> */}`;
  const claims = [travellers, ...['second', 'third'].map((id) => ({ ...travellers, id }))];
  const atlas = inventedAtlas({ ...entryLike('statistics', home, home, { claims }), body });
  const [first, second, third] = [
    requireClaim(atlas, travellers.id, 'test'),
    requireClaim(atlas, 'second', 'test'),
    requireClaim(atlas, 'third', 'test'),
  ];

  test('is there for every claim that the prose of its home cites, and for no other', () => {
    expect([first, second, third].map(wayBack)).toEqual([
      `#text-${travellers.id}`,
      '#text-second',
      undefined,
    ]);
  });

  test('leads to the first mark on the page of its home, so that no id stands there twice', () => {
    const at = (path: string) => ({ request: new Request(here), url: new URL(path, here) });
    const page = at(`/statistics/${home}/`);
    expect(placeInText(page, first)).toBe(`text-${travellers.id}`);
    expect(placeInText(page, first)).toBeUndefined();
    expect(placeInText(at(`/statistics/${home}/`), first)).toBe(`text-${travellers.id}`);
    expect(placeInText(at('/'), first)).toBeUndefined();
  });
});
