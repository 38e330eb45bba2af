import { expect, test } from 'vitest';
import { idsIn } from '#ledger/built-site.ts';
import { addressesLost, addressesNew, ledgerText, parseLedger } from '#ledger/ledger.ts';

const lines = [
  { path: '/funding/castle-repairs/', kind: 'page', since: '2026-11-22' },
  { path: '/funding/castle-repairs/#castle-repairs-amount', kind: 'claim', since: '2026-11-22' },
] as const;

test('a ledger is read as it was written', () => {
  expect(parseLedger(ledgerText(lines))).toEqual(lines);
});

test('a line that is no address is named', () => {
  expect(() => parseLedger(`${ledgerText(lines)}{"path":"funding"}\n`)).toThrow(
    'content/addresses.ndjson — line 3 —',
  );
});

test('an address that stopped answering is found', () => {
  expect(addressesLost(lines, new Map([['/funding/castle-repairs/', 'page']]))).toEqual([lines[1]]);
});

test('an address that is new is found', () => {
  const published = new Map([
    ['/funding/castle-repairs/', 'page'],
    ['/data/funding.csv', 'file'],
  ] as const);
  expect(addressesNew(lines, published)).toEqual([{ path: '/data/funding.csv', kind: 'file' }]);
});

test('ids are read from HTML', () => {
  expect(idsIn('<li id="a"><p class="b" id="c">x</p></li>')).toEqual(new Set(['a', 'c']));
});
