import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { mutantsOnRequest } from './tests/support/mutant-plugin.ts';

const migrations = await readD1Migrations('./db/migrations');

/** Tests that need the runtime: inside workerd, with a real D1 database and bucket, fresh for every file. */
export default defineConfig({
  plugins: [
    mutantsOnRequest(),
    cloudflareTest({
      wrangler: { configPath: './tests/db/wrangler.toml' },
      miniflare: { bindings: { TEST_MIGRATIONS: migrations } },
    }),
  ],
  test: {
    include: ['tests/db/**/*.test.ts'],
    // Bundled for the runtime: its parts are CommonJS, some of which the test runner does not find by itself.
    deps: { optimizer: { ssr: { enabled: true, include: ['sanitize-html'] } } },
    setupFiles: ['./tests/db/setup.ts'],
    // Each file has a workerd of its own; more of them at once only wait for each other.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
