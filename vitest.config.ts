import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const support = (file: string) => fileURLToPath(new URL(`tests/support/${file}`, import.meta.url));

/** Unit tests: beside the code they test, in Node, without a database. */
export default defineConfig({
  resolve: {
    alias: { 'astro:actions': support('astro-actions.ts'), 'cloudflare:workers': support('cloudflare-workers.ts') },
  },
  test: {
    include: ['{src,db,scripts}/**/*.test.ts', 'tests/{lint,types,access,prove,migrations}/**/*.test.ts'],
    environment: 'node',
    // Otherwise the address of a stylesheet (`?url`) is an empty string.
    css: true,
  },
});
