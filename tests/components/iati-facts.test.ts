import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import IatiFacts from '#components/funding/IatiFacts.astro';
import type { IatiFact } from '#data/iati.ts';
import { words } from '#words/en.ts';

const container = await AstroContainer.create();
const required: IatiFact[] = ['title', 'status', 'start'];

const render = (missing: IatiFact[]) =>
  container.renderToString(IatiFacts, {
    props: {
      id: 'border-bridge',
      facts: { required, stated: required.filter((fact) => !missing.includes(fact)), missing },
    },
  });

test('an entry that lacks facts names and hatches them, and leads to no file', async () => {
  const html = await render(['status', 'start']);
  expect(html).toContain('IATI: 1 of 3 required facts stated');
  expect(html.match(/class="not-stated"/g)).toHaveLength(2);
  expect(html).toContain(words.iatiFacts.status);
  expect(html).not.toContain('.xml');
});

test('a complete entry leads to its file', async () => {
  const html = await render([]);
  expect(html).toContain('IATI: 3 of 3 required facts stated');
  expect(html).not.toContain('class="not-stated"');
  expect(html).toContain('href="/funding/border-bridge.xml"');
});
