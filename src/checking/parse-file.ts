import { isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { fault } from '#schemas/values/text.ts';
import { partsOf } from '#mdx/front-matter.ts';
import type { Fault } from './faults.ts';
import type { TextFile } from './read-files.ts';

/** A file taken apart: its facts as plain values, and its prose on the lines of the file. */
export type ParsedFile<F extends TextFile = TextFile> = F & {
  input: Record<string, unknown>;
  prose: string;
};

/** Takes a file apart, or says why it cannot be. Unquoted dates are refused: YAML readers disagree on them. */
export function parseFile<F extends TextFile>(source: F): { parsed?: ParsedFile<F>; faults: Fault[] } {
  const { file, text } = source;
  const isMdx = file.endsWith('.mdx');
  const parts = isMdx ? partsOf(text) : { facts: text, prose: '' };
  if (!('facts' in parts)) {
    const lookedAt = parts.line === undefined ? 'file' : `line ${parts.line}`;
    const message =
      parts.line === undefined
        ? fault(
            'has no facts between two lines "---" at its top',
            'begin the file with them, see `npm run new`',
          )
        : fault('ends the facts and says more than that', 'write "---" alone on the line below the facts');
    return { faults: [{ file, field: lookedAt, message }] };
  }
  const { facts, prose } = parts;
  const lines = new LineCounter();
  const document = parseDocument(facts, { lineCounter: lines, prettyErrors: false, merge: false });
  const firstLine = isMdx ? 1 : 0;
  const cut = cutNumbers(document);
  const isCut = (at: number) => cut.some(({ from, to }) => at >= from && at < to);
  const problems = [...document.errors, ...document.warnings].filter(({ pos: [at] }) => !isCut(at));
  const faults: Fault[] = problems.map((error) => ({
    file,
    field: `line ${lines.linePos(error.pos[0]).line + firstLine}`,
    message: fault(`is not YAML: ${error.message.split('\n')[0] ?? ''}`, yamlRemedy(error.code)),
  }));
  const refuse = (node: { range?: readonly number[] | null | undefined }, what: string, instead: string) => {
    const { line } = lines.linePos(node.range?.[0] ?? 0);
    faults.push({ file, field: `line ${line + firstLine}`, message: fault(what, instead) });
  };
  for (const { from, digits } of cut)
    refuse({ range: [from] }, 'cuts a number at its commas', `write ${digits}, without commas`);
  // What other readers of YAML, Astro’s among them, take otherwise or fail on.
  let unreadable = document.errors.length > 0 || document.warnings.length > 0 || cut.length > 0;
  visit(document, {
    Pair(_key, { key }) {
      if (isScalar(key) || !isNode(key)) return;
      refuse(key, 'has a list or a group of fields as the name of a field', 'write `name: value`');
      unreadable = true;
    },
    Scalar(_key, node) {
      if (node.type === 'PLAIN' && node.tag === undefined && !isCut(node.range?.[0] ?? 0))
        readOtherwise(node.source ?? '', node.value, refuse.bind(undefined, node));
    },
    Alias(_key, node) {
      refuse(node, `uses the YAML alias *${node.source}`, 'write the value out; entries are read one by one');
      unreadable = true;
    },
  });
  if (unreadable) return { faults };
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
  return { parsed: { ...source, input: input as Record<string, unknown>, prose }, faults };
}

/** Numbers in `{ … }` with commas between their digits: YAML takes "2" for the value and "500" for a field. */
function cutNumbers(document: Document): { from: number; to: number; digits: string }[] {
  const found: { from: number; to: number; digits: string }[] = [];
  visit(document, {
    Map(_key, { flow, items }) {
      if (!flow) return;
      items.forEach(({ value }, at) => {
        if (!isScalar(value) || !/^-?\d{1,3}$/.test(value.source ?? '')) return;
        const next = items.slice(at + 1).map((item) => (item.value === null ? item.key : undefined));
        const stop = next.findIndex((key) => !isScalar(key) || !/^\d{3}$/.test(key.source ?? ''));
        const rest = next.slice(0, stop < 0 ? next.length : stop).filter(isScalar);
        const end = rest.at(-1)?.range?.[1];
        if (end === undefined) return;
        found.push({
          from: value.range?.[0] ?? 0,
          to: end,
          digits: [value, ...rest].map(({ source }) => source).join(''),
        });
      });
    },
  });
  return found;
}

/** Refuses a word without quotation marks that is read as a date or a number otherwise than it looks. */
function readOtherwise(
  written: string,
  value: unknown,
  refuse: (what: string, instead: string) => void,
): void {
  if (/^\d{4}-\d{1,2}(?:-\d{1,2}(?:[Tt ].*)?)?$/.test(written)) {
    refuse(`the date ${written} is not quoted`, `write "${written}", in quotation marks`);
  } else if (typeof value === 'number' && Number.isFinite(value)) {
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written) || Object.is(value, -0)) {
      refuse(
        `${written} is not a number in plain digits`,
        `write ${value + 0}, or in quotation marks if it is a text`,
      );
    } else if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      refuse(`${written} is larger than can be read exactly`, 'correct it, or give it in words');
    }
  } else if (/^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_]*(?:\.[\d_]*)?)$/i.test(written)) {
    refuse(
      `${written} may be a number or a text`,
      'write a number in plain digits, a text in quotation marks',
    );
  }
}

const yamlRemedy = (code: string): string =>
  code === 'DUPLICATE_KEY'
    ? 'keep one of the two fields'
    : code === 'TAG_RESOLVE_FAILED'
      ? 'take the tag out'
      : 'put the text in quotation marks, and check the indentation';
