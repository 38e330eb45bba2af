import { describe, expect, test } from 'vitest';
import { claimPath, entryPath, sharedPages } from '#addresses.ts';
import { addressBook } from '#ledger/address-book.ts';
import type { LedgerLine } from '#ledger/ledger.ts';
import { placedOnPages } from '#shared-pages.ts';

const room = sharedPages.references.entriesOnPage;
const references = (count: number, name = 'list') =>
  Array.from({ length: count }, (_, at) => ({
    collection: 'references' as const,
    id: `${name}-${String(at).padStart(4, '0')}`,
  }));
const recordOf = (paths: readonly string[]) =>
  addressBook(paths.map((path): LedgerLine => ({ path, kind: 'entry', since: '2026-11-22' })));
const pathsOf = (entries: ReturnType<typeof placedOnPages>): string[] => entries.map(entryPath);

describe('entries that share the pages of a list', () => {
  test('stand on its first page while there is room', () => {
    expect(
      new Set(pathsOf(placedOnPages(references(room), recordOf([]))).map((path) => path.split('#')[0])),
    ).toEqual(new Set(['/references/']));
  });

  test('go on to the next page where there is none', () => {
    const paths = pathsOf(placedOnPages(references(room + 1), recordOf([])));
    expect(paths.at(-1)).toBe(`/references/page/2/#list-${String(room).padStart(4, '0')}`);
  });

  test('stay on the page on which they were published, whatever comes before them or goes', () => {
    const published = pathsOf(placedOnPages(references(room + 5), recordOf([])));
    const [, ...others] = references(room + 5);
    const later = placedOnPages([...references(40, 'earlier'), ...others], recordOf(published));
    expect(pathsOf(later)).toEqual(expect.arrayContaining(published.slice(1)));
    const onFirst = later.filter(({ page }) => page === 1);
    expect(onFirst.length).toBeLessThanOrEqual(room);
  });

  test('take their claims along', () => {
    expect(claimPath({ collection: 'terms', id: 'traveller', page: 3 }, 'gazette-traveller')).toBe(
      '/terms/page/3/#gazette-traveller',
    );
  });

  test('and no other entries have a page of a list', () => {
    expect(placedOnPages([{ collection: 'places', id: 'zenda' }], recordOf([]))).toEqual([
      { collection: 'places', id: 'zenda' },
    ]);
  });
});
