// The profiles of countries as readers find them in the built site.
import { describe, expect, test } from 'vitest';
import { listsOfCountry } from '#components/entry/entry-lists.ts';
import { keyFiguresOf, listsWith } from '#data/briefing.ts';
import { claimsByTopic } from '#data/countries.ts';
import { entriesOf } from '#data/atlas.ts';
import { openQuestions } from '#exports/open-questions.ts';
import { partnerQuestions } from '#schemas/vocabularies/country-words.ts';
import { atlas } from '../content/atlas.ts';
import { jsonOf, rowsOf, textOf } from './built-site.ts';

interface CountryRecord {
  id: string;
  unanswered: string[];
}

const records = (jsonOf('data/countries.json') as { entries: CountryRecord[] }).entries;
const rows = rowsOf('data/countries.csv');

describe.each(entriesOf(atlas, 'countries').map((entry) => [entry.data.name, entry] as const))(
  'the profile of %s',
  (_name, entry) => {
    const { id, body } = entry;
    const page = textOf(`countries/${id}/index.html`);
    const open = openQuestions(body);

    test('says in one line which questions are open, and heads each answer', () => {
      const line = /<p id="unanswered"[^>]*>\s*(No document speaks of [^<]+\.)\s*<\/p>/.exec(page)?.[1];
      const labels = open.map((question) => partnerQuestions[question].label.toLowerCase());
      expect(line).toBe(open.length === 0 ? undefined : `No document speaks of ${labels.join(', ')}.`);
      const headed = Object.keys(partnerQuestions).filter((question) =>
        page.includes(`<h3 id="${question}"`),
      );
      expect([...headed, ...open].sort()).toEqual(Object.keys(partnerQuestions).sort());
    });

    test('has a fold for every topic of its claims, with its own claims in it', () => {
      for (const { topic, own } of claimsByTopic(atlas, id)) {
        const from = page.indexOf(`<div id="topic-${topic}"`);
        expect(from, topic).toBeGreaterThan(-1);
        expect(page.lastIndexOf('<details', from), topic).toBeGreaterThan(
          page.lastIndexOf('</details', from),
        );
        const next = page.indexOf('<div id="topic-', from + 1);
        const section = page.slice(from, next < 0 ? undefined : next);
        for (const { claim } of own) expect(section, topic).toContain(`id="${claim.id}"`);
      }
    });

    test('shows the weightiest of every list, and leads to all of it', () => {
      const { topics: _topics, ...lists } = listsOfCountry(atlas, entry);
      for (const { id: list, items, shown, whole } of Object.values(lists)) {
        expect(shown.length, list).toBeLessThanOrEqual(12);
        expect(items.length > shown.length, list).toBe(whole !== undefined);
        if (whole) expect(page.includes(`href="${whole}"`), list).toBe(true);
      }
      expect(lists.figures.shown.length).toBeLessThanOrEqual(8);
      expect(lists.timeline.shown.length).toBeLessThanOrEqual(6);
      expect(lists.funding.shown.length).toBeLessThanOrEqual(3);
      expect(lists.disagreements.shown.length).toBeLessThanOrEqual(3);
      expect((page.match(/<article class="discrepancy/g) ?? []).length).toBe(
        lists.disagreements.shown.length,
      );
    });

    test('says beside each key figure who says so, and leads to its claim', () => {
      const figures = keyFiguresOf(atlas, entry);
      const head = /<ul class="keys">([\s\S]*?)<\/ul>/.exec(page)?.[1] ?? '';
      expect((head.match(/<li/g) ?? []).length).toBe(figures.length);
      for (const { claim, source } of figures) {
        expect(head).toContain(`#${claim.id}"`);
        expect(head).toContain(`/sources/${source.id}/`);
      }
    });

    test('leads from a country in the list of a document to every other one', () => {
      for (const { countries } of listsWith(atlas, entry))
        for (const { country, population } of countries) {
          if (country.id !== id) expect(page).toContain(`href="/countries/${country.id}/"`);
          expect(page).toContain(`#${population.claim.id}"`);
          expect(page).toContain(`<td>${country.data.capital.value}</td>`);
        }
    });

    test('leaves the same questions open in the data files', () => {
      expect(records.find((record) => record.id === id)?.unanswered).toEqual(open);
      expect(rows.find((row) => row['id'] === id)?.['unanswered']).toBe(open.join(' | '));
    });
  },
);
