// What `npm run new` writes where somebody has to write something: mathematical angle brackets, which YAML and MDX
// take as plain text and which stand in no text of the atlas or of a source. What still holds one is refused.

/** The placeholder with a hint what kind of thing to write, such as "⟨number⟩". */
export const placeholder = (hint: string): string => `⟨${hint}⟩`;

/** A placeholder, or what is left of one. */
const pattern = /⟨[^⟩\n]*⟩?|⟩/;

/** The placeholder in a text; undefined where it holds none. */
export const placeholderIn = (text: string): string | undefined => pattern.exec(text)?.[0];

/** Every text in a value that holds a placeholder, with its path. */
export function placeholdersIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; found: string }[] {
  if (typeof value === 'string') {
    const found = placeholderIn(value);
    return found === undefined ? [] : [{ path, found }];
  }
  if (Array.isArray(value)) return value.flatMap((item, at) => placeholdersIn(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => placeholdersIn(item, [...path, key]));
}

/** The lines of prose, counted from 1, that hold a placeholder. */
export const placeholderLines = (prose: string): { line: number; found: string }[] =>
  prose.split('\n').flatMap((text, at) => {
    const found = placeholderIn(text);
    return found === undefined ? [] : [{ line: at + 1, found }];
  });
