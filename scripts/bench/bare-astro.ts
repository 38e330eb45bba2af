// What the atlas is measured against: Astro itself, with as many MDX entries on pages that have nothing but a layout.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], cacheDir: './.astro', devToolbar: { enabled: false } });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const entries = defineCollection({
  loader: glob({ base: './content', pattern: '*.mdx' }),
  schema: z.strictObject({ title: z.string(), summary: z.string() }),
});
export const collections = { entries };
`,
  'src/layouts/Page.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body><h1>{title}</h1><slot /></body>
</html>
`,
  'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Page from '../layouts/Page.astro';
export async function getStaticPaths() {
  return (await getCollection('entries')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Page title={entry.data.title}><p>{entry.data.summary}</p><Content /></Page>
`,
};

const prose = `The inn wrote down its guests, and the gazette counts travellers on the road.

Whoever ate without a night at the inn is counted by the cook only. The money pays for repairs of the castle.

## What is counted

It matters to its neighbours, as the gazette says, and the road is closed while the castle is under repair.
`;

/** Writes a project of bare Astro with so many entries into a folder; its packages are those of the repository. */
export async function writeBareAstro(repository: string, folder: string, entries: number): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  await symlink(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  await mkdir(path.join(folder, 'content'));
  for (let at = 0; at < entries; at += 1)
    await writeFile(
      path.join(folder, `content/entry-${at}.mdx`),
      `---\ntitle: Entry ${at}\nsummary: What stands in entry ${at}.\n---\n\n${prose}`,
    );
}
