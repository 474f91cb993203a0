import { defineConfig } from 'playwright/test';
import { findBrowser } from './scripts/lib/browser.ts';
import { pinnedNode } from './scripts/lib/project.mjs';
import { PORT } from './tests/e2e/support/stores.ts';
import { NO_JAVASCRIPT, ONLY_NO_JAVASCRIPT } from './tests/e2e/support/tags.ts';

const executablePath = findBrowser();

/**
 * What a shopper can see and do, in a real browser against the built Worker with the demo stores. The server starts with
 * a state folder of its own, so it neither needs nor touches that of `npm start`.
 */
export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './test-results',
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A purchase is a dozen pages, and CI has two cores for browser and server together.
  timeout: 60_000,
  // A machine that stalls is told apart from a fault: what passes the second time is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '.hermes/report/e2e.json' }]],
  use: {
    // Tracing costs a tenth of the time: in CI the second try is traced.
    trace: process.env['CI'] ? 'on-first-retry' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath && { executablePath }),
      // No sandbox for root, who cannot have one; and no traffic that the tests did not ask for.
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'javascript', grepInvert: new RegExp(ONLY_NO_JAVASCRIPT) },
    {
      name: 'no javascript',
      grep: new RegExp(`${NO_JAVASCRIPT}|${ONLY_NO_JAVASCRIPT}`),
      use: { javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: `"${pinnedNode}" scripts/serve.ts --fresh`,
    env: { PORT: String(PORT), HERMES_STATE: `.hermes/e2e-${PORT}` },
    url: `http://localhost:${PORT}/healthz`,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
