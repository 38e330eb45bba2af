// The timeline as it is built: every event once, the filters as pages, the ways to it and from it.
import { expect, test } from 'vitest';
import { entriesOf } from '#data/atlas.ts';
import { partIdOf } from '#data/timeline-parts.ts';
import { atlas } from '../content/atlas.ts';
import { pagesOf, visibleText } from './built-site.ts';

const pages = new Map((await pagesOf('dist')).map((page) => [page.address, page]));

function htmlOf(address: string): string {
  const page = pages.get(address);
  if (!page) throw new Error(`no page ${address}`);
  return page.html;
}

/** The entries of the timelines on a page: class of the sign, target of the title, text. */
const entriesOn = (html: string) =>
  [...html.matchAll(/<ol class="timeline">([\s\S]*?)<\/ol>/g)].flatMap(([, list = '']) =>
    list
      .split(/<li>/)
      .slice(1)
      .map((item) => ({
        sign: /class="sign ?([a-z ]*)"/.exec(item)?.[1] ?? '',
        target: /<b>\s*<a href="([^"]+)"/.exec(item)?.[1] ?? '',
        text: visibleText(`<body>${item}`).replace(/\s+/g, ' '),
      })),
  );

const whole = entriesOn(htmlOf('/timeline/'));
const filters = [...htmlOf('/timeline/').matchAll(/<a href="(\/timeline\/(?:kind|country)\/[^"]+)"/g)].map(
  ([, target = '']) => target,
);

test('every event stands on the timeline once, and those without a date say so', () => {
  const events = entriesOf(atlas, 'events');
  expect(
    whole
      .map(({ target }) => target)
      .filter((target) => target.startsWith('/events/'))
      .sort(),
  ).toEqual(events.map(({ id }) => `/events/${id}/`).sort());
  for (const { id, data } of events) {
    const text = whole.find(({ target }) => target === `/events/${id}/`)?.text ?? '';
    expect(text.includes('date not given'), id).toBe(data.date.stated === false);
    expect(/\d{4} \(inferred\)/.test(text.split(data.title)[0] ?? ''), id).toBe(
      data.date.yearReadByAtlas === true,
    );
    if (data.date.stated === false)
      expect(/^ ?date not given ?\D*$/.test(text.split(data.title)[0] ?? ''), id).toBe(true);
  }
});

test('the signs are those of the map', () => {
  const signs = new Map(whole.map(({ target, sign }) => [target, sign]));
  for (const { id, data } of entriesOf(atlas, 'events')) {
    const sign = { closure: 'closure', deaths: 'deaths' }[data.kind as string] ?? '';
    const isUndated = sign === 'closure' && data.date.stated === false;
    expect(signs.get(`/events/${id}/`), id).toBe(isUndated ? `${sign} undated` : sign);
  }
  const others = whole.filter(({ target }) => target.startsWith('/agreements/'));
  expect(others.filter(({ sign }) => sign !== 'status')).toEqual([]);
});

test('each filter is a page that shows the number its link promises, marks itself, and leads back', () => {
  expect(filters.length).toBeGreaterThan(0);
  expect(new Set(filters).size).toBe(filters.length);
  for (const address of filters) {
    const html = htmlOf(address);
    const [, promised] =
      new RegExp(`<a href="${address}"[^>]*>[^<]*</a>\\s*<span>(\\d+)</span>`).exec(htmlOf('/timeline/')) ??
      [];
    expect(entriesOn(html), address).toHaveLength(Number(promised));
    expect(
      [...html.matchAll(/<a href="(\/timeline\/[^"]+)" aria-current="page"/g)].map(([, target]) => target),
      address,
    ).toEqual([address]);
    expect(html.includes('<a href="/timeline/"'), address).toBe(true);
  }
  expect([...pages.keys()].filter((address) => /^\/timeline\/[^/]+\/./.test(address)).sort()).toEqual(
    [...filters].sort(),
  );
});

test('a country page shows the latest of what its timeline shows, and leads there', () => {
  for (const { id } of entriesOf(atlas, 'countries')) {
    const filter = `/timeline/country/${id}/`;
    const html = htmlOf(`/countries/${id}/`);
    const targets = entriesOn(html).map(({ target }) => target);
    expect(html.includes(`href="${filter}"`), id).toBe(pages.has(filter));
    const all = pages.has(filter) ? entriesOn(htmlOf(filter)).map(({ target }) => target) : [];
    expect(targets.length > 0, id).toBe(all.length > 0);
    expect(
      all.filter((target) => targets.includes(target)),
      id,
    ).toEqual(targets);
  }
});

test('an event leads to its year, and every place an event names leads to the event', () => {
  for (const { id, data } of entriesOf(atlas, 'events')) {
    expect(htmlOf(`/events/${id}/`).includes(`href="/timeline/#${partIdOf(data.date)}"`), id).toBe(true);
    for (const place of data.places) {
      const collection = atlas.byId.get(place)?.collection ?? '';
      const page = collection === 'countries' ? `/timeline/country/${place}/` : `/${collection}/${place}/`;
      const targets = entriesOn(htmlOf(page)).map(({ target }) => target);
      expect(targets, `${id}, ${place}`).toContain(`/events/${id}/`);
    }
  }
});

test('lists of the data, of the route and of missing pages lead to the timeline', () => {
  for (const address of ['/data/', '/routes/', '/404.html'])
    expect(htmlOf(address).includes('href="/timeline/"'), address).toBe(true);
  expect(htmlOf('/timeline/').includes('href="/data/events.csv"')).toBe(true);
});
