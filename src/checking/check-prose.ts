import { parse } from 'acorn';
import { mdxToMdast } from 'satteri';
import { authoring, type AuthoringName } from '#schemas/authoring.ts';
import { referencesIn, type FoundReference } from '#schemas/references-in.ts';
import { fault } from '#schemas/values/text.ts';
import { faultsInProse } from './house-rules.ts';

interface MdxNode {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: { start: { line: number } };
}

/** What a body says beside its words: the references its components make and the questions it answers. */
export interface CheckedProse {
  faults: { field: string; message: string }[];
  references: FoundReference[];
  answers: string[];
  /** The words alone, without components. */
  words: string;
}

/** MDX is a program when it wants to be. Only prose, links outward and the authoring components may stand in it. */
export function checkProse(body: string): CheckedProse {
  const checked: CheckedProse = { faults: [], references: [], answers: [], words: '' };
  let tree: MdxNode;
  try {
    tree = mdxToMdast(body) as MdxNode;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    checked.faults.push({
      field: 'body',
      message: fault(`cannot be read: ${reason}`, 'close every tag and write &lt; for a bare <'),
    });
    return checked;
  }
  visitNode(tree, checked);
  const unresolved = /\[[^\][]+\]\[[^\][]*\]/.exec(checked.words);
  if (unresolved)
    checked.faults.push({
      field: 'body',
      message: fault(`has the link ${unresolved[0]} without an address`, 'write [words](https://…)'),
    });
  for (const message of faultsInProse(checked.words, { numerals: true }))
    checked.faults.push({ field: 'body', message });
  return checked;
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

function visitNode(node: MdxNode, checked: CheckedProse, depth = 0): void {
  const field = node.position ? `body, line ${node.position.start.line} of the prose` : 'body';
  const refuse = (what: string, instead: string) =>
    checked.faults.push({ field, message: fault(what, instead) });
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      checked.words += ` ${node.value ?? ''}`;
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
      checked.words += ` ${node.title ?? ''}`;
      if (!/^https?:\/\/[^/]/.test(node.url ?? '')) {
        refuse(
          `links to "${node.url ?? ''}"`,
          'link inside the atlas with <Entry id="…">words</Entry>, outside with https://',
        );
      }
      break;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      checkComponent(node, checked, refuse);
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

function checkComponent(
  node: MdxNode,
  checked: CheckedProse,
  refuse: (what: string, instead: string) => void,
): void {
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
  if (!result.success) {
    const names = Object.keys(schema.shape)
      .map((attribute) => `${attribute}="…"`)
      .join(' ');
    refuse(
      `has wrong attributes in <${name}>: ${Object.keys(props).join(', ') || 'none'}`,
      `write <${name} ${names}>`,
    );
    return;
  }
  checked.references.push(
    ...referencesIn(schema, props).map((found) => ({ ...found, path: `body, <${name}>` })),
  );
  if (name === 'Answer') checked.answers.push(String(props['question']));
}
