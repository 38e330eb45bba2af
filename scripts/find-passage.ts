// `npm run passage -- <folder> <source> "<words>"`: finds the shortest phrase that holds the words and occurs
// exactly once in the copy, for the field `passage` of a claim.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { placesOf, shortestPassages } from '#provenance/find-passage.ts';
import { longestPassage } from '#schemas/values/claim.ts';

const [folder, source, ...words] = process.argv.slice(2);
const wanted = words.join(' ');
if (!folder || !source || wanted === '') {
  console.error(
    'Write, for example, npm run passage -- ../shared/sources kas-partner-atlas-serbia "1,600 illegal"',
  );
  process.exit(2);
}
const copy = await readFile(path.join(folder, `${source}.txt`), 'utf8');
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
