// Whether what a document was found to say is still in the atlas. More may be there than is asked for.

/**
 * What of `expected` is missing from `held`, each as “path: expected, and found”. Every field named must be there
 * with its value; of a list every element must be there, in the order named, with others between them or not.
 */
export function missingFrom(held: unknown, expected: unknown, path = ''): string[] {
  if (Array.isArray(expected)) {
    const rest = Array.isArray(held) ? [...held] : [];
    return expected.flatMap((element, at) => {
      const found = rest.findIndex((candidate) => missingFrom(candidate, element).length === 0);
      if (found >= 0) rest.splice(0, found + 1);
      return found >= 0
        ? []
        : [`${path}[${at}]: ${JSON.stringify(element)}, and found ${JSON.stringify(held)}`];
    });
  }
  if (typeof expected === 'object' && expected !== null) {
    const fields = typeof held === 'object' && held !== null ? (held as Record<string, unknown>) : {};
    return Object.entries(expected).flatMap(([field, value]) =>
      missingFrom(fields[field], value, path === '' ? field : `${path}.${field}`),
    );
  }
  return held === expected ? [] : [`${path}: ${JSON.stringify(expected)}, and found ${JSON.stringify(held)}`];
}
