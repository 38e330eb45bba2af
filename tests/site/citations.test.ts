import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { entriesOf, requireEntry } from '#data/atlas.ts';
import { organisationsOf, projectOf } from '#data/funding.ts';
import { nameById } from '#data/names.ts';
import { atlas } from '../content/atlas.ts';
import { lastChanged } from '#schemas/values/history.ts';
import { exampleOf, jsonOf, pagesOf, textOf, visibleText } from './built-site.ts';

const entries = entriesOf(atlas, 'funding');
const pages = await pagesOf('dist');
const pageOf = (id: string): string => pages.find(({ address }) => address === `/funding/${id}/`)?.html ?? '';
const endings = ['bib', 'ris', 'csl.json'];

describe.each(entries)('$id', (entry) => {
  const { id, data } = entry;
  const source = requireEntry(atlas, data.source, ['sources'], id);

  test.each(endings)(
    'as .%s holds the document and the entry, and no date the document does not print',
    (ending) => {
      const [document, own, ...more] = new Cite(textOf(`funding/${id}.${ending}`)).data;
      expect(more).toEqual([]);
      expect(document).toMatchObject({
        title: source.data.title,
        publisher: nameById(atlas, source.data.publisher),
        URL: source.data.webAddress,
      });
      const { date } = source.data.published;
      expect(document?.issued?.['date-parts'].flat().map(Number)).toEqual(date?.split('-').map(Number));
      expect(own).toMatchObject({
        type: 'report',
        title: data.title,
        publisher: 'The Balkan Route Atlas',
        number: data.identifier,
      });
      expect(own?.issued?.['date-parts'].flat().map(Number)).toEqual(
        lastChanged(data.revisions)?.split('-').map(Number),
      );
    },
  );

  test('as .json holds the facts of its page with the names behind its ids', () => {
    const file = jsonOf(`funding/${id}.json`);
    const { amount } = projectOf(atlas, entry);
    expect(file).toMatchObject({ identifier: data.identifier, amount, address: `/funding/${id}/` });
    const [inList] = jsonOf('data/funding.json').entries.filter(
      (candidate: { id: string }) => candidate.id === id,
    );
    expect(file.entry).toEqual(inList);
    expect(file.organisations.map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual(
      organisationsOf(atlas, entry).map(({ organisation, role }) => [organisation.data.name, role]),
    );
    expect(pageOf(id)).toContain(`<data value="${file.amount.amount}">`);
  });

  test('on its page is cited as in its files', () => {
    const text = visibleText(pageOf(id)).replace(/\s+/g, ' ');
    const { cite } = jsonOf(`funding/${id}.json`);
    expect(text).toContain(cite.source);
    expect(text).toContain(cite.atlasEntry);
    expect(text).toContain(data.identifier);
    for (const ending of [...endings, 'json'])
      expect(pageOf(id)).toContain(`href="/funding/${id}.${ending}"`);
  });

  test('is a grant to a reader of JSON-LD, with its amount and those whose part is stated', async () => {
    const text = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(pageOf(id))?.[1] ?? '';
    const schema = 'https://schema.org/';
    const nodes = await jsonld.expand(JSON.parse(text), {
      base: 'https://atlas.example.org/',
      documentLoader: (documentUrl) =>
        Promise.resolve({ documentUrl, document: { '@context': { '@vocab': schema } } }),
    });
    const grants = nodes.filter((node) => String(node['@type']) === `${schema}MonetaryGrant`);
    expect(grants).toHaveLength(1);
    const { amount } = projectOf(atlas, entry);
    expect(grants[0]).toMatchObject({
      '@id': `https://atlas.example.org/funding/${id}/#entry`,
      [`${schema}identifier`]: [{ '@value': data.identifier }],
      [`${schema}amount`]: [
        {
          '@type': [`${schema}MonetaryAmount`],
          [`${schema}value`]: [{ '@value': amount.amount }],
          [`${schema}currency`]: [{ '@value': amount.currency }],
        },
      ],
    });
    const named = (role: string) =>
      organisationsOf(atlas, entry).flatMap((part) =>
        part.role === role ? [{ [`${schema}name`]: [{ '@value': part.organisation.data.name }] }] : [],
      );
    expect(grants[0]?.[`${schema}funder`] ?? []).toMatchObject(named('funder'));
    expect(grants[0]?.[`${schema}fundedItem`]).toMatchObject([
      { '@type': [`${schema}Project`] },
      ...named('recipient'),
    ]);
    expect(nodes[0]?.[`${schema}isBasedOn`]).toMatchObject([
      { [`${schema}url`]: [{ '@value': source.data.webAddress }] },
    ]);
  });
});

test.each(endings)('the list as .%s holds each document once and every entry', (ending) => {
  const items = new Cite(textOf(`data/funding.${ending}`)).data;
  const documents = new Set(entries.map(({ data }) => data.source));
  const own = items.filter(({ publisher }) => publisher === 'The Balkan Route Atlas');
  expect(items).toHaveLength(own.length + documents.size);
  expect(own.map(({ number }) => number)).toEqual(entries.map(({ data }) => data.identifier).sort());
});

test('another program writes a full reference from the file', () => {
  const { id, data } = exampleOf(entries, 'funding entry');
  const text = new Cite(textOf(`funding/${id}.csl.json`)).format('bibliography', {
    template: 'apa',
    format: 'text',
  });
  for (const part of [
    data.title,
    `The Balkan Route Atlas. (${lastChanged(data.revisions)?.slice(0, 4)})`,
    data.identifier,
  ])
    expect(text).toContain(part);
});

test('another program says of a document without a date that it has none', () => {
  const { id } = exampleOf(
    entries,
    'funding entry of an undated document',
    ({ data }) => requireEntry(atlas, data.source, ['sources'], 'test').data.published.date === undefined,
  );
  const text = new Cite(textOf(`funding/${id}.csl.json`)).format('bibliography', {
    template: 'apa',
    format: 'text',
  });
  expect(text).toContain('(n.d.)');
});

describe('tags for reference managers', () => {
  const contentsOf = (html: string, name: string): string[] =>
    [...html.matchAll(new RegExp(`<meta name="${name}" content="([^"]*)"`, 'g'))].map(
      ([, content = '']) => content,
    );

  test('never name a title without the institution, which would make it a journal article', () => {
    const titled = pages.filter(({ html }) => contentsOf(html, 'citation_title').length > 0);
    expect(titled.map(({ address }) => address).sort()).toEqual(
      entries.map(({ id }) => `/funding/${id}/`).sort(),
    );
    for (const { address, html } of titled) {
      expect(contentsOf(html, 'citation_title'), address).toHaveLength(1);
      expect(contentsOf(html, 'citation_technical_report_institution'), address).toEqual([
        'The Balkan Route Atlas',
      ]);
    }
  });

  test.each(entries)('give number, date and identifier of $id', ({ id, data }) => {
    const html = pageOf(id);
    expect(contentsOf(html, 'citation_technical_report_number')).toEqual([data.identifier]);
    expect(contentsOf(html, 'citation_publication_date')).toEqual([
      lastChanged(data.revisions)?.replaceAll('-', '/'),
    ]);
    expect(contentsOf(html, 'DC.identifier')).toEqual([data.identifier, `/funding/${id}/`]);
    expect(contentsOf(html, 'DC.title')).toEqual([
      data.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    ]);
  });
});
