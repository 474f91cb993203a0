import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './log.mjs';

// wrangler, used as a library, would tell on every start which files it read.
process.env.WRANGLER_LOG ??= 'warn';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The Node that the project pins as a dependency; it is there after `npm ci`. */
export const pinnedNode = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Where this instance listens and keeps its data, from PORT and HERMES_STATE. Several can run side by side.
 * @returns {{ port: number, state: string }} `state` is an absolute path
 * @throws {Failure} when PORT is not a port number
 */
export function instance(env = process.env) {
  const port = Number(env.PORT || 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Failure(`PORT is not a port number: ${env.PORT}`);
  return { port, state: path.resolve(root, env.HERMES_STATE || '.hermes/state') };
}
