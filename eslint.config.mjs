import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Which room may not import which, and why. The sentence is what somebody sees who tries.
// A pattern stands for everything it matches; types may be imported where `types` is true.
const rooms = [
  {
    room: 'src/schemas',
    refuse: '^(?!astro/zod$|\\./|\\.\\./).*',
    why: 'Schemas import astro/zod and each other only, so that scripts and tests can use them without Astro.',
  },
  {
    room: 'src/provenance',
    refuse: '^#|^astro',
    why: 'The verifier is pure text work: it knows neither content nor Astro.',
  },
  {
    room: 'src/mdx',
    refuse: '^(?!satteri$|\\./).*',
    why: 'Taking an MDX file apart is pure text work: it knows the parser and nothing else.',
  },
  {
    room: 'src/spelling',
    refuse: '^(?!\\./).*',
    why: 'Comparing spellings is pure text work, also in the browser: it imports nothing.',
  },
  {
    room: 'src/format',
    refuse: '^#(?!schemas/|words/)|^astro',
    why: 'Formatting turns values into text: hand it the value.',
  },
  {
    room: 'src/chart',
    refuse: '^(?!\\./|d3-scale$|d3-shape$).*',
    why: 'Geometry of charts is pure: numbers in, lengths and path data out. It imports itself, d3-scale and d3-shape.',
  },
  {
    room: 'src/geo',
    refuse: '^(?!\\./|d3-geo$|topojson-[a-z]+$|world-atlas/|geojson$).*',
    why: 'Geometry of maps is pure: degrees in, path data out. It imports itself, world-atlas and the libraries that project, cut and measure.',
  },
  {
    room: 'src/ledger',
    refuse: '^#|^astro',
    why: 'The ledger compares addresses with files: it knows neither content nor Astro.',
  },
  {
    room: 'src/checking',
    refuse:
      '^#(?!schemas/|provenance/|mdx/|spelling/|checking/|geo/(?:frame|borders|course)\\.ts$|chart/axis\\.ts$)|^astro(?!/zod)',
    why: 'The checker runs before Astro and must not need it or what is built on it. Of the geometry it knows the frame, the borders and the axes, to say what fits none of them.',
  },
  {
    room: 'src/data',
    except: 'src/data/open-atlas.ts',
    refuse: '^#(?!schemas/|provenance/|spelling/|data/)|^astro(?!:content$)',
    why: 'Data answers questions about content: no markup, no formatting, no addresses.',
  },
  {
    room: 'src/funding-list',
    refuse: '^(?!\\./|#spelling/|#format/money\\.ts$|#schemas/values/(?:sums|money)\\.ts$).*',
    why: 'What the funding list reckons runs in the browser too: it imports itself, spellings, sums of money and how money is written.',
  },
  {
    room: 'src/search',
    refuse: '^(?!\\./|#spelling/|minisearch$).*',
    why: 'What the search reckons runs in the browser: it imports itself, spellings and the library.',
  },
  {
    room: 'src/exports',
    refuse:
      '^#(?!schemas/|data/|format/|mdx/|spelling/|words/|addresses|exports/|funding-list/|search/)|^astro(?!/zod)',
    why: 'Exports write files from what data answers.',
  },
  {
    room: 'src/enhancement',
    refuse:
      '^#(?!funding-list/|search/|format/money\\.ts$|components/navigation/section-of\\.ts$)|^astro|^\\.\\./',
    why: 'What runs in the browser stays small: it imports its own files, what the funding list and the search reckon, and which section an address is in.',
  },
  {
    room: 'scripts/iati',
    refuse: '^#|^\\.\\./|^astro(?!/zod)',
    why: 'IATI files are judged by the rules of the standard alone: the judge knows neither content nor the writer.',
  },
  {
    room: 'src/components',
    except: 'src/components/authoring',
    refuse: '^#(?:pages|layouts|checking|ledger|data/open-atlas)|^astro:content',
    why: 'Components draw what a page hands them; only a page asks the content.',
  },
  {
    room: 'src/pages',
    refuse: '^#(?:checking|pages)|^astro:content',
    why: 'Pages ask src/data, hand the answers to components, and open nothing themselves.',
  },
];

const importRules = rooms.map(({ room, except, refuse, why }) => ({
  files: [`${room}/**/*.ts`, `${room}/**/*.astro`],
  ...(except ? { ignores: [except, `${except}/**`] } : {}),
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: refuse, message: why }] }],
  },
}));

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.build/',
      'node_modules/',
      'scripts/browser/node_modules/',
      'test-results/',
    ],
  },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  {
    rules: {
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // Raw HTML is written in three places only: the layout, and map and chart as files, for style and JSON-LD.
    files: ['src/**/*.astro'],
    ignores: [
      'src/layouts/Page.astro',
      'src/components/map/MapPicture.astro',
      'src/components/chart/ChartPicture.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  ...importRules,
  {
    files: [
      'src/{schemas,provenance,mdx,spelling,format,chart,geo,ledger,checking,data,exports,funding-list,search,enhancement}/**/*.ts',
      'scripts/iati/*.ts',
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
);
