// `npm run fonts`: cuts the display face, Source Serif 4 (SIL Open Font License), down to the letters of this region
// and writes it to public/fonts. Run it when a letter is missing; the results are committed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { commandLine, runAsProgram, type Call } from './command-line.ts';
import { cyrillic, extended, latin, region, west } from './font-letters.ts';

/** `npm run fonts` */
export async function subsetFonts(call: Call): Promise<number> {
  commandLine(call, 'write npm run fonts', { options: {}, names: [0, 0] });

  const variationAxes = { wght: 600, opsz: 48 };
  // Pairs of letters and figures of one width; small capitals, fractions and the like are never asked for.
  const keepFeatures = ['kern', 'mark', 'mkmk', 'locl', 'ccmp', 'liga', 'tnum', 'lnum'];

  const cuts: [output: string, file: string, letters: string][] = [
    ['disp-latin', 'latin', latin],
    ['disp-region', 'latin-ext', region],
    ['disp-west', 'latin', west],
    ['disp-ext', 'latin-ext', extended],
    ['disp-cyr', 'cyrillic', cyrillic],
  ];

  await mkdir(path.join(call.root, 'public/fonts'), { recursive: true });
  for (const [output, file, letters] of cuts) {
    const whole = await readFile(
      path.join(
        call.root,
        `node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-${file}-opsz-normal.woff2`,
      ),
    );
    const cut = await subsetFont(whole, letters, {
      targetFormat: 'woff2',
      variationAxes,
      keepFeatures,
      noHinting: true,
    });
    await writeFile(path.join(call.root, `public/fonts/${output}.woff2`), cut);
    call.say(`${output}.woff2: ${whole.length} → ${cut.length} bytes`);
  }
  return 0;
}

if (import.meta.main) await runAsProgram(subsetFonts);
