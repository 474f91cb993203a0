/*
 * Around the Worker while hostile input is sent to it. Every write must be that of the request it came with, so an answer
 * waits for what it would leave to be done later.
 */

// Counts of visits are held for a while before they are written: here they are written at once.
Object.defineProperty(globalThis, 'scheduler', { value: { wait: async () => {} } });

/** The Worker itself, except that what it does after an answer is done before it, and may not break either. */
export function settled(worker: Required<ExportedHandler<Env>>): ExportedHandler<Env> {
  return {
    ...worker,
    async fetch(request, env, ctx) {
      const work: Promise<unknown>[] = [];
      const waitUntil = (promise: Promise<unknown>) => void work.push(promise);
      const own = { waitUntil, passThroughOnException: () => {}, props: ctx.props } as ExecutionContext;
      const answer = await worker.fetch(request, env, own);
      // What is waited for may leave more to be done.
      for (const promise of work) {
        try {
          await promise;
        } catch (error) {
          return new Response(`After the answer: ${String(error)}`, { status: 500 });
        }
      }
      return answer;
    },
  };
}
