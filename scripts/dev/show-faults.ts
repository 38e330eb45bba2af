// `npm run dev`: a fault of the content stands in the browser, in the words of the checker, until it is mended. Without
// this Astro keeps showing the last page that was sound, or an error of its own that says less, or does not start.
import { once } from 'node:events';
import { watch } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { Fault } from '#checking/faults.ts';
import { faultsPage, overlayText } from './faults-page.ts';

/** How long changes of files are gathered before they are checked, because editors save in several steps. */
const gatheredMilliseconds = 100;

/** Astro tells the browser of an error of its own 200 ms after a page; what the checker says comes after it. */
const afterAstroMilliseconds = 400;

/** How long the server waits for the check before it starts. A large atlas takes longer, and is told of faults after. */
const mostWaitedMilliseconds = 5000;

let thread: Worker | undefined;

/** The check before the server starts, as long as nothing is known of what it found. */
let starting: Promise<string | undefined> | undefined;

/** What is wrong with the content, as text; undefined where nothing is. One check at a time. */
async function faultsOf(root: string): Promise<string | undefined> {
  thread ??= new Worker(new URL('./checker-thread.ts', import.meta.url)).on('exit', () => {
    thread = undefined;
  });
  // The server decides how long the program runs.
  thread.unref();
  thread.postMessage(root);
  const [faults] = (await once(thread, 'message')) as [Fault[]];
  return faults.length > 0 ? overlayText(faults) : undefined;
}

const contentOf = (root: string): string => path.join(root, 'content');

/** Waits for sound content, because Astro does not start with any other, and shows until then what is wrong. */
async function soundContent(
  root: string,
  { first, port, say }: { first: string; port: number; say: (text: string) => void },
): Promise<void> {
  let shown: string | undefined = first;
  const server = createServer((_request, response) => {
    response
      .writeHead(500, { 'Content-Type': 'text/html;charset=utf-8', Connection: 'close' })
      .end(faultsPage(shown ?? ''));
  });
  // Where the port is taken the terminal alone says what is wrong.
  server.on('error', () => undefined).listen(port, 'localhost');
  say(`\n${shown}\n\nShown at http://localhost:${port}/ until it is mended`);
  for await (const _change of watch(contentOf(root), { recursive: true })) {
    await delay(gatheredMilliseconds);
    const before: string | undefined = shown;
    shown = await faultsOf(root);
    if (shown === undefined) break;
    if (shown !== before) say(`\n${shown}`);
  }
  server.closeAllConnections();
  server.close();
}

/** Checks the content before the server starts and whenever a file of it changes, and shows what is wrong. */
export const showFaults = (): AstroIntegration => ({
  name: 'show-faults',
  hooks: {
    'astro:config:setup': async ({ command, config, logger }) => {
      if (command !== 'dev') return;
      const root = fileURLToPath(config.root);
      starting = faultsOf(root);
      const first = await Promise.race([starting, delay(mostWaitedMilliseconds, undefined, { ref: false })]);
      if (first === undefined) return;
      await soundContent(root, { first, port: config.server.port, say: (text) => logger.info(text) });
      starting = undefined;
    },
    'astro:server:setup': ({ server, logger, refreshContent }) => {
      const { root } = server.config;
      let shown: string | undefined;
      let checked = Promise.resolve();
      const show = () => {
        if (shown !== undefined)
          server.ws.send({ type: 'error', err: { message: shown, stack: '', plugin: 'check:content' } });
      };
      const check = async (found = faultsOf(root)) => {
        const text = await found;
        if (text === shown) return;
        logger.info(text === undefined ? 'The content has no faults any more' : `\n${text}`);
        // A page asked for before Astro has read and written the mended content would be of the old, and stay it.
        if (text === undefined) await refreshContent?.({});
        shown = text;
        if (shown === undefined) server.ws.send({ type: 'full-reload' });
        else show();
      };
      if (starting) checked = check(starting);
      let waiting: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, file) => {
        if (!path.resolve(file).startsWith(contentOf(root) + path.sep)) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          checked = checked.then(() => check()).catch((error: unknown) => logger.warn(String(error)));
        }, gatheredMilliseconds);
      });
      server.ws.on('connection', show);
      server.middlewares.use((request, response, next) => {
        if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) {
          next();
        } else if (shown === undefined) {
          response.on('close', () => setTimeout(() => void checked.then(show), afterAstroMilliseconds));
          next();
        } else {
          response.writeHead(500, { 'Content-Type': 'text/html;charset=utf-8' }).end(faultsPage(shown));
        }
      });
    },
  },
});
