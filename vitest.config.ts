/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** Tests of the second site, which is built for them; all others of the folder read the one in dist/. */
const elsewhere = ['former-addresses', 'growth', 'other-address'].map((name) => `tests/site/${name}.test.ts`);

// One project for each kind of test, by its folder. Only components need Astro’s own pipeline. Where no test changes
// what another one sees, all files of a project share their modules, and the content is read once.
export default getViteConfig(
  {
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['tests/unit/**/*.test.ts'],
            isolate: false,
            maxWorkers: 2,
          },
        },
        { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'], isolate: false } },
        // These start programs and wait for them.
        {
          extends: true,
          test: { name: 'programs', include: ['tests/programs/**/*.test.ts'], isolate: false, maxWorkers: 2 },
        },
        {
          extends: true,
          test: { name: 'components', include: ['tests/components/**/*.test.ts'], isolate: false },
        },
        {
          extends: true,
          test: {
            name: 'site',
            include: ['tests/site/**/*.test.ts'],
            exclude: elsewhere,
            isolate: false,
            testTimeout: 300_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'elsewhere',
            include: elsewhere,
            globalSetup: 'tests/site/elsewhere.ts',
            testTimeout: 300_000,
          },
        },
      ],
      // Patience for slow machines, on which other work goes on beside the tests.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    },
  },
  { devToolbar: { enabled: false } },
);
