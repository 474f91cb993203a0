import { gzipSync } from 'node:zlib';
import { compare } from '../tests/bench/compare.ts';
import { workerdClock } from '../tests/bench/cpu.ts';
import { freshInstance } from '../tests/bench/instance.ts';
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
const turns = quick ? { warmUp: 1_500, rounds: 4, seconds: 2 } : { warmUp: 5_000, rounds: 10, seconds: 3 };

const pages: Page[] = [
  { name: 'product, Voltline', host: 'electronics.localhost', path: '/products/arc-100', cards: 5 },
  { name: 'listing, Voltline', host: 'electronics.localhost', path: '/categories/audio', cards: 24 },
  { name: 'product, Maren Ode', host: 'fashion.localhost', path: '/products/backpack', cards: 3 },
  { name: 'listing, Maren Ode', host: 'fashion.localhost', path: '/categories/clothing', cards: 24 },
];
const columns = ['Hermes/s', 'bare/s', 'ratio', 'Hermes CPU', 'bare CPU', 'CPU ratio', 'HTML gzip', 'statements'];

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
    const cpu = workerdClock();
    console.log(`\n  ${bold('page'.padEnd(20) + columns.map(cell).join(''))}`);
    for (const page of pages) {
      const { html, statements } = recordings.get(page)!;
      const { hermes, bare, ratio, cpuRatio } = await compare(served, page, cpu, turns);
      const figures = [
        hermes.perSecond.toFixed(0),
        bare.perSecond.toFixed(0),
        judged(ratio),
        `${hermes.cpuMs.toFixed(2)} ms`,
        `${bare.cpuMs.toFixed(2)} ms`,
        judged(cpuRatio),
        `${(gzipSync(html).length / 1000).toFixed(1)} KB`,
        String(statements.length),
      ];
      console.log(`  ${page.name.padEnd(20)}${figures.map(cell).join('')}`);
    }
    const { rounds, seconds } = turns;
    console.log(dim(`\n  The best of ${rounds} turns of ${seconds} s, nothing cached; ${TARGET} is the bar.`));
    console.log(dim(`  CPU is workerd's, database included; its ratio holds on a busy machine too.\n`));
  } finally {
    await served.stop();
  }
} catch (error) {
  giveUp(error);
}

function cell(text: string) {
  return text.padStart(12);
}

function judged(ratio: number) {
  return `${ratio.toFixed(2)}${ratio < TARGET ? ' <' : ''}`;
}
