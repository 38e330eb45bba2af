// `npm run verify:iati -- <folder>`: checks every IATI file of the built site against the schemas, the ruleset and the
// codelists of IATI 2.03 in a folder. The file of an invented complete project is checked with them, so that the
// command proves something of the writer while no document states enough for a real file.
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { iatiFileOf } from '#exports/iati.ts';
import { commandLine, runAsProgram, stop, type Call } from './command-line.ts';
import { readFictionalProject } from './fictional-project.ts';
import { reportLines } from './iati/report-lines.ts';
import { readStandard } from './iati/standard-folder.ts';
import { verifyFiles } from './iati/verify-files.ts';

/** `npm run verify:iati` */
export async function verifyIati(call: Call): Promise<number> {
  const [folder = ''] = commandLine(
    call,
    'write npm run verify:iati -- <folder that holds schemas, ruleset and codelists of IATI 2.03>',
    { options: {}, names: [1, 1] },
  ).positionals;
  const dist = path.join(call.root, 'dist');
  if (!existsSync(dist)) stop('dist — does not exist — run `npm run build` first');
  const there = path.resolve(call.root, folder);
  if (!existsSync(there)) stop(`${folder} — does not exist — name the folder that holds the standard`);
  const { standard, faults } = await readStandard(path.relative('', there));
  if (faults.length > 0) {
    for (const fault of faults) call.complain(fault);
    return 1;
  }

  const { atlas, entry } = await readFictionalProject();
  const fictional = iatiFileOf(atlas, entry);
  if (!('xml' in fictional))
    stop(`${entry.id} — the invented project lacks ${fictional.missing.join(', ')} — complete it`);
  const real = (await Array.fromAsync(glob(path.join(dist, 'funding/*.xml')))).sort();
  const files = await Promise.all(
    real.map(async (name) => ({ name: path.basename(name), xml: await readFile(name, 'utf8') })),
  );

  call.say(
    real.length === 0
      ? 'No funding entry states all that IATI requires, so there is no IATI file to publish'
      : `IATI files of the built site: ${real.length}`,
  );
  const report = await verifyFiles(
    [...files, { name: `${entry.id} (invented)`, xml: fictional.xml }],
    standard,
    new Date(),
  );
  for (const line of reportLines(report, standard)) call.say(line);
  for (const line of report.errors) call.complain(line);
  if (report.errors.length > 0) {
    call.complain(`Faults: ${report.errors.length}`);
    return 1;
  }
  call.say('The file of the invented project, and every other, is valid by schema, ruleset and codelists');
  return 0;
}

if (import.meta.main) await runAsProgram(verifyIati);
