import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { words } from '#words/en.ts';
import { contentOf, itemOf, titleId } from '#enhancement/evidence.ts';
import { exampleOf, filesOfScripts, pagesOf } from './built-site.ts';

const pages = (await pagesOf('dist')).filter(({ notice }) => !notice);
/** The addresses a page’s marks and figures lead to: what the script of the card looks for. */
const addressesOn = (html: string): string[] =>
  [...html.matchAll(/<sup>(?:<span[^>]*><\/span>)*<a [^>]*>|<a [^>]*>\s*<data /g)].flatMap(([mark]) => {
    const [, address = '', also = ''] = /href="([^"]*)"(?:[^>]*data-also="([^"]*)")?/.exec(mark) ?? [];
    return [address, ...also.split(' ')].filter((each) => each.includes('#'));
  });

test('every mark and every figure leads to a claim that fills a card, or to a reference', () => {
  const wanted = new Map<string, Set<string>>();
  for (const address of pages.flatMap(({ html }) => addressesOn(html))) {
    const [path = '', id = ''] = address.split('#');
    wanted.set(path, (wanted.get(path) ?? new Set()).add(id));
  }
  const lacking: string[] = [];
  let filled = 0;
  for (const [path, ids] of wanted) {
    const page = exampleOf(pages, `page ${path}`, ({ address }) => address === path);
    const document = parseHTML(page.html).document as unknown as Document;
    for (const id of ids) {
      const item = itemOf(document, id);
      if (!item) {
        if (!path.startsWith('/references/')) lacking.push(`${path}#${id}: no claim`);
        continue;
      }
      const card = document.createElement('div');
      card.append(...contentOf([item], `https://atlas.example${path}`));
      filled += 1;
      for (const part of ['.fact', 'cite a', 'q', '.actions a[rel=external]', 'button'])
        if (!card.querySelector(part)) lacking.push(`${path}#${id}: ${part}`);
      if (!card.querySelector('.checked') && !card.textContent.includes(words.notChecked))
        lacking.push(`${path}#${id}: whether it was checked`);
      const reference = card.querySelector('button:last-of-type')?.getAttribute('value') ?? '';
      // A document at the foot of the page is named in full, with its publisher’s type in brackets.
      if (!/\S{3}.*\(.*\).* https?:\S+ .*https:\/\/atlas\.example\//.test(reference))
        lacking.push(`${path}#${id}: ${reference}`);
    }
  }
  expect(lacking).toEqual([]);
  expect(filled).toBeGreaterThan(0);
});

test('the script of the card is on the pages that have marks or figures, once, and on no other', () => {
  const scriptsOf = (html: string): string[] =>
    [...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, file = '']) => file);
  const file = exampleOf(filesOfScripts(), 'script of the card', (each) =>
    readFileSync(each, 'utf8').includes(titleId),
  );
  const script = `/${file.split('/').slice(1).join('/')}`;
  const wrong = pages.filter(
    (page) =>
      scriptsOf(page.html).filter((file) => file === script).length !==
      (addressesOn(page.html).length > 0 ? 1 : 0),
  );
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('a claim leads back to the text that cites it', () => {
  const backs = pages.flatMap(({ address, html }) =>
    [...html.matchAll(/class="back" href="#([^"]+)"/g)].map(([, id = '']) => ({ address, html, id })),
  );
  expect(backs).not.toEqual([]);
  expect(backs.filter(({ html, id }) => html.split(` id="${id}"`).length !== 2)).toEqual([]);
});
