import { expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { correctionsByDate, sidesOf } from '#data/discrepancies.ts';
import { labelOf } from '#data/vocabularies.ts';
import { dateText } from '#format/dates.ts';
import { figureInProse, figureText } from '#format/figures.ts';
import { moneyInProse } from '#format/money.ts';
import { discrepancyReasons } from '#schemas/vocabularies/discrepancy-reasons.ts';
import { atlas } from '../content/atlas.ts';
import { exampleOf, htmlByAddress, jsonOf, rowsOf, visibleText } from './built-site.ts';

const htmlOf = await htmlByAddress();
const discrepancies = entriesOf(atlas, 'discrepancies');

test.each(discrepancies.map(({ id }) => id))(
  '%s shows every figure with its basis and every speaker with its kind',
  (id) => {
    const entry = discrepancies.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(id);
    const text = visibleText(htmlOf(`/discrepancies/${id}/`));
    expect(text).toContain(discrepancyReasons[entry.data.reason].label);
    for (const side of sidesOf(atlas, entry)) {
      if (side.kind === 'sum') {
        expect(text).toContain(moneyInProse(side.sum));
        expect(text).toContain('sum by the atlas');
        continue;
      }
      const figure =
        side.kind === 'public-record'
          ? side.figure
          : side.homed.claim.kind === 'figure'
            ? side.homed.claim
            : undefined;
      if (figure) {
        expect(text).toContain(figureInProse(figure));
        expect(text).toContain(labelOf(atlas, 'counting-bases', figure.counted));
      }
      expect(text).toContain(
        side.kind === 'public-record'
          ? side.reference.data.shortName
          : labelOf(atlas, 'publisher-types', side.homed.source.data.publisherType),
      );
    }
  },
);

test('every discrepancy stands in the list, under its reason', () => {
  const html = htmlOf('/discrepancies/');
  const titles = discrepancies.filter(({ id }) => !html.includes(`href="/discrepancies/${id}/"`));
  expect(titles).toEqual([]);
  for (const { data } of discrepancies) expect(html).toContain(`<h2 id="${data.reason}">`);
});

test('a disputed claim leads to its discrepancy from its home, with words for those who do not see the sign', () => {
  for (const { claim, home, disputes } of atlas.claims.values()) {
    for (const { id, data } of disputes) {
      const html = htmlOf(`/${home.collection}/${home.id}/`).replaceAll('&#38;', '&');
      const item = html.slice(html.indexOf(`id="${claim.id}"`));
      const own = item.slice(0, item.indexOf('</li>'));
      expect(own, claim.id).toContain(
        `href="/discrepancies/${id}/" aria-label="Disputed: see ${data.title}"`,
      );
    }
  }
});

test('the corrections show the claim as it stands, what is probably right, and the day', () => {
  const text = visibleText(htmlOf('/corrections/'));
  for (const { on, probablyRight } of correctionsByDate(atlas)) {
    expect(text).toContain(probablyRight);
    expect(text).toContain(dateText(on));
  }
});

test('the files hold both sides: claims written out, the public record with its references, sums', () => {
  const { entries } = jsonOf('data/discrepancies.json') as {
    entries: { id: string; statements: unknown[] }[];
  };
  const rows = rowsOf('data/discrepancies.csv');
  for (const entry of discrepancies) {
    const sides = sidesOf(atlas, entry);
    expect(entries.find(({ id }) => id === entry.id)?.statements, entry.id).toMatchObject(
      sides.map((side) => {
        if (side.kind === 'claim')
          return { claim: { id: side.homed.claim.id, passage: side.homed.claim.passage } };
        if (side.kind === 'sum')
          return { sumByTheAtlas: side.sum, sumOf: side.of.map(({ claim }) => claim.id) };
        return {
          reference: side.reference.id,
          ...(side.figure ? { figure: { value: side.figure.value } } : {}),
        };
      }),
    );
    const row = rows.find(({ id }) => id === entry.id);
    expect(row?.['reason']).toBe(entry.data.reason);
    expect(row?.['corrected_claim']).toBe(entry.data.correction?.claim ?? '');
    for (const side of sides)
      if (side.kind === 'public-record' && side.figure)
        expect(row?.['statements']).toContain(figureText(side.figure));
  }
});

test('the list names whom a document retells, beside the figure', () => {
  const text = visibleText(htmlOf('/discrepancies/')).replaceAll(/\s+/g, ' ');
  const retold = discrepancies.flatMap((entry) =>
    sidesOf(atlas, entry).flatMap((side) =>
      side.kind === 'claim' &&
      side.homed.claim.kind === 'figure' &&
      side.homed.claim.attributedTo?.[0]?.person
        ? [`${side.homed.claim.attributedTo[0].person}, as cited by `]
        : [],
    ),
  );
  exampleOf(retold, 'figure told after a person in a discrepancy');
  expect(retold.filter((credit) => !text.includes(credit))).toEqual([]);
});
