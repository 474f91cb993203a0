import type { CpuClock } from './cpu.ts';
import { load } from './load.ts';
import type { Page } from './pages.ts';
import type { SideBySide } from './workers.ts';

/** Answers a second, and milliseconds of workerd's processor time an answer; NaN where that cannot be read. */
export type Figures = { perSecond: number; cpuMs: number };
/** Medians over all turns. The ratios say what part of the bare Worker's speed Hermes has: by the clock, and by work done. */
export type Comparison = { hermes: Figures; bare: Figures; ratio: number; cpuRatio: number };

type Turns = { rounds: number; seconds: number };

/** Asks both Workers for a page in turns, so that whatever else the machine does falls on both alike. */
export async function compare(
  served: SideBySide,
  page: Page,
  cpu: CpuClock | null,
  { rounds, seconds }: Turns,
): Promise<Comparison> {
  const turn = (port: number) => measured(port, page, cpu, seconds);
  await turn(served.hermes);
  await turn(served.bare);
  const turns: { hermes: Figures; bare: Figures }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Whoever came second comes first: a machine that slows down favours neither.
    const first = round % 2 ? 'bare' : 'hermes';
    const early = await turn(served[first]);
    const late = await turn(served[first === 'bare' ? 'hermes' : 'bare']);
    turns.push(first === 'bare' ? { bare: early, hermes: late } : { hermes: early, bare: late });
  }
  const middle = (of: (turn: (typeof turns)[number]) => number) => median(turns.map(of));
  return {
    hermes: { perSecond: middle(({ hermes }) => hermes.perSecond), cpuMs: middle(({ hermes }) => hermes.cpuMs) },
    bare: { perSecond: middle(({ bare }) => bare.perSecond), cpuMs: middle(({ bare }) => bare.cpuMs) },
    ratio: middle(({ hermes, bare }) => hermes.perSecond / bare.perSecond),
    cpuRatio: middle(({ hermes, bare }) => bare.cpuMs / hermes.cpuMs),
  };
}

async function measured(port: number, page: Page, cpu: CpuClock | null, seconds: number): Promise<Figures> {
  const before = cpu?.() ?? NaN;
  const { perSecond, answers } = await load(port, page, seconds);
  return { perSecond, cpuMs: (((cpu?.() ?? NaN) - before) * 1000) / answers };
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
