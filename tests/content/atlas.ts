// The real content, read without Astro, for the tests of this folder.
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { buildAtlas } from '#data/atlas.ts';

const { faults, ...content } = await checkContent(process.cwd());
if (faults.length > 0) throw new Error(faultsText(faults));

export const atlas = buildAtlas(content, () => undefined);

export const claims = [...atlas.claims.values()];
