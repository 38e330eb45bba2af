// The invented project that states everything IATI requires. No document of the atlas states that much, so it alone
// shows that the writer of IATI files works.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '#checking/check-content.ts';
import { faultsText } from '#checking/faults.ts';
import { buildAtlas, requireEntry, type Atlas } from '#data/atlas.ts';
import { collectionNames, type Entry } from '#schemas/collections.ts';
import { layOver } from './lay-over.ts';

/** Folders of the invented atlas: Ruritania, and on top of it what the complete project adds. */
const folders = ['tests/fixtures/ruritania', 'tests/fixtures/complete-project'];

/** The invented atlas with its complete project, read and checked as real content is. Throws where it has faults. */
export async function readFictionalProject(
  repository = process.cwd(),
): Promise<{ atlas: Atlas; entry: Entry<'funding'> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'fictional-project-'));
  try {
    for (const name of collectionNames) await mkdir(path.join(root, 'content', name), { recursive: true });
    for (const folder of folders) await layOver(path.join(repository, folder), root);
    const { faults, ...content } = await checkContent(root);
    if (faults.length > 0) throw new Error(faultsText(faults));
    const atlas = buildAtlas(content, () => undefined);
    return { atlas, entry: requireEntry(atlas, 'border-bridge-of-zenda', ['funding'], 'fictional project') };
  } finally {
    await rm(root, { recursive: true });
  }
}
