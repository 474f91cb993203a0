import path from 'node:path';
import { fingerprint, once } from './fingerprint.ts';
import { runTool } from './run.mjs';

/**
 * Applies the migrations that this instance's database has not seen.
 * @param state absolute folder of the instance's data
 * @returns null when nothing had to be done
 */
export function migrate(state: string): Promise<string | null> {
  return once(path.join(state, 'migrated'), fingerprint(['db/migrations']), async () => {
    await runTool('wrangler/bin/wrangler.js', ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state], {
      hint: 'A migration that was changed after it ran? `npm run reset` begins with an empty database.',
    });
    return 'migrated';
  });
}
