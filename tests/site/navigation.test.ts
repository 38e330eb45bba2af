// Every section is one link away from every page, and every page says in which section it is.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mainSections, sectionColumns } from '#components/navigation/sections.ts';
import { sectionOf } from '#components/navigation/section-of.ts';
import { pagesOf, textOf } from './built-site.ts';

const all = sectionColumns.flatMap(({ sections }) => sections);
const pages = (await pagesOf('dist')).filter(({ notice }) => !notice);

const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"#?]*)"([^>]*)>/g)].map(([, to = '', rest = '']) => ({
    to,
    current: /aria-current="?(page|true)"?/.exec(rest)?.[1],
  }));

/** Of each page: the links in its head and at its foot. */
const navigationOf = ({ address, file }: (typeof pages)[number]) => {
  const html = textOf(path.relative('dist', file));
  const [, top = ''] = /<header[^>]*>([^]*?)<\/header>/.exec(html) ?? [];
  const [, foot = ''] = /<nav class="?columns"?[^>]*>([^]*?)<\/nav>/.exec(html) ?? [];
  return { address, top: linksIn(top), foot: linksIn(foot) };
};
const navigations = pages.map(navigationOf);

test('head and foot of every page lead to every section', () => {
  for (const { address, top, foot } of navigations) {
    const [, ...links] = top.map(({ to }) => to);
    expect(links, address).toEqual(expect.arrayContaining(mainSections.map((section) => section.path)));
    expect(
      foot.map(({ to }) => to),
      address,
    ).toEqual(all.map((section) => section.path));
  }
});

test('the section of a page is marked, and no other', () => {
  const isOwn = (address: string) => address.startsWith('/404');
  for (const { address, top, foot } of navigations) {
    for (const [links, sections] of [
      [top, mainSections],
      [foot, all],
    ] as const) {
      const section = isOwn(address) ? undefined : sectionOf(sections, address);
      const marked = links.filter(({ current }) => current !== undefined);
      expect(marked, address).toEqual(
        section ? [{ to: section.path, current: section.path === address ? 'page' : 'true' }] : [],
      );
    }
  }
});

test('every folder that has pages below it answers itself', () => {
  const above = pages.flatMap(({ address }) => {
    const parts = address.split('/').filter((part) => part !== '');
    return parts.slice(0, -1).map((_, at) => `/${parts.slice(0, at + 1).join('/')}/`);
  });
  // Pages of a list have no list of their own, and a comparison is of two documents.
  const due = [...new Set(above)].filter(
    (address) => !address.endsWith('/page/') && !/^\/sources\/compare\/[^/]+\/$/.test(address),
  );
  expect(due.length).toBeGreaterThan(5);
  expect(due.filter((address) => !existsSync(path.join('dist', address, 'index.html')))).toEqual([]);
});

test('the page of missing pages knows the section an address begins with, the longest of several', () => {
  const sections = ['/a/', '/a/b/', '/c/'].map((address) => ({ path: address }));
  expect(sectionOf(sections, '/a/b/x/')).toEqual({ path: '/a/b/' });
  expect(sectionOf(sections, '/a/x')).toEqual({ path: '/a/' });
  expect(sectionOf(sections, '/x/')).toBeUndefined();
});
