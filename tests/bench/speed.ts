import { gzipSync } from 'node:zlib';
import { inRoot } from '../../scripts/lib/project.mjs';
import { step } from '../../scripts/lib/log.mjs';
import { compare, type Comparison, type Turns } from './compare.ts';
import { workerdClock } from './cpu.ts';
import { freshInstance } from './instance.ts';
import type { Page } from './pages.ts';
import { record, serveSideBySide } from './workers.ts';

/** How a page compares with the bare Worker, the bytes of its HTML (gzip), and how many statements it asks. */
export type Measured = Comparison & { page: Page; bytes: number; statements: number };

const PRODUCTS = 200;

const pages: Page[] = [
  { name: 'product, Voltline', host: 'electronics.localhost', path: '/products/arc-100', cards: 5 },
  { name: 'listing, Voltline', host: 'electronics.localhost', path: '/categories/audio', cards: 24 },
  { name: 'product, Maren Ode', host: 'fashion.localhost', path: '/products/backpack', cards: 3 },
  { name: 'listing, Maren Ode', host: 'fashion.localhost', path: '/categories/clothing', cards: 24 },
];

/** Compares page by page, nothing cached, and tells each as soon as it is known. */
export async function compareWithBareWorker(turns: Turns, tell: (measured: Measured) => void): Promise<void> {
  const state = inRoot('.hermes/bench');
  await step('Stores', async () => {
    await freshInstance(state, PRODUCTS);
    return `${PRODUCTS} products each`;
  });
  const recordings = await record(state, pages);
  const served = await serveSideBySide(state, recordings);
  try {
    const cpu = workerdClock();
    for (const page of pages) {
      const { html, statements } = recordings.get(page)!;
      const comparison = await compare(served, page, cpu, turns);
      tell({ ...comparison, page, bytes: gzipSync(html).length, statements: statements.length });
    }
  } finally {
    await served.stop();
  }
}
