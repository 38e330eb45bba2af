import { mdxTree, type MdxNode } from '#mdx/tree.ts';
import { shortDigest } from '#provenance/digest.ts';

/**
 * What an entry says, in twelve signs: its facts and its prose, without comments, the order of its fields, and the
 * history of the file itself. It stands in the last line of the history, so that no change goes without a line.
 */
export function entryDigest({ input, prose }: { input: Record<string, unknown>; prose: string }): string {
  const { reviewed: _, revisions: __, ...facts } = input;
  return shortDigest([facts, withoutComments(prose).replaceAll('\r\n', '\n').trim()]);
}

/** Prose without what stands between braces, where nothing but comments may stand. Unreadable prose stays as it is. */
function withoutComments(prose: string): string {
  if (!prose.includes('{')) return prose;
  const spans: { from: number; to: number }[] = [];
  const visit = ({ type, position, children = [] }: MdxNode): void => {
    if (type === 'mdxTextExpression' || type === 'mdxFlowExpression')
      spans.push({ from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 });
    children.forEach(visit);
  };
  try {
    visit(mdxTree(prose));
  } catch {
    return prose;
  }
  return spans
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), prose);
}
