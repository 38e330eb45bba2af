import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { correctionsByDate, statementsOf } from '#data/discrepancies.ts';
import { figureInProse } from '#format/figures.ts';
import { moneyInProse } from '#format/money.ts';
import { countingBases } from '#schemas/vocabularies/counting-basis.ts';
import { discrepancyReasons } from '#schemas/vocabularies/discrepancy-reasons.ts';
import { publisherTypes } from '#schemas/vocabularies/publisher-types.ts';
import { atlas } from '../content/atlas.ts';
import { htmlByAddress, visibleText } from './built-site.ts';

const htmlOf = await htmlByAddress();
const discrepancies = entriesOf(atlas, 'discrepancies');

test.each(discrepancies.map(({ id }) => id))(
  '%s shows every figure with its basis and every speaker with its kind',
  (id) => {
    const entry = discrepancies.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(id);
    const text = visibleText(htmlOf(`/discrepancies/${id}/`));
    expect(text).toContain(discrepancyReasons[entry.data.reason].label);
    for (const statement of statementsOf(atlas, entry)) {
      if (statement.kind === 'sum') {
        expect(text).toContain(moneyInProse(statement.sum));
        expect(text).toContain('sum by the atlas');
        continue;
      }
      const figure =
        statement.kind === 'record'
          ? statement.figure
          : statement.homed.claim.kind === 'figure'
            ? statement.homed.claim
            : undefined;
      if (figure) {
        expect(text).toContain(figureInProse(figure));
        expect(text).toContain(countingBases[figure.counted].label);
      }
      expect(text).toContain(
        statement.kind === 'record'
          ? statement.reference.data.shortName
          : publisherTypes[statement.homed.source.data.publisherType].label,
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
    expect(on).toMatch(/^2026-/);
    expect(text).toContain(probablyRight);
  }
});

test('home leads to the discrepancies it shows', () => {
  expect(htmlOf('/')).toContain('href="/discrepancies/total-of-eu-support/"');
  expect(htmlOf('/')).toContain('href="/discrepancies/fall-in-2024/"');
});

test('the files hold both sides: claims written out, counter-statements with their references', () => {
  const file = JSON.parse(readFileSync('dist/data/discrepancies.json', 'utf8'));
  const headline = file.entries.find(({ id }: { id: string }) => id === 'headline-against-items');
  expect(headline.statements[0].claim.value).toEqual({ amount: 240_000_000, currency: 'EUR' });
  expect(headline.statements[1].sumByTheAtlas).toEqual({ amount: 115_630_000, currency: 'EUR' });
  const drina = file.entries.find(({ id }: { id: string }) => id === 'how-many-died-on-the-drina');
  expect(drina.statements[2]).toMatchObject({
    reference: 'drina-reports-2024',
    figure: { value: { number: 11 } },
  });
  const rows: Record<string, string>[] = parse(readFileSync('dist/data/discrepancies.csv', 'utf8'), {
    columns: true,
  });
  const row = rows.find(({ id }) => id === 'date-of-the-police-operation');
  expect(row?.['reason']).toBe('probable-error');
  expect(row?.['corrected_claim']).toBe('fact-refuge-police-operation-found');
  expect(row?.['statements']).toContain('about 3,400 (persons found by police), October–November 2023');
});

test('the list names whom a document retells, beside the figure', () => {
  const text = visibleText(htmlOf('/discrepancies/')).replaceAll(/\s+/g, ' ');
  expect(text).toContain('Fact Refuge [2024], after Ivica Dačić, minister of the interior of Serbia');
});
