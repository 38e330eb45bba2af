import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { identifierAfter } from '#checking/rules/doubles.ts';
import type { Vocabularies } from '#schemas/vocabularies/vocabularies.ts';
import { collectionNames, collections } from '#schemas/collections.ts';
import { jsonSchemaOf } from '#schemas/json-schema.ts';
import { entryTemplate } from '../../scripts/entry-template.ts';

let vocabularies: Vocabularies;
beforeAll(async () => {
  ({ vocabularies } = await checkContent(process.cwd()));
});

test.each(collectionNames)('the template of %s explains every field', (collection) => {
  const template = entryTemplate(collection, '2026-11-22', vocabularies);
  const { properties = {} } = jsonSchemaOf(collections[collection].schema);
  for (const [field, { description }] of Object.entries(properties)) {
    expect(description, `${collection}.${field} has a sentence`).toBeTruthy();
    expect(template).toMatch(new RegExp(`^(?:# )?${field}:`, 'm'));
  }
});

describe('as it is written', () => {
  /** What a template cannot know is all that the checker finds. */
  const open: Partial<Record<(typeof collectionNames)[number], RegExp[]>> = {
    // Their prose names claims of other entries.
    discrepancies: [/line \d+, <Cite> — no entry of claims/, /line \d+, <Figure> — no entry of claims/],
    moments: [/line \d+, <Cite> — no entry of claims/, /line \d+, <Figure> — no entry of claims/],
    references: [/nothing rests on this reference/],
    // The amount of the example answers the first question, as figures of documents do.
    funding: [/and differ/, /and differ/],
  };

  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'template-'));
    cpSync('content', path.join(root, 'content'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test.each(collectionNames)('the template of %s is an entry without other faults', async (collection) => {
    const file = `content/${collection}/entry-of-a-template.${collections[collection].format}`;
    writeFileSync(path.join(root, file), entryTemplate(collection, '2026-11-22', vocabularies, 'BRA-F-999'));
    const faults = faultsText((await checkContent(root)).faults)
      .split('\n')
      .filter((line) => line.startsWith('content/'));
    const expected = open[collection] ?? [];
    expect(faults).toHaveLength(expected.length);
    expected.forEach((pattern, at) => expect(faults[at]).toMatch(pattern));
  });
});

test('the words of closed lists inside a field stand above it', () => {
  const template = entryTemplate('funding', '2026-11-22', vocabularies);
  expect(template).toContain(
    '#   role: Its part, as far as the source supports one. One of: funder, implementer, recipient, role-not-stated.',
  );
  expect(template).toMatch(/^# {3}modality: .* One of: exact, about, more-than, at-least\.$/m);
});

test('a new funding entry gets the number after the highest', () => {
  expect(identifierAfter(['BRA-F-002', 'BRA-F-041', 'BRA-F-007'])).toBe('BRA-F-042');
  expect(identifierAfter([])).toBe('BRA-F-001');
});
