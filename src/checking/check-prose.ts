import { parse } from 'acorn';
import { authoring, type AuthoringName } from '#schemas/authoring.ts';
import type { HouseStyle } from '#schemas/house-style.ts';
import { referencesIn, type FoundReference } from '#schemas/references-in.ts';
import { fault } from '#schemas/values/text.ts';
import { mdxTree, type MdxNode } from '#mdx/tree.ts';
import { faultsInProse } from './house-rules.ts';

/** What a body says beside its words: the references its components make and the questions it answers. */
export interface CheckedProse {
  faults: { field: string; message: string }[];
  references: FoundReference[];
  answers: { question: string; field: string }[];
  /** The words alone, without components; undefined where the prose cannot be read. */
  words: string | undefined;
}

/** What is found in a walk through prose. */
interface Found extends CheckedProse {
  words: string;
  /** Where in the words the text of each line begins. */
  lines: { at: number; line: number }[];
}

/**
 * MDX is a program when it wants to be. Only prose, links outward and the authoring components may stand in it.
 * Lines are counted in the text given, so prose in its place in the file has faults with lines of the file.
 */
export function checkProse(prose: string, style: HouseStyle): CheckedProse {
  const found: Found = { faults: [], references: [], answers: [], words: '', lines: [] };
  let tree: MdxNode;
  try {
    tree = mdxTree(prose);
  } catch (error) {
    return { ...found, faults: [unreadable(error)], words: undefined };
  }
  visitNode(tree, found);
  const refuseAt = (at: number, message: string) => {
    const line = found.lines.findLast((begun) => begun.at <= at)?.line;
    found.faults.push({ field: fieldAt(line), message });
  };
  const unresolved = /\[[^\][]+\]\[[^\][]*\]/.exec(found.words);
  if (unresolved) {
    refuseAt(
      unresolved.index,
      fault(`has the link ${unresolved[0]} without an address`, 'write [words](https://…)'),
    );
  }
  for (const { at, message } of faultsInProse(found.words, style, { numerals: true })) refuseAt(at, message);
  return found;
}

const fieldAt = (line: number | undefined): string => (line === undefined ? 'body' : `line ${line}`);

/** The parser’s error, whose text begins with line and column and ends with a code of its own. */
function unreadable(error: unknown): { field: string; message: string } {
  const [text = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const [, line, reason = text] =
    /^(\d+):\d+: (.*?)(?: \(\d+:\d+\))?(?: \([a-z-]+:[a-z-]+\))?$/.exec(text) ?? [];
  return {
    field: fieldAt(line === undefined ? undefined : Number(line)),
    message: fault(`cannot be read: ${reason}`, 'close every tag and write &lt; for a bare <'),
  };
}

/** Adds words, line by line. */
function addWords(found: Found, text: string, firstLine: number): void {
  text.split('\n').forEach((words, at) => {
    found.words += at === 0 ? ' ' : '\n';
    found.lines.push({ at: found.words.length, line: firstLine + at });
    found.words += words;
  });
}

/**
 * Whether what stands between braces is nothing but comments. Told by its syntax tree, because no pattern knows where
 * a comment ends and a program begins.
 */
function isComment(expression: string): boolean {
  try {
    const program = parse(expression, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: false });
    return program.body.length === 0;
  } catch {
    return false;
  }
}

/** Far deeper than any list in a list; what goes deeper breaks the tools that draw it. */
const deepestNesting = 20;

function visitNode(node: MdxNode, checked: Found, depth = 0): void {
  const line = node.position?.start.line;
  const field = fieldAt(line);
  const refuse = (what: string, instead: string) =>
    checked.faults.push({ field, message: fault(what, instead) });
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      addWords(checked, node.value ?? '', line ?? 1);
      break;
    case 'code':
      // Its first line is the fence.
      addWords(checked, node.value ?? '', (line ?? 0) + 1);
      break;
    case 'mdxjsEsm':
      refuse('has an import or export', 'take it out; the components are known without one');
      break;
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      if (!isComment(node.value ?? '')) {
        refuse(`has the expression {${node.value ?? ''}}`, 'write plain words; {/* a comment */} is fine');
      }
      break;
    case 'html':
      refuse('has HTML', 'write Markdown or an authoring component');
      break;
    case 'heading':
      if (node.depth !== 2)
        refuse(`has a heading of level ${node.depth ?? 0}`, 'begin headings in prose with ##');
      break;
    case 'image':
      refuse('has an image', 'take it out; pictures are drawn from facts');
      break;
    case 'footnoteReference':
    case 'footnoteDefinition':
      refuse('has a footnote', 'say it in the sentence; documents are named with <Cite claims="…" />');
      break;
    case 'link':
    case 'definition':
      addWords(checked, node.title ?? '', line ?? 1);
      if (!/^https?:\/\/[^/]/.test(node.url ?? '')) {
        refuse(
          `links to "${node.url ?? ''}"`,
          'link inside the atlas with <Entry id="…">words</Entry>, outside with https://',
        );
      }
      break;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      checkComponent(node, checked, field);
      break;
    default:
      break;
  }
  if (depth === deepestNesting) {
    refuse(`is nested deeper than ${deepestNesting} levels`, 'write plain paragraphs and short lists');
    return;
  }
  for (const child of node.children ?? []) visitNode(child, checked, depth + 1);
}

function checkComponent(node: MdxNode, checked: Found, field: string): void {
  const refuse = (what: string, instead: string) =>
    checked.faults.push({ field, message: fault(what, instead) });
  const name = node.name ?? '';
  if (!Object.hasOwn(authoring, name)) {
    refuse(
      `uses <${name}>`,
      `write one of ${Object.keys(authoring)
        .map((known) => `<${known}>`)
        .join(', ')}`,
    );
    return;
  }
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes ?? []) {
    if (attribute.name === undefined || typeof attribute.value !== 'string') {
      refuse(`has an attribute of <${name}> that is no plain text`, 'write it as name="text"');
      return;
    }
    props[attribute.name] = attribute.value;
  }
  const schema = authoring[name as AuthoringName];
  const result = schema.safeParse(props);
  // What should be an id and is none is left to the rule on references, which knows the ids there are.
  if (result.error?.issues.some(({ code }) => code !== 'invalid_format')) {
    const names = Object.keys(schema.shape)
      .map((attribute) => `${attribute}="…"`)
      .join(' ');
    refuse(
      `has wrong attributes in <${name}>: ${Object.keys(props).join(', ') || 'none'}`,
      `write <${name} ${names}>`,
    );
    return;
  }
  const named = referencesIn(schema, props);
  for (const { path, id } of named.filter(
    (one, at) => named.findIndex((other) => other.path === one.path && other.id === one.id) < at,
  ))
    refuse(`names "${id}" twice in ${path} of <${name}>`, 'name it once');
  checked.references.push(...named.map((found) => ({ ...found, path: `${field}, <${name}>` })));
  if (name === 'Answer') checked.answers.push({ question: String(props['question']), field });
}
