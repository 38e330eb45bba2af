import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { collections } from '#schemas/collections.ts';
import { fault } from '#schemas/values/text.ts';
import type { Fault } from './faults.ts';
import type { ContentFile } from './read-files.ts';

/** A file taken apart: its facts as plain values, and its prose. */
export interface ParsedFile extends ContentFile {
  input: Record<string, unknown>;
  body: string;
}

/** Takes a file apart, or says why it cannot be. Unquoted dates are refused: YAML readers disagree on them. */
export function parseFile(source: ContentFile): { parsed?: ParsedFile; faults: Fault[] } {
  const { file, text, collection } = source;
  const isMdx = collections[collection].format === 'mdx';
  const parts = isMdx ? /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n([\s\S]*))?$/.exec(text) : [text, text, ''];
  if (!parts) {
    const message = fault(
      'has no facts between two lines "---" at its top',
      'begin the file with them, see `npm run new`',
    );
    return { faults: [{ file, field: 'file', message }] };
  }
  const [, facts = '', body = ''] = parts;
  const lines = new LineCounter();
  const document = parseDocument(facts, { lineCounter: lines, prettyErrors: false, merge: false });
  const firstLine = isMdx ? 1 : 0;
  const faults: Fault[] = document.errors.map((error) => ({
    file,
    field: `line ${lines.linePos(error.pos[0]).line + firstLine}`,
    message: fault(`is not YAML: ${error.message.split('\n')[0] ?? ''}`, yamlRemedy(error.code)),
  }));
  visit(document, {
    Scalar(_key, node) {
      const written = node.source ?? '';
      if (node.type === 'PLAIN' && /^\d{4}-\d{2}(-\d{2})?$/.test(written)) {
        const { line } = lines.linePos(node.range?.[0] ?? 0);
        const message = fault(`the date ${written} is not quoted`, `write "${written}", in quotation marks`);
        faults.push({ file, field: `line ${line + firstLine}`, message });
      }
    },
    Alias(_key, node) {
      const message = fault(
        `uses the YAML alias *${node.source}`,
        'write the value out; entries are read one by one',
      );
      faults.push({ file, field: 'file', message });
    },
  });
  if (document.errors.length > 0) return { faults };
  const input: unknown = document.toJS();
  if (isScalar(document.contents) || typeof input !== 'object' || input === null || Array.isArray(input)) {
    return {
      faults: [
        {
          file,
          field: 'file',
          message: fault('holds no fields', 'write `name: value` lines, see `npm run new`'),
        },
      ],
    };
  }
  return { parsed: { ...source, input: input as Record<string, unknown>, body }, faults };
}

const yamlRemedy = (code: string): string =>
  code === 'DUPLICATE_KEY'
    ? 'keep one of the two fields'
    : 'put the text in quotation marks, and check the indentation';
