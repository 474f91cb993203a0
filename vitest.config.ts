import { defineConfig } from 'vitest/config';

/** Unit tests: beside the code they test, in Node, without a database. */
export default defineConfig({
  test: {
    include: ['{src,db,scripts}/**/*.test.ts', 'tests/{lint,types}/**/*.test.ts'],
    environment: 'node',
    // Otherwise the address of a stylesheet (`?url`) is an empty string.
    css: true,
  },
});
