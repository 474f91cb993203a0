import type { CpuClock } from './cpu.ts';
import { load } from './load.ts';
import type { Page } from './pages.ts';
import type { SideBySide } from './workers.ts';

/** Answers a second, and milliseconds of workerd's processor time an answer; NaN where that cannot be read. */
export type Figures = { perSecond: number; cpuMs: number };
/** The ratios say what part of the bare Worker's speed Hermes has: by the clock, and by the work done. */
export type Comparison = { hermes: Figures; bare: Figures; ratio: number; cpuRatio: number };

/** `warmUp` is how many answers each gives before it counts: V8 takes a few thousand to compile what is used often. */
export type Turns = { warmUp: number; rounds: number; seconds: number };

/**
 * Asks both Workers for a page in turns, so that whatever else the machine does falls on both alike. Each is known by its best
 * turn: what else runs can only make a turn worse.
 */
export async function compare(
  served: SideBySide,
  page: Page,
  cpu: CpuClock | null,
  { warmUp, rounds, seconds }: Turns,
): Promise<Comparison> {
  const turns: Record<'hermes' | 'bare', Figures[]> = { hermes: [], bare: [] };
  for (const side of ['hermes', 'bare'] as const) await load(served[side], page, { answers: warmUp });
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['hermes', 'bare'] as const) turns[side].push(await measured(served[side], page, cpu, seconds));
  }
  const [hermes, bare] = [best(turns.hermes), best(turns.bare)];
  return { hermes, bare, ratio: hermes.perSecond / bare.perSecond, cpuRatio: bare.cpuMs / hermes.cpuMs };
}

async function measured(port: number, page: Page, cpu: CpuClock | null, seconds: number): Promise<Figures> {
  const before = cpu?.() ?? NaN;
  const { perSecond, answers } = await load(port, page, { seconds });
  return { perSecond, cpuMs: (((cpu?.() ?? NaN) - before) * 1000) / answers };
}

const best = (turns: Figures[]): Figures => ({
  perSecond: Math.max(...turns.map(({ perSecond }) => perSecond)),
  cpuMs: Math.min(...turns.map(({ cpuMs }) => cpuMs)),
});
