import { makeStores, places, rowsRead } from '../tests/bench/large.ts';
import { compareWithBareWorker, type Measured } from '../tests/bench/speed.ts';
import { build } from './lib/build.ts';
import { bold, dim, Failure, giveUp, step } from './lib/log.mjs';

/*
 * `npm run bench`: how many of its pages Hermes answers in a second, and with how much work of the processor, as ratios to a
 * bare Worker that makes the same queries and returns the same HTML from a template string. Both in one Miniflare, on direct
 * sockets, in turns. `--quick` takes fewer and shorter turns.
 *
 * `npm run bench -- --large`: the rows that each page reads, alone and beside 1,000 stores, with 100 and with 100,000 products.
 */

const TARGET = 0.7;
const MOST_ROWS = 250;

try {
  await step('Worker', build);
  if (process.argv.includes('--large')) await large();
  else await speed(process.argv.includes('--quick'));
} catch (error) {
  giveUp(error);
}

async function speed(quick: boolean) {
  const turns = quick ? { warmUp: 1_500, rounds: 4, seconds: 2 } : { warmUp: 5_000, rounds: 10, seconds: 3 };
  const columns = ['Hermes/s', 'bare/s', 'ratio', 'Hermes CPU', 'bare CPU', 'CPU ratio', 'HTML gzip', 'statements'];
  let begun = false;
  await compareWithBareWorker(turns, (measured) => {
    if (!begun) row('page', columns, bold);
    begun = true;
    row(measured.page.name, figuresOf(measured));
  });
  const { rounds, seconds } = turns;
  console.log(dim(`\n  The best of ${rounds} turns of ${seconds} s, nothing cached; ${TARGET} is the bar.`));
  console.log(dim(`  CPU is workerd's, database included; its ratio holds on a busy machine too.\n`));
}

function figuresOf({ hermes, bare, ratio, cpuRatio, bytes, statements }: Measured): string[] {
  const judged = (value: number) => `${value.toFixed(2)}${value < TARGET ? ' <' : ''}`;
  return [
    hermes.perSecond.toFixed(0),
    bare.perSecond.toFixed(0),
    judged(ratio),
    `${hermes.cpuMs.toFixed(2)} ms`,
    `${bare.cpuMs.toFixed(2)} ms`,
    judged(cpuRatio),
    `${(bytes / 1000).toFixed(1)} KB`,
    String(statements),
  ];
}

async function large() {
  await step('Stores', makeStores);
  const pages = await rowsRead();
  console.log(`\n  Rows read: ${places.map(({ name }, i) => `${bold(`(${i + 1})`)} ${name}`).join('   ')}\n`);
  for (const { path, rows } of pages)
    console.log(`  ${rows.map((count) => String(count).padStart(5)).join('')}   ${path}`);
  console.log(dim(`\n  ${MOST_ROWS} is the bar, and (1) and (2) are the same store.\n`));
  const wrong = pages.filter(({ rows: [own, beside, most] }) => own !== beside || Math.max(own!, most!) > MOST_ROWS);
  if (wrong.length) throw new Failure(`More than it may be: ${wrong.map(({ path }) => path).join(', ')}`);
}

function row(name: string, cells: string[], look = (text: string) => text) {
  console.log(`  ${look(name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join(''))}`);
}
