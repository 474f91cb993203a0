import { spawn } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { giveUp, step } from './log.mjs';
import { inRoot, pinnedNode, root } from './project.mjs';

/**
 * Installs the packages if need be, then goes on with a script on the Node that they bring, and ends as it ends. What
 * calls this must run on any Node from 20 on, without a single package.
 * @param {string} script path relative to the project
 * @param {string[]} args
 */
export async function handOver(script, args) {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  try {
    console.log();
    await step('Packages', ensureInstalled);
  } catch (error) {
    giveUp(error);
  }
  // The IPC channel tells the child when this process is gone, however it went.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(pinnedNode, [inRoot(script), ...args], { cwd: root, stdio });
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
  // Ctrl-C reaches the child by itself; this process only waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
}
