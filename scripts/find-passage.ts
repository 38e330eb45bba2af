// `npm run passage -- <folder> <source> "<words>"`: finds the shortest phrase that holds the words and occurs
// exactly once in the copy, for the field `passage` of a claim.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { placesOf, shortestPassages } from '#provenance/find-passage.ts';
import { longestPassage } from '#schemas/values/claim.ts';
import { commandLine, runAsProgram, stop, type Call } from './command-line.ts';

/** `npm run passage` */
export async function findPassage(call: Call): Promise<number> {
  const usage =
    'write npm run passage -- <folder> <source> "<words>", such as npm run passage -- ../copies frontier-report "1,234 crossings"';
  const [folder = '', source = '', ...words] = commandLine(call, usage, {
    options: {},
    names: [3, 99],
  }).positionals;
  const wanted = words.join(' ');
  const file = path.join(folder, `${source}.txt`);
  const whole = path.resolve(call.root, file);
  if (!existsSync(whole))
    stop(`${file} — does not exist — name a folder that holds the copies, and the id of a source`);
  const copy = await readFile(whole, 'utf8');
  const passages = shortestPassages(wanted, copy, longestPassage);
  if (passages.length === 0) {
    const places = placesOf(wanted, copy).length;
    call.complain(
      places === 0
        ? `“${wanted}” does not occur in ${source}`
        : `“${wanted}” occurs ${places} times, and no phrase of ${longestPassage} words round it occurs only once`,
    );
    return 1;
  }
  for (const passage of passages) call.say(`${passage}   (line ${placesOf(passage, copy)[0]?.line})`);
  return 0;
}

if (import.meta.main) await runAsProgram(findPassage);
