import { setTimeout as after } from 'node:timers/promises';
import type { Tasks } from '../rig/browser.ts';
import { openGate, type Ended, type Gate, type Trip, type Verdict } from '../rig/gate.ts';
import type { Choose } from '../rig/random.ts';
import { told } from './told.ts';

/** Somebody who acts at the same time as others: each of their round trips waits until it is their turn. */
export type Actor = (turn: Turn) => Promise<unknown>;
export type Turn = Tasks & {
  /** Waits like a round trip does: for what an actor does without the Worker. */
  take: (label: string) => Promise<void>;
  /** Runs scheduled work, whose answer comes when all of it is done. */
  run: (work: (task: string) => Promise<void>) => Promise<void>;
};

export type Options = {
  /** The round trips, in the words of the trace, that wait; others go on at once. */
  gates?: RegExp;
  /** Makes other SQL of what the Worker asks, to plant a hole. */
  rewrite?: (sql: string) => string;
};

type Task = {
  alive: number;
  order: number;
  /** Round trips under way beside others that wait, so that nothing but their end tells how far the task is. */
  running: number;
  answers: boolean;
  answered: boolean;
  received: boolean;
};
type Waiting = { actor: number; order: number; task: string | null; label: string; go: () => void };

/** How long, in milliseconds, a run may take before it is given up. */
const PATIENCE = 20_000;

let runs = 0;

/**
 * Lets actors act at the same time, one round trip to the database after another: whenever all of them wait for the
 * database, `choose` says who goes on. The same choices make the same run. Answers the round trips in their order.
 * @throws when an actor does, or when the run stands still
 */
export async function interleave(
  rig: { gate: Gate },
  actors: Record<string, Actor>,
  choose: Choose,
  { gates = /./, rewrite = (sql) => sql }: Options = {},
): Promise<string[]> {
  const run = (runs += 1);
  const names = Object.keys(actors);
  const finished = new Set<number>();
  const tasks = new Map<string, Task>();
  const waiting: Waiting[] = [];
  const trace: string[] = [];
  let count = 0;

  const actorOf = (task: string) => Number(task.split('/')[1]);
  const waitsOf = (task: string) => waiting.filter((one) => one.task === task).length;
  const waits = (task: string, { alive, running, answered, received }: Task) =>
    !running && !(answered && !received) && waitsOf(task) >= alive;
  const isSettled = (actor: number) => {
    const own = [...tasks].filter(([task]) => actorOf(task) === actor);
    if (own.some(([task, state]) => !waits(task, state))) return false;
    if (finished.has(actor)) return true;
    return waiting.some((one) => one.actor === actor && (one.task === null || !tasks.get(one.task)!.received));
  };
  const goOn = () => {
    if (!waiting.length || !names.every((_, actor) => isSettled(actor))) return;
    waiting.sort((a, b) => a.actor - b.actor || a.order - b.order);
    const [next] = waiting.splice(choose(waiting.map(({ actor }) => actor)), 1);
    trace.push(`${names[next!.actor]}: ${next!.label}`);
    next!.go();
  };
  const wait = (actor: number, task: string | null, label: string) =>
    new Promise<void>((go) => {
      waiting.push({ actor, task, label, order: (count += 1), go });
      goOn();
    });
  const note = ({ task, order, alive }: Trip | Ended) => {
    const state = tasks.get(task)!;
    if (order > state.order) Object.assign(state, { alive, order });
    return state;
  };

  rig.gate = {
    async trip(trip): Promise<Verdict> {
      // What an earlier run that broke off left behind.
      if (!tasks.has(trip.task)) return { do: 'run' };
      const sql = trip.statements.map((one) => rewrite(one.sql));
      note(trip);
      // Whose store it is, is remembered between requests: who has to ask depends on what ran before.
      const isLookup = /"domains"/.test(sql.join());
      const label = told(trip.statements);
      if (!isLookup && gates.test(label)) await wait(actorOf(trip.task), trip.task, label);
      const report = waitsOf(trip.task) > 0;
      if (report) tasks.get(trip.task)!.running += 1;
      return { do: 'run', sql, report };
    },
    done({ task }) {
      const state = tasks.get(task);
      if (state) state.running -= 1;
      setImmediate(goOn);
    },
    ended(ended) {
      if (!tasks.has(ended.task)) return;
      const state = note(ended);
      if (ended.what === 'answer') state.answered = state.answers;
      goOn();
    },
  };

  const act = async (actor: number) => {
    let nth = 0;
    const beginAs = (answers: boolean) => {
      const task = `${run}/${actor}/${(nth += 1)}`;
      tasks.set(task, { alive: 1, order: 0, running: 0, answers, answered: false, received: false });
      return task;
    };
    const received = (task: string) => {
      Object.assign(tasks.get(task)!, { received: true });
      // What the actor does with the answer comes first.
      setImmediate(goOn);
    };
    try {
      await actors[names[actor]!]!({
        received,
        begin: () => beginAs(true),
        take: (label) => wait(actor, null, label),
        async run(work) {
          const task = beginAs(false);
          await work(task);
          received(task);
        },
      });
    } finally {
      finished.add(actor);
      goOn();
    }
  };
  const acted = Promise.all(names.map((_, actor) => act(actor)));
  const still = new AbortController();
  const stuck = after(PATIENCE, null, { signal: still.signal }).then(
    () => Promise.reject(new Error(`The schedule stands still after:\n  ${trace.join('\n  ')}`)),
    () => undefined,
  );
  try {
    await Promise.race([acted.then(() => workedOff(tasks)), stuck]);
    return trace;
  } finally {
    still.abort();
    rig.gate = openGate;
    for (const { go } of waiting.splice(0)) go();
  }
}

/** Waits for what requests left for later. */
async function workedOff(tasks: Map<string, Task>) {
  while ([...tasks.values()].some(({ alive }) => alive > 0)) await after(1);
}
