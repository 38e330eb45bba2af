// `npm run check:content`: the curator’s fast loop. Reads every entry, prints every fault, exits 1 if there is one.
import { performance } from 'node:perf_hooks';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { commandLine, runAsProgram, type Call } from './command-line.ts';

/** `npm run check:content` */
export async function check(call: Call): Promise<number> {
  commandLine(call, 'write npm run check:content', { options: {}, names: [0, 0] });
  const started = performance.now();
  const { entries, faults } = await checkContent(call.root);
  if (faults.length > 0) call.complain(faultsText(faults));
  else call.say(`${entries.length} entries, no faults (${Math.round(performance.now() - started)} ms)`);
  return faults.length > 0 ? 1 : 0;
}

if (import.meta.main) await runAsProgram(check);
