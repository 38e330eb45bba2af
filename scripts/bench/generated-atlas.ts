// Invented entries of every kind by the thousand: copies of the invented atlas of the tests, which change names, ids
// and numbers, so that they follow every change of shape. They are laid over a copy of the content, whose countries
// they share, so that the lists of a few entries grow with them. The same number makes the same entries on every run.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, parseDocument } from 'yaml';
import { entryDigest } from '#checking/entry-digest.ts';
import { claimIdsIn } from '#checking/check-content.ts';
import { parseFile } from '#checking/parse-file.ts';
import { readFiles, type ContentFile } from '#checking/read-files.ts';
import { collections } from '#schemas/collections.ts';

/** So many copies share one document. */
const copiesOfSource = 20;

/** So many copies share one leg of the route; the map has few. */
const copiesOfRoute = 20;

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'pu'];

/** A number as a name without a numeral, which titles may not hold: "Dile" for 26. */
const nameOf = (number: number): string =>
  [...String(number)]
    .map((digit) => syllables[Number(digit)] ?? '')
    .join('')
    .replace(/^./, (first) => first.toUpperCase());

/** A number between 0 and 1 that jumps about with the copies: the multiples of an irrational number, without their whole part. */
const scattered = (copy: number, factor: number): number => (copy * factor) % 1;

/** Degrees of a copy on the map, well within its frame. */
const lonOf = (copy: number): string => (17.5 + 7 * scattered(copy, Math.SQRT2)).toFixed(2);
const latOf = (copy: number): string => (40 + 6 * scattered(copy, Math.sqrt(3))).toFixed(2);

/** The invented atlas as templates, with every id that stands in it. */
interface Templates {
  files: readonly ContentFile[];
  ids: readonly { id: string; collection: string }[];
}

async function templatesIn(repository: string): Promise<Templates> {
  const { files } = await readFiles(path.join(repository, 'tests/fixtures/ruritania'));
  const ids = files.flatMap((file) => {
    const { parsed } = parseFile(file);
    return [
      { id: file.id, collection: file.collection },
      ...(parsed ? claimIdsIn(parsed.input) : []).map((id) => ({
        id,
        collection: `claim of ${file.collection}`,
      })),
    ];
  });
  return { files, ids };
}

/** The id that stands in a copy in the place of one of the templates. */
function idIn(
  copy: number,
  { id, collection }: Templates['ids'][number],
  countries: readonly string[],
): string {
  switch (collection) {
    case 'countries':
      return countries[copy % countries.length] ?? id;
    case 'sources':
      return `${id}-${Math.floor(copy / copiesOfSource)}`;
    case 'routes':
      return `${id}-${Math.floor(copy / copiesOfRoute)}`;
    default:
      return `${id}-${copy}`;
  }
}

/** Whether a copy has an entry of its own in the place of one of the templates. */
function hasOwn(copy: number, { collection }: ContentFile): boolean {
  if (collection === 'sources') return copy % copiesOfSource === 0;
  if (collection === 'routes') return copy % copiesOfRoute === 0;
  // Copies share the countries of the content, and the map has a handful of period views.
  return collection !== 'countries' && collection !== 'moments';
}

/** A text with other ids: they are whole values of fields and items of lists, and words of attributes in prose. */
const withIds = (text: string, ownId: (id: string) => string): string =>
  text
    .replace(
      /^(\s*(?:- )?(?:(?!name|title)\w+: )?)([a-z0-9-]+)$/gm,
      (_line, before: string, id: string) => before + ownId(id),
    )
    .replace(/="([^"]*)"/g, (_attribute, value: string) => `="${value.split(' ').map(ownId).join(' ')}"`);

/** Changes in the facts of a copy that its schema and the rules between entries ask for. */
function withOwnFacts(copy: number, text: string): string {
  const hundreds = String(100 + (copy % 900));
  return text
    .replace(
      /^(title|name|shortName): (.*)$/gm,
      (_line, field: string, value: string) => `${field}: ${value} ${nameOf(copy)}`,
    )
    .replace(/^number: \d+$/m, `number: ${1000 + copy / copiesOfSource}`)
    .replace(/^order: \d+$/m, `order: ${1000 + copy}`)
    .replace(/BRA-F-\d+/g, `BRA-F-${1000 + copy}`)
    .replace(/(webAddress: .*)$/m, `$1/${copy}`)
    .replace(/0{64}/, copy.toString(16).padStart(64, '0'))
    .replaceAll('120000', `${hundreds}000`)
    .replaceAll('120.000', `${hundreds}.000`)
    .replaceAll(/(lon: )\d+\.\d+/g, `$1${lonOf(copy)}`)
    .replaceAll(/(lat: )\d+\.\d+/g, `$1${latOf(copy)}`);
}

/**
 * Writes invented entries into a folder of content until it has at least so many entries more. Figures of copies that
 * share a country speak of a place of their own in it, or they would contradict each other.
 */
export async function writeGenerated(
  repository: string,
  content: string,
  { entries, countries }: { entries: number; countries: readonly string[] },
): Promise<number> {
  await lendWords(repository, content);
  const { files, ids } = await templatesIn(repository);
  const [place] = files.filter(({ collection }) => collection === 'places');
  if (!place) throw new Error('the invented atlas has no place');
  const known = new Map(ids.map((found) => [found.id, found]));
  let written = 0;
  for (let copy = 0; written < entries; copy += 1) {
    const ground = `ground-${copy}`;
    const ownId = (id: string): string => {
      const found = known.get(id);
      return found ? idIn(copy, found, countries) : id;
    };
    const renamed = (text: string): string => withIds(text, ownId);
    const country = countries[copy % countries.length] ?? '';
    const onOwnGround = (text: string): string =>
      text.replaceAll(`    territory: ${country}\n`, `    territory: ${ground}\n`);
    for (const file of files.filter((template) => hasOwn(copy, template))) {
      const id = ownId(file.id);
      const text = onOwnGround(withOwnFacts(copy, renamed(file.text)));
      await write(content, file, id, text);
      written += 1;
    }
    const claim = renamed(place.text)
      .replace(/^countries:\n(?: +- .*\n)+/m, 'countries: []\n')
      .replaceAll(/^( *- id: )(.*)$/gm, `$1${ground}-in-source`)
      .replace(/^name: .*$/m, (line) => `${line} ground`);
    await write(content, place, ground, withOwnFacts(copy, claim));
    written += 1;
  }
  return written;
}

/** Adds the words that the invented atlas uses to the vocabularies of a content that has others. */
async function lendWords(repository: string, content: string): Promise<void> {
  const lent = path.join(repository, 'tests/fixtures/ruritania/content/vocabularies');
  for (const file of await readdir(lent)) {
    const own = path.join(content, 'vocabularies', file);
    const words = parseDocument(await readFile(own, 'utf8'));
    const others: unknown = parse(await readFile(path.join(lent, file), 'utf8'));
    for (const [word, meaning] of Object.entries(others as Record<string, unknown>))
      if (!words.has(word)) words.set(word, meaning);
    await writeFile(own, String(words));
  }
}

async function write(content: string, { collection }: ContentFile, id: string, text: string): Promise<void> {
  const folder = path.join(content, collection);
  const name = `${id}.${collections[collection].format}`;
  await mkdir(folder, { recursive: true });
  const { parsed } = parseFile({ file: name, id, text });
  const digest = parsed === undefined ? '' : entryDigest(parsed);
  await writeFile(path.join(folder, name), text.replace(/(digest: ")[0-9a-f]{12}"/, `$1${digest}"`));
}
