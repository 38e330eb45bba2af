// XPath 1.0, which the rules of IATI are written in: `@vocabulary = 98` and `number(@value) = @value` have to be false
// where the text is no number. Since XPath 2.0 such a comparison is an error.
import { DOMParser } from '@xmldom/xmldom';
import { z } from 'astro/zod';
import { parse } from 'xpath';

interface Question {
  node: Node;
  namespaces: Readonly<Record<string, string>>;
  variables: Readonly<Record<string, string>>;
}

interface Compiled {
  evaluateNodeSet(question: Question): { toArray(): Node[] };
  evaluateBoolean(question: Question): boolean;
}

// The types of the library leave out this function, which its manual describes.
declare module 'xpath' {
  function parse(expression: string): Compiled;
}

/** A path or condition of the ruleset, ready to be asked. */
export interface Expression {
  text: string;
  compiled: Compiled;
}

/** Where an expression is asked: an element, the value a loop stands at, and the time that NOW means. */
export interface Place {
  node: Node;
  group?: string;
  now: Date;
}

/** An expression of the ruleset that no file can be asked. Its message says which, and why. */
export class UnaskableExpression extends Error {}

const namespaces = { xml: 'http://www.w3.org/XML/1998/namespace' };

/** An XPath expression as a text of the ruleset. */
export const expression = z.string().transform((text, { issues }): Expression => {
  try {
    return { text, compiled: parse(text) };
  } catch {
    issues.push({
      code: 'custom',
      input: text,
      message: `"${text}" is no XPath 1.0`,
    });
    return z.NEVER;
  }
});

function ask<T>({ node, group }: Place, text: string, answer: (question: Question) => T): T {
  try {
    return answer({ node, namespaces, variables: group === undefined ? {} : { group } });
  } catch (error) {
    throw new UnaskableExpression(
      `"${text}" cannot be asked (${error instanceof Error ? error.message : ''})`,
    );
  }
}

/** The nodes that an expression leads to, in the order of the file. Throws `UnaskableExpression`. */
export const nodesAt = (place: Place, { text, compiled }: Expression): Node[] =>
  ask(place, text, (question) => compiled.evaluateNodeSet(question).toArray());

/** Whether an expression is true by the rules of XPath. Throws `UnaskableExpression`. */
export const holdsAt = (place: Place, { text, compiled }: Expression): boolean =>
  ask(place, text, (question) => compiled.evaluateBoolean(question));

/** An expression of our own. Throws where it is no XPath. */
export const ownExpression = (text: string): Expression => ({ text, compiled: parse(text) });

/** Text of an element and everything in it, or of an attribute. */
export const textOf = (node: Node): string => node.textContent ?? '';

const isAttribute = (node: Node): node is Attr => node.nodeType === node.ATTRIBUTE_NODE;

/** How a message names a node: "sector", "sector/@code". */
export const nameOf = (node: Node): string =>
  isAttribute(node) ? `${node.ownerElement?.nodeName ?? ''}/@${node.nodeName}` : node.nodeName;

/** Line of the file on which a node begins, counted from 1. */
export function lineOf(node: Node): number | undefined {
  const element = isAttribute(node) ? node.ownerElement : node;
  return (element as { lineNumber?: number } | null)?.lineNumber;
}

/** The tree of a file that is well-formed XML. Throws where it is none, and says why. */
export function treeOf(xml: string): Node {
  const parser = new DOMParser({
    onError: (_level, message: string) => {
      throw new Error(message);
    },
  });
  return parser.parseFromString(xml, 'text/xml') as unknown as Node;
}
