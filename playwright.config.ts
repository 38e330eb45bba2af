import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

// Another port lets two checkouts be tested at once.
const port = Number(process.env['ATLAS_TEST_PORT'] ?? 4399);

// Every worker reads this file again; they take the browser found first.
const browser = await findBrowser();
process.env['ATLAS_CHROMIUM'] = browser;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Patience for slow machines: axe on a long page takes a minute where other work goes on beside it.
  timeout: 120_000,
  workers: 2,
  // `npm test` asks for a report it can count.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['dot'], ['json']] : [['list']],
  use: {
    // What a test waits for and does not find is a fault long before its time is up.
    actionTimeout: 30_000,
    baseURL: `http://localhost:${port}/`,
    launchOptions: {
      executablePath: browser,
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: { command: `node scripts/serve.ts dist ${port}`, port, reuseExistingServer: false },
});
