import { gzipSync } from 'node:zlib';
import { freshInstance } from '../tests/bench/instance.ts';
import { load } from '../tests/bench/load.ts';
import type { Page } from '../tests/bench/pages.ts';
import { record, serveSideBySide } from '../tests/bench/workers.ts';
import { build } from './lib/build.ts';
import { bold, dim, giveUp, step } from './lib/log.mjs';
import { inRoot } from './lib/project.mjs';

/*
 * `npm run bench`: how many of its pages Hermes answers in a second, as a ratio to a bare Worker that makes the same
 * queries and returns the same HTML from a template string. Both in one Miniflare, on direct sockets, in turns.
 * `--quick` takes fewer and shorter turns.
 */

const PRODUCTS = 200;
const TARGET = 0.7;
const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 7;
const seconds = quick ? 2 : 4;

const pages: Page[] = [
  { name: 'product, Voltline', host: 'electronics.localhost', path: '/products/arc-100' },
  { name: 'listing, Voltline', host: 'electronics.localhost', path: '/collections/new-arrivals' },
  { name: 'product, Maren Ode', host: 'fashion.localhost', path: '/products/backpack' },
  { name: 'listing, Maren Ode', host: 'fashion.localhost', path: '/categories/clothing' },
];

try {
  const state = inRoot('.hermes/bench');
  await step('Worker', build);
  await step('Stores', async () => {
    await freshInstance(state, PRODUCTS);
    return `${PRODUCTS} products each`;
  });
  const recordings = await record(state, pages);
  const served = await serveSideBySide(state, recordings);
  try {
    console.log(
      `\n  ${bold('page'.padEnd(22))}${['Hermes/s', 'bare/s', 'ratio', 'HTML gzip', 'statements'].map(cell).join('')}`,
    );
    for (const page of pages) {
      const { html, statements } = recordings.get(page)!;
      await load(served.hermes, page, 2);
      await load(served.bare, page, 1);
      const turns: { hermes: number; bare: number }[] = [];
      for (let turn = 0; turn < rounds; turn += 1) {
        turns.push({
          hermes: (await load(served.hermes, page, seconds)).perSecond,
          bare: (await load(served.bare, page, seconds)).perSecond,
        });
      }
      const ratio = median(turns.map(({ hermes, bare }) => hermes / bare));
      const figures = [
        median(turns.map(({ hermes }) => hermes)).toFixed(0),
        median(turns.map(({ bare }) => bare)).toFixed(0),
        `${ratio.toFixed(2)}${ratio >= TARGET ? '' : ' <'}`,
        `${(gzipSync(html).length / 1000).toFixed(1)} KB`,
        String(statements.length),
      ];
      console.log(`  ${page.name.padEnd(22)}${figures.map(cell).join('')}`);
    }
    console.log(dim(`\n  Medians of ${rounds} turns of ${seconds} s, nothing cached; ${TARGET} is the bar.\n`));
  } finally {
    await served.stop();
  }
} catch (error) {
  giveUp(error);
}

function cell(text: string): string {
  return text.padStart(12);
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
