/*
 * The gate between the Worker and its database: before each round trip the Worker asks, and the test decides when the
 * round trip goes ahead and what becomes of it.
 */

/** The header, or the name of the schedule, that puts a request or a scheduled run behind the gate. */
export const TASK = 'X-Rig-Task';

export type Asked = { sql: string; values: unknown[] };

/** A round trip that waits. `alive` counts what of the task still runs: the answer, and each piece of work left for later. */
export type Trip = { kind: 'trip'; task: string; order: number; alive: number; statements: Asked[] };

/**
 * Something of a task ended: the making of its answer, or a piece of work left for later. Messages may overtake each other:
 * the highest `order` of a task is the latest.
 */
export type Ended = { kind: 'ended'; what: 'answer' | 'later'; task: string; order: number; alive: number };

/** A round trip is over; sent where the verdict asked for it. */
export type Done = { kind: 'done'; task: string; succeeded: boolean };

export type Message = Trip | Ended | Done;

/** What becomes of a round trip. */
export type Verdict =
  /**
   * It runs, as these statements if given, and where the Worker wants it unless told otherwise; `report` sends a `Done`
   * afterwards, and waits until that is taken.
   */
  | { do: 'run'; sql?: string[]; report?: boolean; on?: 'replica' }
  /** It throws what D1 throws, before anything ran or after everything was written, as these statements if given. */
  | { do: 'fail'; when: 'before' | 'after'; error: string; sql?: string[] };

/** Decides for every round trip of gated tasks. */
export type Gate = {
  trip: (trip: Trip) => Verdict | Promise<Verdict>;
  ended?: (ended: Ended) => void;
  done?: (done: Done) => void | Promise<void>;
};

/** Lets everything through at once. */
export const openGate: Gate = { trip: () => ({ do: 'run' }) };

export const isWrite = ({ sql }: Asked): boolean => /^\s*(insert|update|delete|replace)\b/i.test(sql);

/** What D1 has been seen to throw while it is out of reach. */
export const outages = {
  lost: 'D1_ERROR: Network connection lost.',
  overloaded: 'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
  reset: 'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.',
} as const;
