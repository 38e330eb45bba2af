import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { fileOfHouseStyle } from '#schemas/house-style.ts';
import { fault, idPattern } from '#schemas/values/text.ts';
import type { Fault } from './faults.ts';

/** A file that could be read as text. */
export interface TextFile {
  /** Path from the root of the project. */
  file: string;
  /** Its name without ending. */
  id: string;
  text: string;
}

/** A file of a collection that could be read as text. */
export interface ContentFile extends TextFile {
  collection: CollectionName;
}

/** What may lie in `content/` beside the folders of the collections. */
const besideCollections = new Set([
  'README.md',
  'addresses.ndjson',
  path.basename(fileOfHouseStyle),
  'verification.json',
  'vocabularies',
]);

/** Ids that would collide with pages of the site itself. */
const reservedIds = new Set([
  'index',
  '404',
  '500',
  'addresses',
  'data',
  'about',
  'method',
  'attributions',
  'compare',
]);

/** Far above any hand-written entry; a larger file is something else by mistake. */
const largestFileBytes = 500_000;

// Control characters, bidirectional overrides and zero-width signs change what readers see without being seen. Of a
// carriage return without a line feed readers of YAML make different things.
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\u200b-\u200f\u2060\ufeff]|\r(?!\n)/;

/** What was read, what could not be, and why. */
interface Read<F extends TextFile> {
  files: F[];
  /** Files that were refused, with what can be made out of them. */
  refused: F[];
  faults: Fault[];
}

const missing: Fault = {
  file: fileOfHouseStyle,
  field: 'file',
  message: fault(
    'is missing',
    'restore the file; without names it holds `names: []` and `numeralsInNames: []`',
  ),
};

/** The house style, every file of every collection and of the vocabularies, and what is wrong with their names, encodings and places. */
export async function readFiles(
  root: string,
): Promise<
  Read<ContentFile> & { houseStyle: TextFile | undefined; vocabularies: Read<TextFile> | undefined }
> {
  const all: Read<ContentFile> = { files: [], refused: [], faults: [] };
  const inContent = await readdir(path.join(root, 'content')).catch(() => undefined);
  if (!inContent) {
    const message = fault(
      'is missing',
      'restore the folder, and run the command from the root of the project',
    );
    all.faults.push({ file: 'content', field: 'folder', message });
    return { ...all, houseStyle: undefined, vocabularies: undefined };
  }
  for (const name of inContent.sort()) {
    if (Object.hasOwn(collections, name) || besideCollections.has(name)) continue;
    all.faults.push({
      file: `content/${name}`,
      field: 'file name',
      message: fault(
        'belongs to no collection',
        `move it into one of ${collectionNames.join(', ')}, or delete it`,
      ),
    });
  }
  const inFolder = async (name: string, format: string): Promise<Read<TextFile> | undefined> => {
    const read = await readFolder(root, `content/${name}`, format);
    if (!read)
      all.faults.push({
        file: `content/${name}`,
        field: 'folder',
        message: fault('is missing', 'restore the folder'),
      });
    return read;
  };
  for (const collection of collectionNames) {
    const read = await inFolder(collection, collections[collection].format);
    all.files.push(...(read?.files ?? []).map((file) => ({ ...file, collection })));
    all.refused.push(...(read?.refused ?? []).map((file) => ({ ...file, collection })));
    all.faults.push(...(read?.faults ?? []));
  }
  const { dir, base } = path.parse(fileOfHouseStyle);
  const isThere = inContent.includes(base);
  const houseStyle = isThere ? await readOne(root, dir, 'yaml', base) : missing;
  if ('message' in houseStyle) all.faults.push(houseStyle);
  return {
    ...all,
    houseStyle: 'message' in houseStyle ? undefined : houseStyle,
    vocabularies: await inFolder('vocabularies', 'yaml'),
  };
}

/** The files of a folder; undefined where there is none. */
async function readFolder(root: string, folder: string, format: string): Promise<Read<TextFile> | undefined> {
  const names = await readdir(path.join(root, folder)).catch(() => undefined);
  if (!names) return undefined;
  const found: Read<TextFile> = { files: [], refused: [], faults: [] };
  for (const name of names.sort()) {
    const read = await readOne(root, folder, format, name);
    if (!('message' in read)) {
      found.files.push(read);
      continue;
    }
    found.faults.push(read);
    const text = await readFile(path.join(root, read.file), 'utf8').catch(() => '');
    found.refused.push({ file: read.file, id: path.parse(name).name, text });
  }
  return found;
}

async function readOne(
  root: string,
  folder: string,
  format: string,
  name: string,
): Promise<TextFile | Fault> {
  const file = `${folder}/${name}`;
  const refuse = (field: string, what: string, instead: string): Fault => ({
    file,
    field,
    message: fault(what, instead),
  });
  const stat = await lstat(path.join(root, file));
  if (!stat.isFile())
    return refuse('file name', 'is not a plain file', 'put the entry itself here, no folder and no link');
  if (!name.endsWith(`.${format}`)) {
    return refuse(
      'file name',
      `does not end in .${format}`,
      `entries of ${path.basename(folder)} are .${format} files; rename it`,
    );
  }
  const id = name.slice(0, -format.length - 1);
  if (!idPattern.test(id) || id.length > 80) {
    return refuse(
      'file name',
      `"${id}" is not an id`,
      'write lower-case letters without diacritics, digits and single hyphens, such as "castle-repairs"',
    );
  }
  if (reservedIds.has(id))
    return refuse('file name', `"${id}" is the address of another page`, 'choose another id');
  if (stat.size > largestFileBytes)
    return refuse('file', 'is larger than half a megabyte', 'split the entry');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path.join(root, file)));
  } catch {
    return refuse('file', 'is not UTF-8', 'save it as UTF-8');
  }
  const hidden = unseen.exec(text);
  if (hidden) {
    const line = text.slice(0, hidden.index).split('\n').length;
    const code = hidden[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    return refuse(`line ${line}`, `holds the invisible character U+${code}`, 'delete it');
  }
  if (text !== text.normalize('NFC')) {
    return refuse(
      'file',
      'holds letters made of two signs',
      'save it in Unicode normal form C, where š is one sign',
    );
  }
  return { file, id, text };
}
