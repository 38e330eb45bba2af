import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { showFaults } from './scripts/dev/show-faults.ts';
import { addressBook, formerPages } from './src/ledger/address-book.ts';
import { ledgerFile, parseLedger } from './src/ledger/ledger.ts';
import { publishedAt } from './src/site.ts';

// The one setting that says where the atlas is published, such as https://example.org/atlas/.
// Without it the site still works from the root of any host; absolute addresses are then left out.
const published = publishedAt(process.env.ATLAS_ADDRESS);

// Search engines need no addresses that only lead on.
const former = formerPages(addressBook(parseLedger(readFileSync(ledgerFile, 'utf8')))).map(
  ({ path }) => path,
);
const inSitemap = (page) => !['/404/', ...former].some((path) => page.endsWith(path));

export default defineConfig({
  output: 'static',
  ...(published ? { site: published.origin, base: published.path } : {}),
  trailingSlash: 'always',
  // Astro’s default glues words of templates together that stand on lines of their own.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // So that `astro sync` writes the content where Vitest looks for it.
  cacheDir: './.astro',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  // The one script stays a file of its own: a policy can allow it by its address, and home keeps its bytes.
  // Its name is its hash alone, because the name Astro would give it costs home thirty bytes.
  vite: {
    build: { assetsInlineLimit: 0 },
    // The outlines of world-atlas are megabytes: as a text they are read, as a program they would have to be compiled.
    json: { namedExports: false, stringify: true },
    environments: {
      client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
  integrations: [
    mdx(),
    // Tests and checks of types ask for the settings of a server too, and are none.
    ...(process.argv.includes('dev') ? [showFaults()] : []),
    ...(published ? [sitemap({ filter: inSitemap })] : []),
  ],
  markdown: {
    syntaxHighlight: false,
    // Quotation marks and dashes are typed as they should appear.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  logger: {
    entrypoint: new URL('./scripts/strict-logger.mjs', import.meta.url),
    config: { level: process.env.ATLAS_LOG ?? 'info' },
  },
});
