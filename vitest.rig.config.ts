import { defineConfig } from 'vitest/config';

/** Tests that drive the built Worker over HTTP with a gate before its database. */
export default defineConfig({
  test: {
    include: ['tests/{races,faults}/**/*.test.ts'],
    environment: 'node',
    // Each has a Worker of its own, which takes turns with its test.
    maxWorkers: 2,
    // Mostly the tries of a long run.
    testTimeout: process.env['RIG_LONG'] ? 30 * 60_000 : 120_000,
  },
});
