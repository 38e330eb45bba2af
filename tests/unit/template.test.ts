// What `npm run new` writes explains every field, cannot be published as it is, and passes once it is filled in.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';
import { describe, expect, test } from 'vitest';
import { partsOf } from '#mdx/front-matter.ts';
import { checkContent } from '#checking/check-content.ts';
import { identifierAfter } from '#checking/rules/doubles.ts';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { jsonSchemaOf } from '#schemas/json-schema.ts';
import { entryTemplate } from '../../scripts/entry-template.ts';
import { faultsAfter, ruritania, type ChangedAtlas } from './ruritania.ts';

const { vocabularies } = await checkContent(ruritania);
const known = { today: '2026-11-22', vocabularies, identifier: 'BRA-F-999', number: 999 };
const templateOf = (collection: CollectionName) => entryTemplate(collection, known);
const fileOf = (collection: CollectionName) =>
  `${collection}/entry-of-a-template.${collections[collection].format}`;

/** Fields that are written out, so that nothing is left to do but to correct them. */
const writtenOut = ['identifier', 'number', 'unanswered', 'reviewed', 'revisions'];

test.each(collectionNames)('the template of %s explains every field', (collection) => {
  const template = templateOf(collection);
  const { properties = {} } = jsonSchemaOf(collections[collection].schema);
  for (const [field, { description }] of Object.entries(properties)) {
    expect(description, `${collection}.${field} has a sentence`).toBeTruthy();
    expect(template).toMatch(new RegExp(`^(?:# )?${field}:`, 'm'));
  }
});

test.each(collectionNames)(
  'the template of %s, left as it is, is refused at every required field',
  async (collection) => {
    const faults = await faultsAfter(({ write }) => write(fileOf(collection), templateOf(collection)));
    const own = faults.filter((line) => line.startsWith(`content/${fileOf(collection)} — `));
    expect(own).toEqual(faults.filter((line) => line.includes('entry-of-a-template')));
    for (const line of own)
      expect(line).toMatch(/ — still holds the placeholder ⟨.+⟩ of `npm run new` — write.+$/);
    const { required = [] } = jsonSchemaOf(collections[collection].schema);
    const due = required.filter((field) => !writtenOut.includes(field));
    const refused = own.map((line) => /^\w+/.exec(line.split(' — ')[1] ?? '')?.[0]);
    expect(due.filter((field) => !refused.includes(field))).toEqual([]);
    if (collections[collection].format === 'mdx') expect(refused).toContain('line');
    // Faults of entries that rest on nothing of the new one are none of its making.
    expect(faults).toEqual(own);
  },
);

describe('filled in as its comments say', () => {
  /** The examples in the comments above a field, by the name of the field or of a field inside it. */
  function examplesIn(comment: string): { whole: unknown; inner: Map<string, unknown> } {
    const inner = new Map<string, unknown>();
    let whole: unknown;
    for (const line of comment.split('\n')) {
      const key = /^ {3}(\w+): /.exec(line)?.[1];
      const example = / For example: (.+)$/.exec(line)?.[1];
      const value: unknown = example ? JSON.parse(example) : / One of: ([^,.]+)/.exec(line)?.[1];
      if (key === undefined) whole = value ?? whole;
      else if (value !== undefined) inner.set(key, value);
    }
    return { whole, inner };
  }

  const into = (value: unknown, at: readonly unknown[]): unknown =>
    at.reduce<unknown>(
      (part, key) =>
        typeof part === 'object' && part !== null
          ? (part as Record<string, unknown>)[String(key)]
          : undefined,
      value,
    );

  /** A template in which every placeholder gives way to the example above it, its claim to one of its own. */
  function filled(collection: CollectionName): string {
    const template = templateOf(collection);
    const own = `${collection}-of-a-template`;
    const isMdx = collections[collection].format === 'mdx';
    const parts = isMdx ? partsOf(template) : { facts: template };
    if (!('facts' in parts)) throw new Error(`${collection} has no facts`);
    const document = parseDocument(parts.facts);
    visit(document, {
      Pair(_key, { key, value }, ancestors) {
        if (ancestors.length > 2 || !isScalar(key)) return;
        const comment = commentAbove(parts.facts, String(key.value));
        const { whole, inner } = examplesIn(comment);
        for (const { at, hint } of placeholdersBelow(value)) {
          const [first] = at.filter((part) => typeof part === 'string');
          const rest = at.slice(at.indexOf(first ?? '') + 1);
          const example =
            hint === 'id of a claim of this file' || (key.value === 'claims' && first === 'id')
              ? own
              : (into(whole, at) ?? (first === undefined ? whole : into(inner.get(first), rest)));
          // Where a vocabulary has no word yet, its list stays empty.
          if (example === undefined) {
            expect(comment).toContain('Where there is none, write [].');
            document.setIn([key.value], document.createNode([]));
            return;
          }
          const node = document.createNode(example, { aliasDuplicateObjects: false });
          if (isScalar(node) && typeof example === 'string') node.type = 'QUOTE_DOUBLE';
          document.setIn([key.value, ...at], node);
        }
      },
    });
    if (!isMdx) return String(document);
    const prose = `Words of our own${collection === 'discrepancies' || collection === 'moments' ? '' : `<Cite claims="${own}" />`}.`;
    // The claim of the template bears on a question, which a profile then answers.
    const body =
      collection === 'countries' ? `<Answer question="relevance">\n\n${prose}\n\n</Answer>` : prose;
    return `---\n${String(document)}---\n\n${body}\n`;
  }

  const commentAbove = (facts: string, field: string): string =>
    (new RegExp(`((?:^#.*\\n)+)${field}:`, 'm').exec(facts)?.[1] ?? '').replaceAll(/^#/gm, '');

  function placeholdersBelow(node: unknown): { at: (string | number)[]; hint: string }[] {
    const plain = JSON.parse(JSON.stringify(node)) as unknown;
    const walk = (value: unknown, at: (string | number)[]): { at: (string | number)[]; hint: string }[] => {
      if (typeof value === 'string') return value.startsWith('⟨') ? [{ at, hint: value.slice(1, -1) }] : [];
      if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...at, index]));
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, item]) => walk(item, [...at, key]));
    };
    return walk(plain, []);
  }

  /** What an entry needs besides its own file: a reference must be named by something that rests on it. */
  const besides: Partial<Record<CollectionName, (atlas: ChangedAtlas) => Promise<void>>> = {
    references: ({ edit }) =>
      edit('agreements/treaty-of-zenda.yaml', '- list-of-ruritania', '- entry-of-a-template'),
  };

  test.each(collectionNames)('the template of %s is an entry without a fault', async (collection) => {
    const faults = await faultsAfter(async (atlas) => {
      await atlas.write(fileOf(collection), filled(collection));
      await besides[collection]?.(atlas);
    });
    expect(faults).toEqual([]);
  });
});

describe('a placeholder', () => {
  test('is refused wherever it is left, with what to write there', async () => {
    expect(
      await faultsAfter(async ({ root, edit, write }) => {
        await edit(
          'statistics/travellers-on-the-road.mdx',
          'title: Travellers on the road to Zenda',
          'title: ⟨text⟩',
        );
        await edit('statistics/travellers-on-the-road.mdx', 'number: 1600', 'number: ⟨number⟩');
        await edit(
          'statistics/travellers-on-the-road.mdx',
          'passage: 1,600 travellers',
          'passage: 1,600 ⟨text⟩',
        );
        await edit('statistics/travellers-on-the-road.mdx', 'The gazette', 'The ⟨gazette');
        const place = await readFile(path.join(root, 'content/places/zenda.yaml'), 'utf8');
        await write('places/zenda.yaml', place.replace('kind: town', 'kind: ⟨one of the words above⟩'));
      }),
    ).toEqual([
      'content/places/zenda.yaml — kind — still holds the placeholder ⟨one of the words above⟩ of `npm run new` — write, for example, "town"',
      'content/statistics/travellers-on-the-road.mdx — claims[0].passage — still holds the placeholder ⟨text⟩ of `npm run new` — write, for example, "1,600 travellers"',
      'content/statistics/travellers-on-the-road.mdx — claims[0].value.number — still holds the placeholder ⟨number⟩ of `npm run new` — write, for example, 1600',
      'content/statistics/travellers-on-the-road.mdx — line 29 — still holds the placeholder ⟨gazette counts <Figure claim="gazette-travellers-1894" /> travellers in <When claim="gazette-travellers-1894" />. of `npm run new` — write prose in your own words',
      'content/statistics/travellers-on-the-road.mdx — title — still holds the placeholder ⟨text⟩ of `npm run new` — write, for example, "Travellers on the road to Strelsau"',
    ]);
  });
});

test('the words of closed lists inside a field stand above it', () => {
  const template = templateOf('funding');
  expect(template).toContain(
    '#   role: Its part, as far as the source supports one. One of: funder, implementer, recipient, role-not-stated.',
  );
  expect(template).toMatch(/^# {3}modality: .* One of: exact, about, more-than, at-least\.$/m);
});

test('a new funding entry gets the number after the highest', () => {
  expect(identifierAfter(['BRA-F-002', 'BRA-F-041', 'BRA-F-007'])).toBe('BRA-F-042');
  expect(identifierAfter([])).toBe('BRA-F-001');
});
