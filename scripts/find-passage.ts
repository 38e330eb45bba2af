// `npm run passage -- <folder> <source> "<words>"`: finds the shortest phrase that holds the words and occurs
// exactly once in the copy, for the field `passage` of a claim.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { placesOf, shortestPassages } from '#provenance/find-passage.ts';
import { longestPassage } from '#schemas/values/claim.ts';
import { commandLine, stop } from './command-line.ts';

const usage =
  'write npm run passage -- <folder> <source> "<words>", such as npm run passage -- ../copies frontier-report "1,234 crossings"';
const [folder = '', source = '', ...words] = commandLine(usage, { options: {}, names: [3, 99] }).positionals;
const wanted = words.join(' ');
const file = path.join(folder, `${source}.txt`);
if (!existsSync(file))
  stop(`${file} — does not exist — name a folder that holds the copies, and the id of a source`);
const copy = await readFile(file, 'utf8');
const passages = shortestPassages(wanted, copy, longestPassage);
if (passages.length === 0) {
  const places = placesOf(wanted, copy).length;
  console.error(
    places === 0
      ? `“${wanted}” does not occur in ${source}`
      : `“${wanted}” occurs ${places} times, and no phrase of ${longestPassage} words round it occurs only once`,
  );
  process.exitCode = 1;
}
for (const passage of passages) console.log(`${passage}   (line ${placesOf(passage, copy)[0]?.line})`);
