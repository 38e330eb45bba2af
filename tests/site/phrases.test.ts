// Phrases that read as translated, each with what the atlas writes in its place. The editorial guide has the rules.
import { expect, test } from 'vitest';
import { words } from '#words/en.ts';
import { exampleOf, pagesOf, visibleText } from './built-site.ts';

/** What a reader meets nowhere, of three words or more. */
const nowhere: readonly { phrase: string; instead: string }[] = [
  { phrase: 'with no credit', instead: 'no source given' },
  { phrase: 'who tells of it', instead: 'Sources' },
  { phrase: 'not dated in the source', instead: 'date not given' },
  { phrase: 'announced, not given', instead: 'heading without a value' },
  { phrase: 'named in passing', instead: 'Mentioned only' },
  { phrase: 'outside the documents', instead: 'External evidence' },
  { phrase: 'how far it has come', instead: 'Status' },
  { phrase: 'who is asked to act', instead: 'Addressed to' },
  { phrase: 'claims with their passages', instead: 'Evidence' },
  { phrase: 'set beside another document', instead: 'Compare with another source' },
  { phrase: 'none is averaged or chosen', instead: 'We show both; we neither average nor choose' },
  { phrase: 'projects with an amount', instead: 'Funded projects, with the funder where there is one' },
  { phrase: 'save what is listed as', instead: 'Download results' },
  { phrase: 'by what is not said', instead: 'Projects with missing roles' },
  { phrase: 'the peak year', instead: 'the year itself' },
  { phrase: 'select it to copy it', instead: 'a button, Copy link' },
];

/** What is no label of its own: of a heading, button, cell, term or caption. */
const noLabel: readonly { phrase: string; instead: string }[] = [
  { phrase: 'told of', instead: 'reported' },
  { phrase: 'way in', instead: 'Entry country' },
  { phrase: 'side route', instead: 'Secondary route' },
  { phrase: 'side routes', instead: 'Secondary routes' },
  { phrase: 'legs', instead: 'Route sections' },
  { phrase: 'weight', instead: 'Route type' },
  { phrase: 'show all', instead: 'Clear filters' },
  { phrase: 'in groups', instead: 'Browse by' },
];

/** A chain of attributions written backwards: "after Frontex, told by KAS" instead of "Frontex, as cited by KAS". */
const backwards = /\btold by\b|(?:^|[.;:] )After (?:Frontex|UNHCR)\b|, after (?:Frontex|UNHCR)\b/;

/** Sources described instead of named. */
const described = /\bthe (?:foundation|think tank|aid organisation|news site)(?:’s)?(?![\w-])/i;

const labelled =
  /<(h[1-6]|th|td|button|caption|dt|summary|label|legend|option)\b(?:"[^"]*"|[^">])*>([\s\S]*?)<\/\1>/g;

const pages = (await pagesOf('dist')).filter(({ notice }) => !notice);
/** The text of a page without what it quotes from documents. */
const ownText = (html: string): string =>
  visibleText(html.replace(/<q>[\s\S]*?<\/q>/g, '').replace(/<\/(?:p|li|td|th|h\d|dd|dt|figcaption)>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
const texts = pages.map(({ address, html }) => ({ address, text: ownText(html) }));
const labels = pages.flatMap(({ address, html }) => [
  ...[...html.matchAll(labelled)].map(([, , inside = '']) => ({
    address,
    label: ownText(`<body>${inside}`),
  })),
  ...[...html.matchAll(/\sdata-label="([^"]*)"/g)].map(([, label = '']) => ({ address, label })),
]);

test.each(nowhere)('“$phrase” stands nowhere', ({ phrase }) => {
  expect(
    texts.filter(({ text }) => text.toLowerCase().includes(phrase)).map(({ address }) => address),
  ).toEqual([]);
});

test.each(noLabel)('“$phrase” is no label', ({ phrase }) => {
  exampleOf(labels, 'label');
  expect(labels.filter(({ label }) => label.toLowerCase() === phrase).map(({ address }) => address)).toEqual(
    [],
  );
});

test('whoever is retold comes first, and sources are named', () => {
  const found = texts.flatMap(({ address, text }) =>
    [backwards, described].flatMap((pattern) => {
      const match = pattern.exec(text);
      return match ? [`${address}: …${text.slice(Math.max(0, match.index - 30), match.index + 60)}…`] : [];
    }),
  );
  expect(found).toEqual([]);
});

test('a year no document prints is marked in words, explained on its page, and part of no title', () => {
  const marked = pages.filter(({ html }) => ownText(html).includes(words.inferred));
  exampleOf(marked, 'page with a year that its document does not print');
  for (const { address, html } of marked)
    expect(ownText(html).includes(words.yearInferred), `${address}: explanation`).toBe(true);
  for (const { address, html } of pages) {
    expect(/\[(?:19|20)\d\d\]/.test(ownText(html)), `${address}: brackets`).toBe(false);
    const titles = [...html.matchAll(/<(title|h[1-6])\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , title]) => title);
    expect(
      titles.filter((title) => title?.includes(words.inferred) || /\[\d{4}\]/.test(title ?? '')),
      address,
    ).toEqual([]);
  }
});

test('the address of an entry can be copied by a button, which waits for the script that makes it work', () => {
  const withLink = pages.filter(({ html }) => html.includes('rel="bookmark"'));
  exampleOf(withLink, 'page of an entry');
  for (const { address, html } of withLink) {
    expect(/<button type="button" hidden[^>]*>\s*Copy link\s*<\/button>/.test(html), address).toBe(true);
    expect(/<script type="module" src="[^"]+"/.test(html), address).toBe(true);
  }
});
