// Runs on any Node from 20 on and without a single package: it brings both, then hands over to `up.ts`.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './lib/install.mjs';
import { giveUp, step } from './lib/log.mjs';
import { inRoot, pinnedNode, root } from './lib/project.mjs';

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
const child = spawn(pinnedNode, [inRoot('scripts/up.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
// Ctrl-C reaches the child by itself; this process only waits for it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
