import { expect, test } from 'vitest';
import { checkProse } from '#checking/check-prose.ts';

/** The places of a body in which an expression may stand. */
const places: Readonly<Record<string, (expression: string) => string>> = {
  'a paragraph': (expression) => `Words ${expression} go on.`,
  'a line of its own': (expression) => `Words.\n\n${expression}\n\nMore words.`,
  'a heading': (expression) => `## Heading ${expression}\n\nWords.`,
  'a list': (expression) => `- Words ${expression}\n- more`,
  'a cell of a table': (expression) => `| A | B |\n| - | - |\n| ${expression} | b |`,
  'the words of a link': (expression) => `See [the page ${expression}](https://example.org/).`,
  'a quotation': (expression) => `> Words ${expression}`,
  'emphasised words': (expression) => `Words **so ${expression} said**.`,
  'a component': (expression) => `<Answer question="relevance">Words ${expression}</Answer>`,
  'a component on lines of its own': (expression) =>
    `<Answer question="relevance">\n\n${expression}\n\n</Answer>`,
};

/** The places that end with their line. */
const ofOneLine = ['a heading', 'a cell of a table'];

const programs = [
  '{/* a */ process.exit(0) /* b */}',
  "{/* */ await import('node:child_process').then((m) => m.execSync('id').toString()) /* */}",
  '{/* */ 4321 /* */}',
  '{/* a */ "words" /* b */}',
  '{/* a *//b/.source/* c */}',
  '{// a\n1}',
  '{;/* a */}',
];

const comments = ['{/* a comment */}', '{/* one */ /* two */}', '{// a line\n}', '{}'];

const style = { names: [], numeralsInNames: [] };

for (const [place, put] of Object.entries(places)) {
  for (const program of programs) {
    if (program.includes('\n') && ofOneLine.includes(place)) continue;
    test(`${program} in ${place} is refused, whatever comments stand around it`, () => {
      const messages = checkProse(put(program), style).faults.map(({ message }) => message);
      expect(messages).toContainEqual(
        expect.stringMatching(/^(?:has the expression|cannot be read: )[^]* — /),
      );
    });
  }
  for (const comment of comments) {
    if (comment.includes('\n') && ofOneLine.includes(place)) continue;
    test(`${comment} in ${place} is a comment`, () => {
      expect(checkProse(put(comment), style).faults).toEqual([]);
    });
  }
}
