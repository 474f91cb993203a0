import { withEnv } from 'cloudflare:workers';
import { watched, type Traced } from '../support/traced.ts';
import { MARKS, TRACE_PATH, type Trace, type TracedKind } from './trace.ts';

/** What tells the stores apart in what is bound to a statement. */
const STORES = /\b01900000-0000-7000-8000-([ab])\1{11}\b|\b[23](s1{1,2})(?=[a-z0-9])/g;
const DEEP = 60;

/** The Worker itself, with an eye on every statement that it runs. */
export function tracing(worker: Required<ExportedHandler<Env>>): ExportedHandler<Env> {
  const seen = new Set<string>();
  let trace = nothing();

  const note = (host: TracedKind['host']) => (statement: Traced) => {
    trace.count += 1;
    const key = `${host} ${statement.sql} ${statement.params.map(storesIn).join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    trace.kinds.push({ ...statement, host, stack: stackHere() });
  };
  const watchedEnv = (env: Env, host: TracedKind['host']): Env => ({ ...env, DB: watched(env.DB, note(host)) });

  return {
    async fetch(request, env, ctx) {
      if (request.url.endsWith(TRACE_PATH)) {
        const taken = trace;
        trace = nothing();
        return Response.json({ ...taken, reached: [...(marks[MARKS] ?? [])] });
      }
      const seenEnv = watchedEnv(env, new URL(request.url).hostname);
      return withEnv(seenEnv, () => worker.fetch(request, seenEnv, ctx)) as Promise<Response>;
    },
    async scheduled(controller, env, ctx) {
      const seenEnv = watchedEnv(env, null);
      await withEnv(seenEnv, () => worker.scheduled(controller, seenEnv, ctx));
    },
  };
}

const nothing = (): Trace => ({ count: 0, kinds: [], reached: [] });
const marks = globalThis as { [MARKS]?: Set<number> };

/** Where a value names a store: equal for two statements that mean the same store at the same place. */
const storesIn = (value: unknown): string =>
  typeof value === 'string' ? [...new Set([...value.matchAll(STORES)].map(([found]) => found))].join('+') : '';

function stackHere(): string {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = DEEP;
  const { stack = '' } = new Error('here');
  Error.stackTraceLimit = before;
  return stack;
}
