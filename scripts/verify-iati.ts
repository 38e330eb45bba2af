// `npm run verify:iati -- <folder>`: validates every IATI file of the built site against the schemas of IATI 2.03 in
// a folder, and against the errors of the IATI ruleset. The file of an invented complete project is checked with
// them, so that the command proves something of the writer while no document states enough for a real file.
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { iatiFaultsIn } from '#checking/iati-ruleset.ts';
import { iatiFileOf } from '#exports/iati.ts';
import { commandLine, stop } from './command-line.ts';
import { readFictionalProject } from './fictional-project.ts';
import { today } from './today.ts';

const schemas = ['iati-activities-schema.xsd', 'iati-common.xsd', 'xml.xsd'] as const;

const [folder = ''] = commandLine(
  'write npm run verify:iati -- <folder that holds the schemas of IATI 2.03>',
  { options: {}, names: [1, 1] },
).positionals;
const absent = schemas.filter((name) => !existsSync(path.join(folder, name)));
if (absent.length > 0)
  stop(
    `${folder} — lacks ${absent.join(', ')} — put the schemas of IATI 2.03 there, from github.com/IATI/IATI-Schemas, branch version-2.03`,
  );
if (!existsSync('dist')) stop('dist — does not exist — run `npm run build` first');

const [main = '', ...others] = await Promise.all(
  schemas.map((name) => readFile(path.join(folder, name), 'utf8')),
);
const preload = others.map((contents, at) => ({ fileName: schemas[at + 1] ?? '', contents }));

/** The lines that say what is wrong with a file: first by the schema, and if that is content, by the ruleset. */
async function faultLines(file: string, xml: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml },
    schema: { fileName: schemas[0], contents: main },
    preload,
  });
  if (!valid)
    return errors.map(({ message, loc }) => {
      const place = loc ? `${file}, line ${loc.lineNumber}` : file;
      return `${place} — ${message} — change src/exports/iati.ts until the schema accepts the file`;
    });
  return iatiFaultsIn(xml, today()).map(
    ({ element, rule, what, instead }) => `${file} — ${element} — ${what} (${rule}) — ${instead}`,
  );
}

const real = (await Array.fromAsync(glob('dist/funding/*.xml'))).sort();
const files = await Promise.all(
  real.map(async (name) => ({ file: path.basename(name), xml: await readFile(name, 'utf8') })),
);
const { atlas, entry } = await readFictionalProject();
const fictional = iatiFileOf(atlas, entry);
if (!('xml' in fictional))
  stop(`${entry.id} — the invented project lacks ${fictional.missing.join(', ')} — complete it`);

const lines: string[] = [];
for (const { file, xml } of [...files, { file: `${entry.id} (invented)`, xml: fictional.xml }])
  lines.push(...(await faultLines(file, xml)));

for (const line of lines) console.error(line);
console.log(
  real.length === 0
    ? 'No funding entry states all that IATI requires, so there is no IATI file to publish'
    : `IATI files of the built site checked: ${real.length}`,
);
if (lines.length > 0) {
  console.error(`Faults: ${lines.length}`);
  process.exitCode = 1;
} else {
  console.log('The file of the invented project, and every other, is valid by schema and ruleset');
}
