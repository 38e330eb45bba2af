import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

// The rule about imports needs no types, and finding types takes longer than all the rest.
const rule = '@typescript-eslint/no-restricted-imports';
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === rule,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

/** One forbidden import for each room. If a rule falls silent, this says so. */
test.each([
  ['src/schemas/collections.ts', 'astro:content'],
  ['src/schemas/collections.ts', '#data/atlas.ts'],
  ['src/provenance/fold.ts', '#schemas/collections.ts'],
  ['src/mdx/tree.ts', '#schemas/collections.ts'],
  ['src/spelling/plain.ts', '#schemas/collections.ts'],
  ['src/format/dates.ts', '#data/atlas.ts'],
  ['src/chart/lengths.ts', '#data/atlas.ts'],
  ['src/chart/axis.ts', 'd3-geo'],
  ['src/geo/curve.ts', '#data/routes.ts'],
  ['src/geo/frame.ts', 'astro/zod'],
  ['src/ledger/ledger.ts', '#schemas/collections.ts'],
  ['src/checking/faults.ts', 'astro:content'],
  ['src/checking/rules.ts', '#geo/home-map.ts'],
  ['src/checking/rules.ts', '#chart/over-time.ts'],
  ['src/data/names.ts', '#addresses.ts'],
  ['src/exports/csv.ts', '#components/claim/ClaimItem.astro'],
  ['src/funding-list/sums.ts', '#data/funding.ts'],
  ['src/funding-list/drawn.ts', '#words/en.ts'],
  ['src/search/answer.ts', '#data/names.ts'],
  ['src/search/documents.ts', '#words/search.ts'],
  ['src/enhancement/view.ts', '#words/en.ts'],
  ['scripts/iati/ruleset.ts', '../today.ts'],
  ['src/components/claim/ClaimItem.astro', '#data/open-atlas.ts'],
  ['src/pages/404.astro', 'astro:content'],
])(
  '%s may not import %s',
  async (filePath, module) => {
    const code = filePath.endsWith('.astro') ? `---\nimport '${module}';\n---\n` : `import '${module}';\n`;
    const [result] = await eslint.lintText(code, { filePath });
    const refusals = (result?.messages ?? []).map(({ ruleId }) => ruleId);
    expect(refusals).toContain(rule);
  },
  60_000,
);
