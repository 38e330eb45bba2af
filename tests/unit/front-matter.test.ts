// What the checker reads as prose is what Astro draws, whatever the front matter looks like.
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '#mdx/front-matter.ts';

// Astro’s own function; it is no dependency of ours, so it is found where Astro’s part for MDX finds it.
const require = createRequire(createRequire(import.meta.url).resolve('@astrojs/mdx'));
const { parseFrontmatter } = (await import(require.resolve('@astrojs/internal-helpers/frontmatter'))) as {
  parseFrontmatter: (
    text: string,
    how: { frontmatter: string },
  ) => { content: string; rawFrontmatter: string };
};
/** The prose of a file as Astro’s part for MDX hands it to the parser. */
const asAstro = (text: string) => parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });

/** Whether Astro takes the facts for YAML; what is none has a fault of its own. */
const isYaml = (text: string): boolean => {
  try {
    asAstro(text);
    return true;
  } catch {
    return false;
  }
};

const proseIn = (text: string): string | undefined => {
  const parts = partsOf(text);
  return 'prose' in parts ? parts.prose : undefined;
};

test.each([
  ['lines that end as on Unix', '---\na: 1\n---\n\nWords.\n'],
  ['lines that end as on Windows', '---\r\na: 1\r\n---\r\n\r\nWords.\r\n'],
  ['lines that end in both ways', '---\r\na: 1\n---\r\n\nWords.\n'],
  ['no prose', '---\na: 1\n---'],
  ['no facts', '---\n---\nWords.'],
  ['hyphens within a line', '---\na: "x --- y"\n---\nWords.'],
  ['an indented line of hyphens', '---\na: |\n  x\n  ---\n  y\n---\nWords.'],
  ['a line of hyphens in the prose', '---\na: 1\n---\nWords.\n\n---\n\nMore.\n'],
  ['signs a pattern gives a meaning', '---\na: $& $1\n---\nWords $&.'],
  ['a line separator of Unicode', '---\na: 1\u2028---\nb: 2\n---\nWords.'],
  ['blanks after the second line of hyphens', '---\na: 1\n--- \nWords.'],
])('with %s', (_what, text) => {
  const { content, rawFrontmatter } = asAstro(text);
  expect(proseIn(text)).toBe(content);
  expect(`\n${(partsOf(text) as { facts: string }).facts}`).toBe(rawFrontmatter.replace(/^\r/, ''));
});

test.each([
  ['more hyphens', '---\na: 1\n----\nWords.\n', 3],
  ['a word after the hyphens', '---\na: 1\n---Words.\n---\nMore.\n', 3],
  ['plus signs', '---\na: 1\nb: 2\n+++\n---\nWords.\n', 4],
])('%s where the facts end are refused with their line', (_what, text, line) => {
  expect(partsOf(text)).toEqual({ line });
});

test('any text that can be taken apart is taken apart as Astro does it, and keeps its lines and offsets', () => {
  const piece = fc.constantFrom('---', '+++', '\n', '\r\n', ' ', 'a: 1', 'Words', '"', '\u2028', '\t', '-');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }),
      fc.constantFrom('---\n', '---\r\n', ''),
      (pieces, start) => {
        const text = start + pieces.join('');
        const prose = proseIn(text);
        fc.pre(prose !== undefined && isYaml(text));
        expect(prose).toBe(asAstro(text).content);
        expect(prose).toHaveLength(text.length);
      },
    ),
    { numRuns: 2000 },
  );
});
