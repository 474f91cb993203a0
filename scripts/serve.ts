import { serveInForeground } from './lib/foreground.ts';
import { giveUp } from './lib/log.mjs';
import { instance } from './lib/project.mjs';

/*
 * Serves the built Worker on PORT with the data in HERMES_STATE, and nothing else: what the browser tests start.
 * `--direct` leaves out the edge in front of the Worker, `--no-assets` the static files.
 */
const args = process.argv.slice(2);

try {
  const { port } = await serveInForeground({
    ...instance(),
    direct: args.includes('--direct'),
    assets: !args.includes('--no-assets'),
  });
  console.log(`ready on http://localhost:${port}`);
} catch (error) {
  giveUp(error);
}
