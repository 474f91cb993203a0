import { builtWorker, runWorkers } from '../../scripts/lib/built-worker.ts';
import { root } from '../../scripts/lib/project.mjs';
import { moduleOf, wrapped } from '../support/wrapped-worker.ts';
import type { Page } from './pages.ts';
import type { Recording } from './recording-worker.ts';
import { get } from './get.ts';

/** Both Workers on direct sockets of one Miniflare. */
export type SideBySide = { hermes: number; bare: number; stop: () => Promise<void> };

/**
 * The answers of the built Worker, and what it asks of the database while the site is in its memory.
 * @throws when a page is not answered with 200, or not with one round trip
 */
export async function record(state: string, pages: Page[]): Promise<Map<Page, Recording>> {
  const { worker } = builtWorker({ name: 'recorder', port: 0, assets: false });
  const wrapper = { file: 'tests/bench/recording-worker.ts', name: 'recording', imports: ['tests/support/traced.ts'] };
  const miniflare = await runWorkers([wrapped(worker, wrapper)], state);
  try {
    const port = Number((await miniflare.unsafeGetDirectURL('recorder')).port);
    const recordings = new Map<Page, Recording>();
    for (const page of pages) {
      await get(port, page);
      recordings.set(page, checked(page, JSON.parse((await get(port, page)).body) as Recording));
    }
    return recordings;
  } finally {
    await miniflare.dispose();
  }
}

/**
 * Serves the built Worker, and the bare one that answers with `recordings`.
 * @throws when the two answer a page with different HTML
 */
export async function serveSideBySide(state: string, recordings: Map<Page, Recording>): Promise<SideBySide> {
  const { worker } = builtWorker({ name: 'hermes', port: 0, assets: false });
  const answers = Object.fromEntries([...recordings].map(([{ host, path }, recording]) => [host + path, recording]));
  const { compatibilityDate, compatibilityFlags, d1Databases, unsafeDirectSockets } = worker;
  const bare = {
    name: 'bare',
    ...{ compatibilityDate, compatibilityFlags, d1Databases, unsafeDirectSockets },
    modules: [moduleOf('tests/bench/bare-worker.ts')],
    modulesRoot: root,
    bindings: { PAGES: JSON.parse(JSON.stringify(answers)) },
  };
  const miniflare = await runWorkers([worker, bare], state);
  const portOf = async (name: string) => Number((await miniflare.unsafeGetDirectURL(name)).port);
  const served = { hermes: await portOf('hermes'), bare: await portOf('bare'), stop: () => miniflare.dispose() };
  for (const page of recordings.keys()) await checkAlike(served, page);
  return served;
}

async function checkAlike({ hermes, bare }: SideBySide, page: Page): Promise<void> {
  const [ours, theirs] = await Promise.all([get(hermes, page), get(bare, page)]);
  if (ours.body !== theirs.body) throw new Error(`The bare Worker answers ${page.host}${page.path} with other HTML.`);
}

function checked(page: Page, recording: Recording): Recording {
  const address = page.host + page.path;
  if (recording.status !== 200) throw new Error(`${address} answers ${recording.status}.`);
  if (recording.batches !== 1) throw new Error(`${address} takes ${recording.batches} round trips.`);
  const cards = recording.html.split('<article class="card').length - 1;
  if (cards !== page.cards) throw new Error(`${address} lists ${cards} products instead of ${page.cards}.`);
  return recording;
}
