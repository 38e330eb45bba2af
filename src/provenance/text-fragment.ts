/**
 * The address of a page with a text fragment (WICG Scroll to Text Fragment) that lands on the passage.
 * Comma, hyphen and ampersand have a meaning inside the fragment and are escaped like all else.
 */
export function passageAddress(address: string, passage: string): string {
  const escaped = encodeURIComponent(passage).replaceAll('-', '%2D').replaceAll("'", '%27');
  const [page = address] = address.split('#');
  return `${page}#:~:text=${escaped}`;
}
