import { existsSync, rmSync } from 'node:fs';
import { buildId } from './build-id.ts';
import { once } from './fingerprint.ts';
import { inRoot } from './project.mjs';
import { runTool } from './run.mjs';

const STAMP = 'dist/.built-from';
/**
 * Builds the Worker into `dist/` when its sources changed since.
 * @returns null when nothing had to be done
 */
export function build(): Promise<string | null> {
  if (!existsSync(inRoot('dist/server'))) rmSync(inRoot(STAMP), { force: true });
  return once(inRoot(STAMP), buildId(), buildNow);
}

async function buildNow(): Promise<string> {
  await runTool('astro/bin/astro.mjs', ['build'], { hint: '`npm run check` may tell more.' });
  return 'built';
}
