import { mdxToMdast } from 'satteri';

/** A node of the syntax tree of MDX, as far as the atlas looks at it. */
export interface MdxNode {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  depth?: number;
  /** Name of a component. */
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
  /** Where it begins, the line counted from 1 and the offset from 0, and where it ends. */
  position?: { start: { line: number; offset: number }; end: { offset: number } };
}

/** The syntax tree of prose. Throws the parser’s error where the prose cannot be read. */
export const mdxTree = (prose: string): MdxNode => mdxToMdast(prose) as MdxNode;

/** The value of an attribute of a component; undefined where it has none of the name. */
export const attributeOf = (node: MdxNode, name: string): unknown =>
  node.attributes?.find((attribute) => attribute.name === name)?.value;
