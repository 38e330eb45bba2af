// The profiles of countries as readers find them in the built site.
import { describe, expect, test } from 'vitest';
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
  (_name, { id, body }) => {
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

    test('has a heading for every topic of its claims, with its own claims in it', () => {
      for (const { topic, own } of claimsByTopic(atlas, id)) {
        const from = page.indexOf(`<h3 id="topic-${topic}"`);
        expect(from, topic).toBeGreaterThan(-1);
        const next = page.indexOf('<h3 id="topic-', from + 1);
        const section = page.slice(from, next < 0 ? undefined : next);
        for (const { claim } of own) expect(section, topic).toContain(`id="${claim.id}"`);
      }
    });

    test('leaves the same questions open in the data files', () => {
      expect(records.find((record) => record.id === id)?.unanswered).toEqual(open);
      expect(rows.find((row) => row['id'] === id)?.['unanswered']).toBe(open.join(' | '));
    });
  },
);
