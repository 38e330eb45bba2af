import { nameOf, textOf } from './expression.ts';

/**
 * What a rule finds in one element of its context: that it is kept, that nothing is there of what it speaks of, that
 * it rests on lists only the IATI Registry has, or that it is broken, with what was found, and at which node.
 */
export type Judgement =
  | { verdict: 'kept' | 'without object' | 'undecidable' }
  | { verdict: 'broken'; found: string; node?: Node | undefined };

export const kept: Judgement = { verdict: 'kept' };
export const withoutObject: Judgement = { verdict: 'without object' };
export const undecidable: Judgement = { verdict: 'undecidable' };
export const broken = (found: string, node?: Node): Judgement => ({ verdict: 'broken', found, node });

/** Names or texts in a message, the first three of them: `"a", "b", "c" and 2 more`. */
function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).join(', ');
  return texts.length > 3 ? `${shown} and ${texts.length - 3} more` : shown;
}

export const quoted = (nodes: readonly Node[]): string => listed(nodes.map((node) => `"${textOf(node)}"`));

export const namesOf = (nodes: readonly Node[]): string => listed(nodes.map(nameOf));

/** Judges a rule that every node has to keep for itself; without nodes it has no object. */
export function eachKeeps(
  nodes: readonly Node[],
  keeps: (node: Node) => boolean,
  found: (offenders: readonly Node[]) => string,
): Judgement {
  const offenders = nodes.filter((node) => !keeps(node));
  if (offenders.length > 0) return broken(found(offenders), offenders[0]);
  return nodes.length === 0 ? withoutObject : kept;
}
