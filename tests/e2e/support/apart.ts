import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { openStore, type ListedSite } from '#db/platform.ts';
import { generalSettings } from '#features/settings/general.ts';
import { freePort } from '../../../scripts/lib/port.ts';
import { migrate } from '../../../scripts/lib/migrate.ts';
import { inRoot } from '../../../scripts/lib/project.mjs';
import { serve, type Served } from '../../../scripts/lib/serve.ts';
import { wrapped } from '../../support/wrapped-worker.ts';
import { rawRequestTo, type RawAnswer } from './raw-http.ts';

export type LogLine = Record<string, unknown> & { host: string; status: number };

/** A server of a test's own, beside the one with the demo stores: for what would get in the way of other tests. */
export type Apart = Served & {
  /** What the Worker has logged so far. */
  log: LogLine[];
  /** Sends a request as written, line by line. */
  ask: (...lines: string[]) => Promise<RawAnswer>;
  open: (name: string, ...hosts: [string, ...string[]]) => Promise<ListedSite>;
};

/**
 * Serves the built Worker with an empty database.
 * @param name tells its state folder from others'
 * @param options `broken`: the database's file is no database any more; `outages`: a request may ask for one;
 *   `https`: over TLS, where `ask` does not reach
 */
export async function serveApart(
  name: string,
  options: { broken?: boolean; outages?: boolean; https?: boolean; vars?: Record<string, string> } = {},
): Promise<Apart> {
  const state = inRoot(`.hermes/apart-${name}`);
  rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  await migrate(state);
  if (options.broken) breakDatabase(state);
  const log: LogLine[] = [];
  const onLog = (line: string) => {
    if (line.startsWith('{')) log.push(JSON.parse(line) as LogLine);
  };
  const served = await serve({
    port: await freePort(),
    state,
    vars: options.vars ?? {},
    onLog,
    https: options.https ?? false,
    ...(options.outages && {
      wrap: (worker) => wrapped(worker, { file: 'tests/e2e/support/outage-worker.ts', name: 'withOutages' }),
    }),
  });
  return {
    ...served,
    log,
    ask: (...lines) => rawRequestTo(served.port, ...lines),
    open: (storeName, ...hosts) =>
      openStore(served.db, { name: storeName, hosts, general: generalOf(storeName), theme: {} }, Date.now()),
  };
}

/** Waits until the Worker has logged what `found` looks for: its lines arrive a moment after its answers. */
export async function logged(apart: Apart, found: (line: LogLine) => boolean, count = 1): Promise<LogLine[]> {
  for (let left = 100; left > 0; left -= 1) {
    const lines = apart.log.filter(found);
    if (lines.length >= count) return lines;
    await new Promise((later) => setTimeout(later, 20));
  }
  return apart.log.filter(found);
}

const generalOf = (name: string) =>
  generalSettings.parse({ name, email: 'shop@example.com', currency: 'EUR', country: 'DE' });

function breakDatabase(state: string) {
  const files = globSync(`${state}/v3/d1/**/*.sqlite*`).filter((file) => !file.includes('metadata'));
  if (!files.length) throw new Error('There is no database to break.');
  for (const file of files) writeFileSync(file, 'no database '.repeat(1000));
}
