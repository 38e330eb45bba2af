// What `npm run dev` shows of faults, on a copy of Ruritania and with a stand-in for Vite’s server.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultsPage, overlayText } from '../../scripts/dev/faults-page.ts';
import { showFaults } from '../../scripts/dev/show-faults.ts';
import { ruritania } from './ruritania.ts';

vi.setConfig({ testTimeout: 60_000 });
const patiently = { timeout: 20_000, interval: 50 };

let root: string;
let place: string;
let sound: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dev-'));
  cpSync(ruritania, root, { recursive: true });
  place = path.join(root, 'content/places/zenda.yaml');
  sound = readFileSync(place, 'utf8');
});
afterEach(() => rmSync(root, { recursive: true }));

const broken = () => sound.replace('name: Zenda', 'name: 5');
const said =
  'content/places/zenda.yaml — name — is the number 5 and should be a text — write "5", in quotation marks\n\n1 fault in 1 file';

/** The integration at a stand-in for Vite’s server: what it was sent, and what a page is answered. */
function started() {
  const sent: { type: string; err?: { message: string } }[] = [];
  const order: string[] = [];
  const [watcher, sockets] = [new EventEmitter(), new EventEmitter()];
  type Answer = EventEmitter & { writeHead: (status: number) => { end: (text: string) => void } };
  let handle: (request: object, response: Answer, next: () => void) => void = () => undefined;
  showFaults().hooks['astro:server:setup']?.({
    server: {
      config: { root },
      watcher,
      ws: {
        send: (message: (typeof sent)[number]) => {
          sent.push(message);
          order.push(message.type);
        },
        on: (event: string, listener: () => void) => sockets.on(event, listener),
      },
      middlewares: { use: (added: typeof handle) => (handle = added) },
    },
    logger: { info: () => undefined, warn: () => undefined },
    refreshContent: () => Promise.resolve(void order.push('refreshed')),
  } as never);
  return {
    sent,
    order,
    sockets,
    write: (text: string) => {
      writeFileSync(place, text);
      watcher.emit('all', 'change', place);
    },
    /** The page a browser is answered by the integration; undefined where Astro answers. */
    page: (accept = 'text/html'): string | undefined => {
      let page: string | undefined;
      const response = Object.assign(new EventEmitter(), {
        writeHead: (status: number) => ({ end: (text: string) => (page = `${status} ${text}`) }),
      });
      handle({ method: 'GET', headers: { accept } }, response as Answer, () => response.emit('close'));
      return page;
    },
  };
}

test('a fault stands over the open page, and in the place of others, until it is mended', async () => {
  const dev = started();
  dev.write(broken());
  await vi.waitFor(() => expect(dev.sent).toHaveLength(1), patiently);
  expect(dev.sent[0]).toMatchObject({ type: 'error', err: { message: said } });
  expect(dev.page()).toBe(`500 ${faultsPage(said)}`);
  expect(dev.page('*/*')).toBeUndefined();
  dev.write(sound);
  await vi.waitFor(() => expect(dev.order.at(-1)).toBe('full-reload'), patiently);
  expect(dev.order).toEqual(['error', 'refreshed', 'full-reload']);
  expect(dev.page()).toBeUndefined();
});

test('a browser that comes later, and one that Astro told of an error of its own, are told of the fault', async () => {
  const dev = started();
  // Astro begins to answer before the change is checked.
  dev.write(broken());
  expect(dev.page()).toBeUndefined();
  await vi.waitFor(() => expect(dev.sent.length).toBeGreaterThan(1), patiently);
  const before = dev.sent.length;
  dev.sockets.emit('connection');
  expect(dev.sent).toHaveLength(before + 1);
  expect(new Set(dev.sent.map(({ err }) => err?.message))).toEqual(new Set([said]));
});

test('a change beside the content, and one without a fault, show nothing', async () => {
  const dev = started();
  writeFileSync(path.join(root, 'notes.txt'), 'words');
  dev.write(`${sound}# words\n`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(dev.order).toEqual([]);
});

test('a server that cannot start shows what is wrong, and starts once it is mended', async () => {
  const free = createServer().listen(0, 'localhost');
  await new Promise((resolve) => free.once('listening', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  writeFileSync(place, broken());
  const terminal: string[] = [];
  let hasStarted = false;
  const starting = Promise.resolve(
    showFaults().hooks['astro:config:setup']?.({
      command: 'dev',
      config: { root: pathToFileURL(`${root}/`), server: { port } },
      logger: { info: (text: string) => terminal.push(text) },
    } as never),
  ).then(() => (hasStarted = true));
  const address = `http://localhost:${port}/places/zenda/`;
  await vi.waitFor(async () => expect((await fetch(address)).status).toBe(500), patiently);
  expect(await (await fetch(address)).text()).toBe(faultsPage(said));
  expect(terminal.join()).toContain(said);
  expect(hasStarted).toBe(false);
  writeFileSync(place, sound);
  await starting;
  await expect(fetch(address)).rejects.toThrow();
});

test('what is no server does not wait', async () => {
  writeFileSync(place, broken());
  for (const command of ['build', 'preview', 'sync'])
    await showFaults().hooks['astro:config:setup']?.({ command } as never);
});

test('a screen has twenty faults and the count of all; signs of HTML are shown as they are', () => {
  const faults = Array.from({ length: 25 }, (_, at) => ({
    file: `content/places/p${String(at).padStart(2, '0')}.yaml`,
    field: 'body',
    message: 'uses <b> & more — write words',
  }));
  const lines = overlayText(faults).split('\n');
  expect(lines).toHaveLength(23);
  expect(lines.slice(19)).toEqual([
    'content/places/p19.yaml — body — uses <b> & more — write words',
    '…',
    '',
    '25 faults in 25 files',
  ]);
  expect(faultsPage('<b> & more')).toContain('>&lt;b> &amp; more</pre>');
});
