/**
 * The section of the site with whose path an address begins, the longest of several; undefined where there is none.
 */
export const sectionOf = <Section extends { path: string }>(
  sections: readonly Section[],
  address: string,
): Section | undefined =>
  sections.filter(({ path }) => address.startsWith(path)).sort((a, b) => b.path.length - a.path.length)[0];
