import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Tokens of both files for light and dark screens; each file has the blocks in this order. */
const blocks = ['tokens', 'map-tokens'].map((file) => {
  const css = readFileSync(`src/styles/parts/${file}.css`, 'utf8');
  const [light = '', rest = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
  return { light, dark: rest.split('@media print')[0] ?? '' };
});
const light = blocks.map((block) => block.light).join('');
const dark = blocks.map((block) => block.dark).join('');

const tokensOf = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** Text colours with every ground they stand on. WCAG 2.2 AA asks 4.5 for text. */
const pairs: [string, string][] = [
  ['ink', 'bg'],
  ['ink', 'surf'],
  ['ink', 'sea'],
  ['ink', 'ambg'],
  ['ink', 'hit'],
  ['mut', 'bg'],
  ['mut', 'surf'],
  ['mut', 'sea'],
  ['mut', 'ambg'],
  ['mut', 'hit'],
  ['acc', 'bg'],
  ['acc', 'sea'],
  ['acc', 'ambg'],
  ['acc', 'hit'],
  ['teal', 'bg'],
  ['teal', 'surf'],
  ['teal', 'hit'],
  ['amber', 'bg'],
  ['amber', 'ambg'],
  ['amber', 'hit'],
  ['ink', 'other'],
  ['ink', 'member'],
  ['mut', 'other'],
  ['mut', 'member'],
  ['name', 'other'],
  ['name', 'member'],
  ['name', 'sea'],
  ['river', 'other'],
  ['river', 'member'],
  ['water', 'sea'],
];

/** What must be told apart on the maps without reading. WCAG 2.2 AA asks 3 for graphics. */
const graphics: [string, string][] = [
  ['acc', 'other'],
  ['acc', 'member'],
  ['acc', 'sea'],
  ['river', 'other'],
  ['river', 'member'],
  ['border', 'other'],
  ['border', 'member'],
];

test.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('every text colour can be read on every ground it stands on, %s', (_name, tokens) => {
  const tooWeak = pairs.filter(
    ([text, ground]) => contrast(tokens[text] ?? '#000', tokens[ground] ?? '#000') < 4.5,
  );
  expect(tooWeak).toEqual([]);
  const tooFaint = graphics.filter(
    ([line, ground]) => contrast(tokens[line] ?? '#000', tokens[ground] ?? '#000') < 3,
  );
  expect(tooFaint).toEqual([]);
});

// tests/browser/access.spec.ts rests on this: in the dark it looks at colours alone.
test('what depends on the colour scheme is colours and nothing else', () => {
  const files = globSync('src/**/*.{css,astro,ts}').filter((file) =>
    readFileSync(file, 'utf8').includes('prefers-color-scheme'),
  );
  expect(files.sort()).toEqual(['src/styles/parts/map-tokens.css', 'src/styles/parts/tokens.css']);
  const declarations = dark.match(/[^\s{};]+:[^;{}]+;/g) ?? [];
  expect(declarations.filter((text) => !/^--[a-z]+: #[0-9a-f]{3,6};$/.test(text))).toEqual([]);
  expect(declarations.length).toBeGreaterThan(10);
});
