// `npm run build`: content checked, site built into a fresh folder, addresses compared with the ledger, and only
// then put in the place of the one published before. Any fault leaves dist/ as it was.
import { spawn } from 'node:child_process';
import { readFile, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { publishedAddresses } from '#ledger/built-site.ts';
import { addressesLost, parseLedger } from '#ledger/ledger.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const fresh = '.build/next';

/** Runs Astro’s own build and gives its exit code. */
const astroBuild = (): Promise<number> =>
  new Promise((resolve) => {
    const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', fresh], {
      stdio: 'inherit',
      // The order of lists and the form of dates must not depend on the machine.
      env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    astro.on('close', (code) => resolve(code ?? 1));
  });

async function build(): Promise<number> {
  const { faults } = await checkContent(process.cwd());
  if (faults.length > 0) {
    console.error(faultsText(faults));
    return 1;
  }
  await rm(fresh, { recursive: true, force: true });
  const code = await astroBuild();
  if (code !== 0) return code;

  const ledger = parseLedger(await readFile('content/addresses.ndjson', 'utf8'));
  const lost = addressesLost(ledger, await publishedAddresses(fresh));
  if (lost.length > 0) {
    for (const { path, kind, since } of lost) {
      console.error(
        `content/addresses.ndjson — ${path} — this ${kind}, published since ${since}, would stop answering — restore the entry or claim under its old id`,
      );
    }
    return 1;
  }

  await rm('.build/last', { recursive: true, force: true });
  await rename(values.out, '.build/last').catch(() => undefined);
  await rename(fresh, values.out);
  await rm('.build/last', { recursive: true, force: true });
  console.log(`Built into ${values.out}/, all ${ledger.length} recorded addresses answer`);
  return 0;
}

process.exitCode = await build();
