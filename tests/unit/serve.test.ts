import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Serving } from '../../scripts/serve.ts';

let folder: string;
let first: Serving;
let second: Serving;

beforeAll(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'serve-')), 'Šid und zurück');
  mkdirSync(path.join(folder, 'zenda'), { recursive: true });
  writeFileSync(path.join(folder, '..', 'secret.txt'), 'secret');
  for (const file of ['index.html', '404.html', 'zenda/index.html'])
    writeFileSync(path.join(folder, file), file);
  first = await serveFolder(folder, { port: 4471, base: '/' });
  second = await serveFolder(folder, { port: 4471, base: '/atlas/' });
});
afterAll(async () => {
  await first.close();
  await second.close();
  rmSync(path.dirname(folder), { recursive: true });
});

/** What the server answers to a path exactly as written; `fetch` would tidy it. */
const answer = (serving: Serving, asked: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(new URL(serving.address).port), 'localhost', () =>
      socket.write(`GET ${asked} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (part) => (text += String(part)));
    socket.on('error', reject);
    socket.on('end', () => resolve(text));
  });

test('a port that is taken is passed over', () => {
  expect(second.address).not.toBe(first.address);
  expect(new URL(second.address).port).not.toBe(new URL(first.address).port);
});

test.each(['/%ZZ', '//', '//zenda/', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/nowhere/', '/zenda%00/'])(
  '%s is not found, and the server goes on',
  async (asked) => {
    expect(await answer(first, asked)).toMatch(/^HTTP\/1.1 404 [^]*404\.html/);
    expect(await answer(first, '/zenda/')).toMatch(/^HTTP\/1.1 200 [^]*zenda\/index\.html/);
  },
);

test('an address without its slash leads on, with what was asked', async () => {
  expect(await answer(first, '/zenda?x=1')).toMatch(/^HTTP\/1.1 301 [^]*\r\nLocation: \/zenda\/\?x=1\r\n/);
});

test('under a path, the root leads there and other addresses are not found', async () => {
  expect(await answer(second, '/')).toMatch(/^HTTP\/1.1 302 [^]*\r\nLocation: \/atlas\/\r\n/);
  expect(await answer(second, '/atlas/zenda/')).toMatch(/^HTTP\/1.1 200/);
  expect(await answer(second, '/zenda/')).toMatch(/^HTTP\/1.1 404/);
});
