import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Fact from '#components/entry/Fact.astro';
import Crumbs from '#components/navigation/Crumbs.astro';
import { textOf } from './text-of.ts';

const container = await AstroContainer.create();

test('a fact that no document states is hatched and says so', async () => {
  const html = await container.renderToString(Fact, { props: { term: 'Years', missing: true } });
  expect(html).toContain('class="not-stated"');
  expect(textOf(html)).toBe('Years Not stated');
});

test('breadcrumbs lead up and mark where one is', async () => {
  const html = await container.renderToString(Crumbs, {
    props: { above: [{ name: 'Funding', path: '/funding/' }], here: 'Castle repairs' },
  });
  expect(html).toContain('href="/funding/"');
  expect(html).toContain('aria-current="page"');
});
