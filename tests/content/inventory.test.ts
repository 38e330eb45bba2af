// What the documents say, a file for each in inventory/: all of it must be in the atlas, and anything else may be.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { requireClaim, requireEntry, requireFigure } from '#data/atlas.ts';
import { moneyOf } from '#data/funding.ts';
import { timelineOf } from '#data/timeline.ts';
import { openQuestions } from '#exports/open-questions.ts';
import { placeHomeMap } from '#geo/home-map.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { mapFactsOf } from '../../src/components/map/map-facts.ts';
import { atlas } from './atlas.ts';
import { missingFrom } from './holds.ts';

type Facts = Record<string, unknown>;
type EntryFacts = Facts & {
  row?: string;
  /** Whether the home map shows it. */
  drawn?: boolean;
  /** Statuses of agreements that are the same event. */
  statuses?: string[];
  /** Questions about a country that its profile answers. */
  answers?: string[];
};
interface Inventory {
  /** Claims by id; `row` is the number of the fact in the inventory of its document, `home` the entry in which the claim stands. */
  claims?: Record<string, Facts & { row?: string; home: string }>;
  /** Ids of claims in words. */
  statements?: string;
  /** Ids of organisations that the document names. */
  organisations?: string;
  /** What amounts of funding entries come to. */
  sums?: { says: string; of: string[]; amount: number; currency: string }[];
  /** Entries by collection and id. */
  entries?: Record<string, Record<string, EntryFacts>>;
}

const folder = 'tests/content/inventory';
const inventories = globSync(`${folder}/*.yaml`).map((file) => ({
  document: path.basename(file, '.yaml'),
  inventory: parse(readFileSync(file, 'utf8')) as Inventory,
}));

const map = placeHomeMap(mapFactsOf(atlas));
const drawn = new Set([...map.lines, ...map.signs].map(({ id }) => id));
const statusesAt = new Map(
  timelineOf(atlas).flatMap((item) =>
    item.form === 'event'
      ? [[item.event.entry.id, item.statuses.map(({ agreement, step }) => `${agreement.id}: ${step.status}`)]]
      : [],
  ),
);
const listed = (ids = ''): string[] => ids.split(/\s+/).filter(Boolean);

test('there are inventories, and each of them asks for something', () => {
  expect(inventories.length).toBeGreaterThan(0);
  for (const { document, inventory } of inventories) {
    const { claims = {}, statements, organisations, sums = [], entries = {} } = inventory;
    const asked = [claims, sums, entries].map((part) => Object.keys(part).length);
    expect(
      Math.max(...asked, listed(statements).length, listed(organisations).length),
      document,
    ).toBeGreaterThan(0);
  }
});

describe.each(inventories)('of $document, the atlas holds', ({ document, inventory }) => {
  const { claims = {}, statements, organisations, sums = [], entries = {} } = inventory;

  test.each(Object.entries(claims))('the claim %s', (id, { row = '', home, ...facts }) => {
    const { claim, home: entry, source } = requireClaim(atlas, id, `inventory, row ${row}`);
    expect(missingFrom(claim, facts), row).toEqual([]);
    expect([`${entry.collection}/${entry.id}`, source.id], row).toEqual([home, document]);
  });

  test.each(listed(statements))('the statement %s', (id) => {
    const { claim, source } = requireClaim(atlas, id, 'inventory');
    expect([claim.kind, source.id]).toEqual(['statement', document]);
  });

  test.each(listed(organisations))('the organisation %s, with a mention of it', (id) => {
    const { data } = requireEntry(atlas, id, ['organisations'], 'inventory');
    expect(data.claims.map(({ source }) => source)).toContain(document);
  });

  test.each(sums)('the amounts that come to $amount $currency, $says', ({ of, amount, currency }) => {
    const parts = of.map((id) =>
      moneyOf(
        requireFigure(atlas, requireEntry(atlas, id, ['funding'], 'inventory').data.amount, 'inventory'),
      ),
    );
    expect(new Set(parts.map((part) => part.currency))).toEqual(new Set([currency]));
    expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
  });

  const held = Object.entries(entries).flatMap(([collection, byId]) =>
    Object.entries(byId).map(([id, facts]) => ({ collection: collection as CollectionName, id, facts })),
  );

  test.each(held)('$collection/$id', ({ collection, id, facts }) => {
    const { row, drawn: isDrawn, statuses = [], answers = [], ...asked } = facts;
    const { data, body } = requireEntry(atlas, id, [collection], `inventory, row ${row ?? ''}`);
    expect(missingFrom(data, asked), row).toEqual([]);
    if (isDrawn !== undefined) expect(drawn.has(id), row).toBe(isDrawn);
    expect(missingFrom(statusesAt.get(id), statuses), row).toEqual([]);
    const open: readonly string[] = collection === 'countries' ? openQuestions(body) : [];
    expect(answers.filter((question) => open.includes(question))).toEqual([]);
  });
});
