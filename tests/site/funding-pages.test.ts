import { expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { discrepanciesConcerning, sidesOf } from '#data/discrepancies.ts';
import { atlas } from '../content/atlas.ts';
import { jsonOf, rowsOf, textOf, visibleText } from './built-site.ts';

const pageOf = (address: string): string => textOf(`${address}index.html`);
const rows = rowsOf('data/equipment.csv');
const funding = entriesOf(atlas, 'funding');

test('the equipment ledger and its file hold the same items with the same numbers', () => {
  const html = pageOf('/equipment/');
  const shown = [...html.matchAll(/<th scope="row">\s*<a href="([^"]+)">([^<]+)<\/a>[\s\S]*?<\/tr>/g)].map(
    ([row, address, item]) => [address, item, /<data value="([^"]+)">/.exec(row)?.[1] ?? ''],
  );
  expect(shown.length).toBe(funding.reduce((sum, { data }) => sum + data.deliverables.length, 0));
  // Those with a number stand first on the page.
  const inFile = rows.map(({ address, item, value }) => [address, item, value]);
  expect([...inFile.filter(([, , value]) => value), ...inFile.filter(([, , value]) => !value)]).toEqual(
    shown,
  );
});

test('the numbers in the file are those of the claims, and no row is a sum', () => {
  for (const { id, value, printed, entry } of rows) {
    const homed = atlas.claims.get(id ?? '');
    expect(homed?.home.id).toBe(entry);
    const claim = homed?.claim;
    if (claim?.kind === 'figure') {
      expect('number' in claim.value && String(claim.value.number), id).toBe(value);
      expect(printed).toBe(claim.printed);
    } else expect(value, id).toBe('');
  }
});

/** A page without its footer, which leads to the lists from every page. */
const mainOf = (path: string): string => pageOf(path).split('<footer')[0] ?? '';

test('every project with items leads to the ledger, and so does the list of projects', () => {
  for (const { id, data } of funding) {
    expect(mainOf(`/funding/${id}/`).includes('href="/equipment/"'), id).toBe(data.deliverables.length > 0);
  }
  expect(mainOf('/funding/')).toContain('href="/equipment/"');
});

test('every project leads to the discrepancies that concern it', () => {
  for (const entry of funding) {
    const html = pageOf(`/funding/${entry.id}/`);
    const named = entriesOf(atlas, 'discrepancies').filter((discrepancy) =>
      sidesOf(atlas, discrepancy).some((side) =>
        side.kind === 'claim'
          ? side.homed.home.id === entry.id
          : side.kind === 'sum' && side.of.some(({ home }) => home.id === entry.id),
      ),
    );
    expect(discrepanciesConcerning(atlas, entry)).toHaveLength(named.length);
    const file = jsonOf(`funding/${entry.id}.json`);
    expect(file.discrepancies.map(({ id }: { id: string }) => id).sort()).toEqual(
      named.map(({ id }) => id).sort(),
    );
    for (const { id } of named) expect(html, entry.id).toContain(`href="/discrepancies/${id}/"`);
  }
});

test('a project says that nobody is named as implementer or recipient, also where a name stands without a role', () => {
  for (const { id, data } of funding) {
    const named = data.organisations.some(({ role }) => role === 'implementer' || role === 'recipient');
    const says = visibleText(pageOf(`/funding/${id}/`)).includes('Implementer or recipient');
    expect(says, id).toBe(!named);
  }
});
