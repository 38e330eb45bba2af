import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { collectionNames, collections } from '#schemas/collections.ts';
import { entryTemplate } from '../../scripts/entry-template.ts';

test.each(collectionNames)('the template of %s explains every field', (collection) => {
  const template = entryTemplate(collection, '2026-11-22');
  const { properties = {} } = z.toJSONSchema(collections[collection].schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as {
    properties?: Record<string, { description?: string }>;
  };
  for (const [field, { description }] of Object.entries(properties)) {
    expect(description, `${collection}.${field} has a sentence`).toBeTruthy();
    expect(template).toMatch(new RegExp(`^(?:# )?${field}:`, 'm'));
  }
});
