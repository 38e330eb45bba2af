import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { secondsUntil } from './measure.ts';

/** Seconds of the server for editors: until its first page, and until a change of content stands on its page. */
export interface Waiting {
  firstPage: number;
  change: number;
}

const port = 4499;

/** Starts the server for editors in a folder, asks for a page, changes the entry on it, and waits for the change. */
export async function waitingFor(
  folder: string,
  { file, page }: { file: string; page: string },
): Promise<Waiting> {
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)],
    {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=8192' },
    },
  );
  const source = path.join(folder, file);
  const written = await readFile(source, 'utf8');
  const mark = 'Changed while the server runs.';
  const stands = async (text: string): Promise<boolean> => {
    const response = await fetch(`http://localhost:${port}${page}`);
    return response.ok && (await response.text()).includes(text);
  };
  try {
    const firstPage = await secondsUntil(() => stands('</html>'), 300);
    // Editors do not write in the moment in which the first page appears, and a file not yet watched is not seen.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await writeFile(source, written.replace(/^summary: .*$/m, `summary: ${mark}`));
    const change = await secondsUntil(() => stands(mark), 300);
    return { firstPage, change };
  } finally {
    await writeFile(source, written);
    server.kill();
  }
}
