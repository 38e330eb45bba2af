import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { iatiFactsOf } from '#data/iati.ts';
import { words } from '#words/en.ts';
import { atlas } from '../content/atlas.ts';
import { rowsOf, textOf, visibleText } from './built-site.ts';

const entries = entriesOf(atlas, 'funding');
const complete = entries.filter((entry) => iatiFactsOf(atlas, entry).missing.length === 0);

test('entries that state every required fact have an IATI file, and no others', () => {
  expect(globSync('dist/funding/*.xml').sort()).toEqual(complete.map(({ id }) => `dist/funding/${id}.xml`));
});

test.each(entries)('the page of $id counts the facts and hatches those that are missing', (entry) => {
  const { required, stated, missing } = iatiFactsOf(atlas, entry);
  const html = textOf(`funding/${entry.id}/index.html`);
  expect(visibleText(html)).toContain(`IATI: ${stated.length} of ${required.length} required facts stated`);
  const section = /<h2 id="iati">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  expect(section.match(/class="not-stated"/g) ?? []).toHaveLength(missing.length);
  for (const fact of missing) expect(section).toContain(`<dt>${words.iatiFacts[fact]}</dt>`);
});

test('the table of funding entries carries both numbers', () => {
  const rows = rowsOf('data/funding.csv');
  for (const entry of entries) {
    const { required, stated } = iatiFactsOf(atlas, entry);
    expect(rows.find(({ id }) => id === entry.id)).toMatchObject({
      iati_required_facts_stated: String(stated.length),
      iati_required_facts: String(required.length),
    });
  }
});

test('the data page says how many files there are', () => {
  const html = textOf('data/index.html');
  const row = new RegExp(`<tr>\\s*<th scope="row">${words.iatiFile}[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '';
  expect(row).toContain(`<td class="num">${complete.length}</td>`);
});
