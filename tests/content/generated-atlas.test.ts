import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#checking/check-content.ts';
import { writeGenerated } from '../../scripts/bench/generated-atlas.ts';

test('the entries that the benchmark invents pass every check, beside those of the content', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'generated-atlas-'));
  try {
    const content = path.join(root, 'content');
    await cp('content', content, { recursive: true });
    const countries = (await readdir(path.join(content, 'countries'))).map((file) => path.parse(file).name);
    const written = await writeGenerated(process.cwd(), content, {
      entries: 400,
      countries: countries.sort(),
    });
    expect(written).toBeGreaterThanOrEqual(400);
    const { faults } = await checkContent(root);
    expect(faults).toEqual([]);
  } finally {
    await rm(root, { recursive: true });
  }
}, 60_000);
