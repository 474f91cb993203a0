import type { Answer } from '../rig/http.ts';
import { brokenRules } from '../rig/books.ts';
import type { Rig } from '../rig/rig.ts';
import { openRigStore, settleWork } from '../rig/store.ts';
import { dropIndexes, restoreIndexes } from './dropped-indexes.ts';
import type { Place } from '../rig/place.ts';
import type { Choose } from '../rig/random.ts';
import { interleave, type Turn } from './schedule.ts';
import { storeFor } from '../../src/shop.ts';

/** What somebody does at the same time as others. The answers to their requests are looked at. */
export type Act = (turn: Turn) => Promise<Answer | void>;

export type Staged = {
  actors: Record<string, Act>;
  /** What is wrong afterwards, besides the rules that hold in every store. `answers` are by actor. */
  check?: (answers: Record<string, Answer>) => string[] | Promise<string[]>;
};

/** A guard that is taken out to see that the scenario notices. */
export type Hole = {
  /** What is taken out, in words. */
  of: string;
  /** The SQL without the guard. The number of its parameters stays. */
  rewrite?: (sql: string) => string;
  /** Unique indexes that are not there. */
  indexes?: string[];
  /** The first seed whose schedule shows it, where that is not one of the first. */
  noticedBy?: number;
};

/** Requests that meet in one store, and what has to be so whichever comes first. */
export type Scenario = {
  name: string;
  stock: Record<string, number | null>;
  stage: (place: Place) => Staged | Promise<Staged>;
  /** The round trips that are worth ordering, in the words of the trace; all of them unless given. */
  gates?: RegExp;
  holes: Hole[];
};

export type Outcome = { broken: string[]; trace: string[] };

/** Runs a scenario in a store of its own, in the order that `choose` makes. */
export async function perform(rig: Rig, scenario: Scenario, choose: Choose, hole?: Hole): Promise<Outcome> {
  const store = await openRigStore(rig.db, scenario.stock);
  const place = { rig, store, shop: storeFor(store.site) };
  const { actors, check } = await scenario.stage(place);
  const answers: Record<string, Answer> = {};
  const acting = Object.entries(actors).map(([name, act]) => {
    const kept = async (turn: Turn) => {
      const answer = await act(turn);
      if (answer) answers[name] = answer;
    };
    return [name, kept] as const;
  });
  const before = rig.errors.length;
  const dropped = await dropIndexes(rig.db, hole?.indexes ?? []);
  try {
    const trace = await interleave(rig, Object.fromEntries(acting), choose, {
      ...(scenario.gates && { gates: scenario.gates }),
      ...(hole?.rewrite && { rewrite: hole.rewrite }),
    });
    const broken = [
      ...(await brokenRules(rig.db, store)),
      ...Object.entries(answers).flatMap(([name, { status }]) =>
        status >= 500 ? [`${name} was answered ${status}`] : [],
      ),
      ...rig.errors.slice(before).map((line) => `logged: ${line.slice(0, 300)}`),
      ...((await check?.(answers)) ?? []),
    ];
    return { broken, trace };
  } finally {
    await settleWork(rig.db, store.id);
    if (dropped.length) await restoreIndexes(rig.db, dropped, store.id);
  }
}
