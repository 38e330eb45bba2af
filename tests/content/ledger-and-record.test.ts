import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLedger } from '#ledger/ledger.ts';
import { checkedDigest } from '#provenance/verify.ts';
import recorded from '../../content/verification.json';
import { claims } from './atlas.ts';

const ledger = readFileSync('content/addresses.ndjson', 'utf8');

/** The ledger in the last commits that changed it, newest first. */
const ledgersBefore = (...which: string[]): string[] =>
  execFileSync('git', ['log', ...which, '--format=%H', '-n', '30', '--', 'content/addresses.ndjson'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean)
    .map((commit) =>
      execFileSync('git', ['show', `${commit}:content/addresses.ndjson`], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      }),
    );

test('the ledger of addresses only grows: the lines committed on this branch before still begin it', () => {
  for (const before of ledgersBefore('--first-parent', '-m')) expect(ledger.startsWith(before)).toBe(true);
});

test('no line of a ledger that was merged is missing', () => {
  const lines = new Set(ledger.split('\n'));
  for (const before of ledgersBefore())
    expect(before.split('\n').filter((line) => !lines.has(line))).toEqual([]);
});

test('every line of the ledger can be read, and no address is recorded twice', () => {
  expect(parseLedger(ledger).length).toBe(ledger.trimEnd().split('\n').length);
});

test('claims not yet checked against a copy, in their present form, are listed; no claim was checked in another copy', () => {
  const digests: Record<string, { digest: string }> = recorded.claims;
  const copies: Record<string, string> = recorded.copies;
  const unchecked = claims.filter(({ claim }) => digests[claim.id]?.digest !== checkedDigest(claim));
  // Only who has the copies can check: `npm run verify` fails on what this merely lists.
  if (unchecked.length > 0)
    console.warn(
      `Not yet checked against a copy, ${unchecked.length} of ${claims.length} claims:\n${unchecked.map(({ claim, home }) => `  ${home.collection}/${home.id} — ${claim.id}`).join('\n')}`,
    );
  const elsewhere = claims.filter(
    ({ claim, source }) => digests[claim.id] && copies[source.id] !== source.data.copy.sha256,
  );
  expect(elsewhere.map(({ claim }) => claim.id)).toEqual([]);
});

test('the record of checks names no claim that does not exist', () => {
  const ids = new Set(claims.map(({ claim }) => claim.id));
  expect(Object.keys(recorded.claims).filter((id) => !ids.has(id))).toEqual([]);
});
