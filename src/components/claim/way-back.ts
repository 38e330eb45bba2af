// The way from a claim back to the text it stands behind: an id at its first mark in the prose of its own page.
import { claimPath, href } from '#addresses.ts';
import type { HomedClaim } from '#data/atlas.ts';
import { attributeOf, mdxTree, type MdxNode } from '#mdx/tree.ts';
import type { Entry } from '#schemas/collections.ts';

const idOf = (claim: string): string => `text-${claim}`;

/** Claims whose first mark a page has, by the request for the page. */
const markedOn = new WeakMap<Request, Set<string>>();

/**
 * The id of a mark or figure in prose, where it is the first of its claim on the page on which the claim has its home;
 * undefined for every other one.
 */
export function placeInText(
  { request, url }: { request: Request; url: URL },
  { claim, home }: HomedClaim,
): string | undefined {
  if (href(claimPath(home, claim.id)) !== `${url.pathname}#${claim.id}`) return undefined;
  const marked = markedOn.get(request) ?? new Set();
  markedOn.set(request, marked);
  if (marked.has(claim.id)) return undefined;
  marked.add(claim.id);
  return idOf(claim.id);
}

const claimsIn = (node: MdxNode): string[] => [
  ...['claim', 'claims'].flatMap((name) => String(attributeOf(node, name) ?? '').split(' ')),
  ...(node.children ?? []).flatMap(claimsIn),
];

const known = new WeakMap<Entry, ReadonlySet<string>>();

/** The address, on the same page, of the place in the prose of its home where a claim is cited; undefined without one. */
export function wayBack({ claim, home }: HomedClaim): string | undefined {
  const cited = known.get(home) ?? new Set(claimsIn(mdxTree(home.body)));
  known.set(home, cited);
  return cited.has(claim.id) ? `#${idOf(claim.id)}` : undefined;
}
