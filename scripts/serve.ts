// Serves a built site as a static host would: pages at addresses that end in a slash, 404.html for the rest.
// `node scripts/serve.ts [folder]` prints the address and stops on Ctrl-C; tests call `serveFolder`.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { publishedAt } from '#site.ts';

/** The port named in the README. Another free one is taken where it is in use. */
const usualPort = 4321;

export interface Serving {
  address: string;
  close: () => Promise<void>;
}

/** Path under which the site was built, from the setting astro.config.mjs reads. */
const builtBase = (): string => publishedAt(process.env['ATLAS_ADDRESS'])?.path.replace(/\/?$/, '/') ?? '/';

/** A path with its escapes read; undefined where one of them is broken. */
function decoded(escaped: string): string | undefined {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

/** Serves a folder on the usual port, or the next free one. Rejects if the folder holds no site. */
export async function serveFolder(
  folder: string,
  { base = builtBase(), port = usualPort } = {},
): Promise<Serving> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`${folder} holds no built site — run \`npm run build\``);
  const files = sirv(folder, { dev: true, etag: true, extensions: [] });
  const notFound = readFileSync(path.join(folder, '404.html'));
  const server = createServer((request, response) => {
    const asked = /^(\/[^?]*)(\?.*)?$/.exec(request.url ?? '/');
    const [, pathname = '/', search = ''] = asked ?? [];
    const miss = (): void =>
      void response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFound);
    if (!pathname.startsWith(base))
      return pathname === '/' ? void response.writeHead(302, { Location: base }).end() : miss();
    const inside = `/${pathname.slice(base.length)}`;
    const file = decoded(inside);
    // No address of the atlas has an empty part or two dots; an address with a broken escape cannot be read at all.
    if (file === undefined || /\/\/|\/\.\.(?:\/|$)|[\0\\]/.test(file)) return miss();
    if (!file.endsWith('/') && existsSync(path.join(folder, file, 'index.html'))) {
      return void response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    }
    request.url = `${inside.endsWith('/') ? `${inside}index.html` : inside}${search}`;
    return files(request, response, miss);
  });
  const taken = await listen(server, port);
  return {
    address: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Listens on the wanted port or the first free one after it, and gives the one taken. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port++) {
    const taken = await new Promise<number | undefined>((resolve, reject) => {
      const busy = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error);
      server.once('error', busy);
      server.listen(port, 'localhost', () => {
        server.off('error', busy);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
    if (taken !== undefined) return taken;
  }
  throw new Error(`no free port from ${wanted} on`);
}

if (import.meta.main) {
  const { address, close } = await serveFolder(
    process.argv[2] ?? 'dist',
    process.argv[3] ? { port: Number(process.argv[3]) } : {},
  );
  console.log(`\n  The Balkan Route Atlas is at ${address}\n  Ctrl-C stops it.\n`);
  const stop = async () => {
    await close();
    process.exit(0);
  };
  // Not once: a terminal and `npm start` may both ask.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
}
