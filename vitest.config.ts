/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

// One project for each kind of test, by its folder. Only components need Astro’s own pipeline.
export default getViteConfig(
  {
    test: {
      projects: [
        { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
        { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
        { extends: true, test: { name: 'components', include: ['tests/components/**/*.test.ts'] } },
        {
          extends: true,
          test: {
            name: 'site',
            include: ['tests/site/**/*.test.ts'],
            testTimeout: 300_000,
            hookTimeout: 300_000,
          },
        },
      ],
      env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    },
  },
  { devToolbar: { enabled: false } },
);
