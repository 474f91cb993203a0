import { spawn } from 'node:child_process';
import { Failure } from './log.mjs';
import { inRoot, pinnedNode, root } from './project.mjs';

const LINES_SHOWN = 40;

/**
 * Runs a command silently; its output is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, hint?: string }} [options]
 * @returns {Promise<string>} what it printed
 * @throws {Failure} when it does not end with 0
 */
export function run(command, args, { env = {}, hint } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(new Failure(`${command} could not be started: ${error.message}`, hint)));
    child.on('close', (code) => {
      if (code === 0) return resolve(output);
      const end = output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n');
      reject(new Failure(`${end}\n\n  ${command} ${args.join(' ')} failed (${code}).`, hint));
    });
  });
}

/**
 * Runs a script of an installed package with the pinned Node.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, hint?: string }} [options]
 */
export const runTool = (script, args, options) => run(pinnedNode, [inRoot('node_modules', script), ...args], options);

/** Tools that would ask questions, phone home or colour their captured output. */
export const QUIET = { WRANGLER_SEND_METRICS: 'false', ASTRO_TELEMETRY_DISABLED: '1', CI: '1', NO_COLOR: '1' };
