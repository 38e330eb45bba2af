// Changes inside the text of an entry. Only the bytes that change are touched: comments and layout stay.
import { isMap, isScalar, isSeq, parseDocument, stringify, type Document } from 'yaml';
import { authoring } from '#schemas/authoring.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { walkTexts } from '#schemas/references-in.ts';
import type { ContentFile } from '#checking/read-files.ts';
import { partsOf } from '#mdx/front-matter.ts';
import { mdxTree, type MdxNode } from '#mdx/tree.ts';

interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The facts of a file as a document, where they begin in its text, and its prose in its place. */
function takenApart({ text, collection }: Pick<ContentFile, 'text' | 'collection'>): {
  facts: Document;
  factsAt: number;
  prose: string;
} {
  if (collections[collection].format === 'yaml') return { facts: parseDocument(text), factsAt: 0, prose: '' };
  const parts = partsOf(text);
  if (!('facts' in parts)) throw new Error('a file without facts passed the checker');
  return { ...parts, facts: parseDocument(parts.facts) };
}

function spliced(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: piece }) => result.slice(0, start) + piece + result.slice(end),
      text,
    );
}

const namesCollection = (meta: Record<string, unknown>, collection: CollectionName): boolean =>
  Array.isArray(meta['references']) && meta['references'].includes(collection);

/** Attributes of authoring components in prose that name an entry. */
function splicesInProse(prose: string, collection: CollectionName, from: string, to: string): Splice[] {
  const splices: Splice[] = [];
  const visit = (node: MdxNode): void => {
    const schema = Object.entries(authoring).find(([name]) => name === node.name)?.[1];
    const props = Object.fromEntries((node.attributes ?? []).map(({ name, value }) => [name, value]));
    if (schema)
      walkTexts(schema, props, (id, [attribute], meta) => {
        if (id !== from || !namesCollection(meta, collection)) return;
        const tag = node.position?.start.offset ?? 0;
        const written = new RegExp(`\\s${String(attribute)}\\s*=\\s*["']`, 'g');
        written.lastIndex = tag;
        const found = written.exec(prose);
        if (!prose.startsWith(`<${node.name}`, tag) || !found || !prose.startsWith(from, written.lastIndex))
          throw new Error(`<${node.name}> with "${from}" was not found where the parser saw it`);
        splices.push({ start: written.lastIndex, end: written.lastIndex + from.length, text: to });
      });
    node.children?.forEach(visit);
  };
  visit(mdxTree(prose));
  return splices;
}

/** The text of a file in which every reference to an entry names its new id. Claims are not touched. */
export function withReferencesRenamed(
  file: Pick<ContentFile, 'text' | 'collection'>,
  { collection, from, to }: { collection: CollectionName; from: string; to: string },
): string {
  const { facts, factsAt, prose } = takenApart(file);
  const splices = splicesInProse(prose, collection, from, to);
  walkTexts(collections[file.collection].schema, facts.toJS(), (id, path, meta) => {
    if (id !== from || !namesCollection(meta, collection)) return;
    const node: unknown = facts.getIn(path, true);
    if (!isScalar(node) || !node.range) throw new Error(`no scalar at ${path.join('.')}`);
    const written = file.text.slice(factsAt + node.range[0], factsAt + node.range[1]);
    const quote = /^["']/.exec(written)?.[0];
    splices.push({
      start: factsAt + node.range[0],
      end: factsAt + node.range[1],
      text: quote ? `${quote}${to}${quote}` : stringify(to).trim(),
    });
  });
  return spliced(file.text, splices);
}

/** The text of an entry in whose history the last line has a digest, behind its day. */
export function withDigest(file: Pick<ContentFile, 'text' | 'collection'>, digest: string): string {
  const { facts, factsAt } = takenApart(file);
  const list: unknown = facts.get('revisions', true);
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  const on: unknown = isMap(last) ? last.get('on', true) : undefined;
  if (!isMap(last) || !last.range || !isScalar(on) || !on.range)
    throw new Error('an entry without history passed the checker');
  const start = factsAt + last.range[0];
  const indent = ' '.repeat(start - file.text.lastIndexOf('\n', start - 1) - 1);
  const at = factsAt + on.range[1];
  const field = `digest: "${digest}"`;
  const text = last.flow === true ? `, ${field}` : `\n${indent}${field}`;
  return spliced(file.text, [{ start: at, end: at, text }]);
}

/** The text of an entry with one more line at the end of its history. */
export function withRevision(
  file: Pick<ContentFile, 'text' | 'collection'>,
  revision: { on: string; digest?: string; what: string; why: string; upkeep?: true },
): string {
  const { facts, factsAt } = takenApart(file);
  const list: unknown = facts.get('revisions', true);
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  if (!isSeq(list) || !list.range || !isMap(last) || !last.range)
    throw new Error('an entry without history passed the checker');
  const fields = Object.entries(revision).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  if (list.flow) {
    const end = factsAt + last.range[1];
    return spliced(file.text, [{ start: end, end, text: `, { ${fields.join(', ')} }` }]);
  }
  const start = factsAt + last.range[0];
  const lineStart = file.text.lastIndexOf('\n', start) + 1;
  const indent = file.text.slice(lineStart, start).replace(/[^\s].*$/, '');
  const end = factsAt + last.range[1];
  const item = `${indent}- ${fields.join(`\n${indent}  `)}`;
  return file.text[end - 1] === '\n'
    ? spliced(file.text, [{ start: end, end, text: `${item}\n` }])
    : spliced(file.text, [{ start: end, end, text: `\n${item}` }]);
}
