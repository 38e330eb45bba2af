import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '#provenance/digest.ts';
import { verify as verifyCommand } from '../../scripts/verify.ts';
import { callCommand } from './call-command.ts';
import { ruritania } from './ruritania.ts';

let root: string;

/** Ruritania as a repository of its own, with its copy in the folder `copies`. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'verify-'));
  cpSync(path.join(ruritania, 'content'), path.join(root, 'content'), { recursive: true });
  cpSync(path.join(ruritania, 'strelsau-gazette.txt'), path.join(root, 'copies/strelsau-gazette.txt'), {
    recursive: true,
  });
  edit(
    'content/sources/strelsau-gazette.yaml',
    '0'.repeat(64),
    sha256(readFileSync(path.join(root, 'copies/strelsau-gazette.txt'))),
  );
});

afterEach(() => rmSync(root, { recursive: true }));

function edit(file: string, from: string, to: string): void {
  const whole = path.join(root, file);
  const text = readFileSync(whole, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  writeFileSync(whole, text.replace(from, to));
}

const verify = (...args: string[]) => callCommand(verifyCommand, root, 'copies', ...args);

test('every claim of Ruritania is found, and the number said', async () => {
  const { status, output } = await verify();
  expect(output).toContain('9 of 9 claims verified');
  expect(status).toBe(0);
});

test('a claim that is not found is named, and the exit code is 1', async () => {
  edit(
    'content/statistics/travellers-on-the-road.mdx',
    'passage: 1,600 travellers',
    'passage: and 1,600 travellers',
  );
  const { status, output } = await verify();
  expect(output).toContain(
    'gazette-travellers-1894 — not found in strelsau-gazette: the passage “and 1,600 travellers” does not occur',
  );
  expect(output).toContain('8 of 9 claims verified');
  expect(status).toBe(1);
});

test('another copy is named, and its claims are checked all the same', async () => {
  edit('copies/strelsau-gazette.txt', 'April 1894', 'May 1894');
  const { status, output } = await verify();
  expect(output).toContain('strelsau-gazette — the copy is not the one that was read');
  expect(output).toContain('9 of 9 claims verified');
  expect(status).toBe(1);
});

test('a source without a copy is named, and none of its claims is called verified', async () => {
  rmSync(path.join(root, 'copies/strelsau-gazette.txt'));
  const { status, output } = await verify();
  expect(output).toContain('its 9 claims were not checked');
  expect(output).toContain('0 of 9 claims verified');
  expect(status).toBe(1);
});

const record = () => JSON.parse(readFileSync(path.join(root, 'content/verification.json'), 'utf8'));

test('what was found is recorded, with the copy in which it was found', async () => {
  expect((await verify('--record')).status).toBe(0);
  expect(Object.keys(record().claims)).toHaveLength(9);
  expect(record().copies).toEqual({
    'strelsau-gazette': sha256(readFileSync(path.join(root, 'copies/strelsau-gazette.txt'))),
  });
});

test('nothing is recorded where one claim is not found, or the copy is another', async () => {
  edit('copies/strelsau-gazette.txt', 'April 1894', 'May 1894');
  expect((await verify('--record')).status).toBe(1);
  expect(existsSync(path.join(root, 'content/verification.json'))).toBe(false);
});

test('a folder that does not exist is named, and nothing is called verified', async () => {
  const { status, output } = await callCommand(verifyCommand, root, 'nowhere');
  expect(output).toBe('nowhere — does not exist — name the folder that holds the copies\n');
  expect(status).toBe(2);
});
