import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { fault, idPattern } from '#schemas/values/text.ts';
import type { Fault } from './faults.ts';

/** A file of a collection that could be read as text. */
export interface ContentFile {
  file: string;
  collection: CollectionName;
  id: string;
  text: string;
}

/** What may lie in `content/` beside the folders of the collections. */
const besideCollections = new Set(['README.md', 'addresses.ndjson', 'verification.json']);

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
interface ReadFiles {
  files: ContentFile[];
  /** Files that were refused, with what can be made out of them. */
  refused: ContentFile[];
  faults: Fault[];
}

/** Every file of every collection, and what is wrong with names, encodings and places of files. */
export async function readFiles(root: string): Promise<ReadFiles> {
  const files: ContentFile[] = [];
  const refused: ContentFile[] = [];
  const faults: Fault[] = [];
  const contentFolder = path.join(root, 'content');
  const inContent = await readdir(contentFolder).catch(() => undefined);
  if (!inContent) {
    const message = fault(
      'is missing',
      'restore the folder, and run the command from the root of the project',
    );
    return { files, refused, faults: [{ file: 'content', field: 'folder', message }] };
  }
  for (const name of inContent.sort()) {
    if (Object.hasOwn(collections, name) || besideCollections.has(name)) continue;
    faults.push({
      file: `content/${name}`,
      field: 'file name',
      message: fault(
        'belongs to no collection',
        `move it into one of ${collectionNames.join(', ')}, or delete it`,
      ),
    });
  }
  for (const collection of collectionNames) {
    const folder = path.join(contentFolder, collection);
    const names = await readdir(folder).catch(() => undefined);
    if (!names) {
      faults.push({
        file: `content/${collection}`,
        field: 'folder',
        message: fault('is missing', 'restore the folder'),
      });
      continue;
    }
    for (const name of names.sort()) {
      const read = await readOne(collection, folder, name);
      if (!('message' in read)) {
        files.push(read);
        continue;
      }
      faults.push(read);
      const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
      refused.push({ file: read.file, collection, id: path.parse(name).name, text });
    }
  }
  return { files, refused, faults };
}

async function readOne(
  collection: CollectionName,
  folder: string,
  name: string,
): Promise<ContentFile | Fault> {
  const file = `content/${collection}/${name}`;
  const { format } = collections[collection];
  const refuse = (field: string, what: string, instead: string): Fault => ({
    file,
    field,
    message: fault(what, instead),
  });
  const stat = await lstat(path.join(folder, name));
  if (!stat.isFile())
    return refuse('file name', 'is not a plain file', 'put the entry itself here, no folder and no link');
  if (!name.endsWith(`.${format}`)) {
    return refuse(
      'file name',
      `does not end in .${format}`,
      `entries of ${collection} are .${format} files; rename it`,
    );
  }
  const id = name.slice(0, -format.length - 1);
  if (!idPattern.test(id) || id.length > 80) {
    return refuse(
      'file name',
      `"${id}" is not an id`,
      'write lower-case letters without diacritics, digits and single hyphens, such as "access-to-health-iii"',
    );
  }
  if (reservedIds.has(id))
    return refuse('file name', `"${id}" is the address of another page`, 'choose another id');
  if (stat.size > largestFileBytes)
    return refuse('file', 'is larger than half a megabyte', 'split the entry');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path.join(folder, name)));
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
  return { file, collection, id, text };
}
