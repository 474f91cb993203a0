import { existsSync, readFileSync } from 'node:fs';
import { Failure } from './log.mjs';
import { inRoot, pinnedNode } from './project.mjs';
import { run } from './run.mjs';

/**
 * Installs the packages of package-lock.json unless exactly these are there already, however they got there.
 * @returns {Promise<string | null>} null when nothing had to be done
 */
export async function ensureInstalled() {
  if (isInstalled()) return null;
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  await run(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    hint: 'Is the npm registry within reach? `npm ci` by hand shows more.',
  });
  if (!existsSync(pinnedNode)) {
    throw new Failure(
      'The project’s own Node did not arrive with its packages.',
      'npm may be set to ignore scripts: run `npm ci --ignore-scripts=false`, then start again.',
    );
  }
  return 'installed';
}

/** Compares what npm says it has installed with what is locked. Packages for other platforms are optional. */
function isInstalled() {
  if (!existsSync(pinnedNode)) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  const locked = packagesOf('package-lock.json');
  return Object.entries(locked).every(([place, { version, optional }]) => {
    const found = installed[place];
    return found ? found.version === version : place === '' || Boolean(optional);
  });
}

function packagesOf(file) {
  if (!existsSync(inRoot(file))) return {};
  return JSON.parse(readFileSync(inRoot(file), 'utf8')).packages;
}
