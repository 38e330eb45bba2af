// `npm run check:content`: the curator’s fast loop. Reads every entry, prints every fault, exits 1 if there is one.
import { performance } from 'node:perf_hooks';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { commandLine } from './command-line.ts';

commandLine('write npm run check:content', { options: {}, names: [0, 0] });

const started = performance.now();
const { entries, faults } = await checkContent(process.cwd());
if (faults.length > 0) {
  console.error(faultsText(faults));
  process.exitCode = 1;
} else {
  console.log(`${entries.length} entries, no faults (${Math.round(performance.now() - started)} ms)`);
}
