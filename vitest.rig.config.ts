import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const declaredOnly = fileURLToPath(new URL('tests/hostile/support/declared-only.ts', import.meta.url));

/** Tests that drive the built Worker over HTTP with a gate before its database. */
export default defineConfig({
  // The actions are read for what they declare; they run in the built Worker only.
  resolve: { alias: { 'astro:actions': declaredOnly, 'cloudflare:workers': declaredOnly } },
  test: {
    include: ['tests/{races,faults}/**/*.test.ts'],
    environment: 'node',
    // Each has a Worker of its own, which takes turns with its test.
    maxWorkers: 2,
    // Mostly the tries of a long run.
    testTimeout: process.env['RIG_LONG'] ? 30 * 60_000 : 120_000,
  },
});
