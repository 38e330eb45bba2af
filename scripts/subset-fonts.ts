// `npm run fonts`: cuts Source Serif 4 and Source Sans 3 (SIL Open Font License) down to the letters of this
// region and writes them to public/fonts. Run it when a letter is missing; the results are committed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { commandLine, runAsProgram, type Call } from './command-line.ts';
import { cyrillic, extended, latin } from './font-letters.ts';

/** `npm run fonts` */
export async function subsetFonts(call: Call): Promise<number> {
  commandLine(call, 'write npm run fonts', { options: {}, names: [0, 0] });

  const text = { wght: { min: 400, max: 700 } };
  const title = { wght: 600, opsz: 48 };

  const cuts: [
    output: string,
    family: string,
    file: string,
    letters: string,
    axes: Record<string, unknown>,
  ][] = [
    ['serif-latin', 'source-serif-4', 'latin-wght-normal', latin, text],
    ['serif-ext', 'source-serif-4', 'latin-ext-wght-normal', extended, text],
    ['serif-cyr', 'source-serif-4', 'cyrillic-wght-normal', cyrillic, text],
    ['disp-latin', 'source-serif-4', 'latin-opsz-normal', latin, title],
    ['disp-ext', 'source-serif-4', 'latin-ext-opsz-normal', extended, title],
    ['disp-cyr', 'source-serif-4', 'cyrillic-opsz-normal', cyrillic, title],
    ['sans-latin', 'source-sans-3', 'latin-wght-normal', latin, text],
    ['sans-ext', 'source-sans-3', 'latin-ext-wght-normal', extended, text],
    ['sans-cyr', 'source-sans-3', 'cyrillic-wght-normal', cyrillic, text],
  ];

  await mkdir(path.join(call.root, 'public/fonts'), { recursive: true });
  for (const [output, family, file, letters, variationAxes] of cuts) {
    const whole = await readFile(
      path.join(call.root, `node_modules/@fontsource-variable/${family}/files/${family}-${file}.woff2`),
    );
    const cut = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes });
    await writeFile(path.join(call.root, `public/fonts/${output}.woff2`), cut);
    call.say(`${output}.woff2: ${whole.length} → ${cut.length} bytes`);
  }
  return 0;
}

if (import.meta.main) await runAsProgram(subsetFonts);
