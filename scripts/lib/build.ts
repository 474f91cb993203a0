import { existsSync, rmSync } from 'node:fs';
import { fingerprint, once } from './fingerprint.ts';
import { inRoot } from './project.mjs';
import { runTool } from './run.mjs';

const STAMP = 'dist/.built-from';
const SOURCES = [
  'src',
  'db',
  'public',
  'astro.config.mjs',
  'svelte.config.js',
  'wrangler.toml',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the Worker into `dist/` when its sources changed since.
 * @returns null when nothing had to be done
 */
export function build(): Promise<string | null> {
  if (!existsSync(inRoot('dist/server'))) rmSync(inRoot(STAMP), { force: true });
  return once(inRoot(STAMP), sources(), buildNow);
}

async function buildNow(): Promise<string> {
  await runTool('astro/bin/astro.mjs', ['build'], { hint: '`npm run check` may tell more.' });
  return 'built';
}

const sources = () => fingerprint(SOURCES, (file) => !/\.test\.ts$|^db\/seeds\/|^src\/.*\.md$/.test(file));
