import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const support = (file: string) => fileURLToPath(new URL(`tests/hostile/support/${file}`, import.meta.url));

/** Tests that send the built Worker what nobody should: input made from what the actions and routes declare. */
export default defineConfig({
  resolve: {
    alias: {
      // The actions are read for what they declare; they run in the built Worker only.
      'astro:actions': support('declared-only.ts'),
      'cloudflare:workers': support('declared-only.ts'),
    },
  },
  test: {
    include: ['tests/hostile/**/*.test.ts'],
    environment: 'node',
    globalSetup: support('serve-hostile.ts'),
    fileParallelism: false,
    testTimeout: 60 * 60_000,
    // The crawl before the first test looks at every page of a store.
    hookTimeout: 5 * 60_000,
  },
});
