/** Asks the watched Worker for its trace. */
export const TRACE_PATH = '/.prove/trace';

/** A kind of statement: the same text, with the stores at the same places. */
export type TracedKind = {
  sql: string;
  params: unknown[];
  /** The host that was asked, or null for the scheduled work, which does every store in turn. */
  host: string | null;
  /** Where it was prepared, as far as the runtime tells. */
  stack: string;
};

/**
 * `count` of statements that ran, and the kinds among them that were not there before; `reached` are the numbers of all
 * marked conditions that were come to since the Worker started.
 */
export type Trace = { count: number; kinds: TracedKind[]; reached: number[] };

/** Where the marks leave their numbers, in the Worker's global object. */
export const MARKS = 'hermesReached';
