import { setTimeout } from 'node:timers/promises';

/*
 * A D1 database for scripts outside the Worker. Miniflare's own proxy makes a blocking call for each `prepare` and each
 * `bind` (some milliseconds a statement); here statements are put together on this side, and a whole batch is one request.
 */

type Statement = { query: string; values: unknown[] };
type Call = { binding: string; method: 'batch' | 'run' | 'all' | 'raw'; statements: Statement[] };
type Answer = { result: unknown } | { error: string };

/** The Worker that answers the requests. It runs with the project's bindings, on this machine only. */
export const gatewayWorker = `export default {
  async fetch(request, env) {
    const { binding, method, statements } = await request.json();
    try {
      const prepared = statements.map(({ query, values }) => env[binding].prepare(query).bind(...values));
      const result = method === 'batch' ? await env[binding].batch(prepared) : await prepared[0][method]();
      return Response.json({ result });
    } catch (error) {
      return Response.json({ error: error.message });
    }
  },
};`;

/** What SQLite says while another process writes to the same file: nothing of the statements was done. */
const BUSY = /database is locked|SQLITE_BUSY/;
const TRIES = 120;

/**
 * The database of a binding, behind a Worker made of `gatewayWorker`. What the database refuses is thrown as D1 does. While a
 * server beside it is writing, it waits, a quarter of a second after each try and for half a minute at most.
 * @param post sends the body of a request to that Worker and gives the body of its answer
 */
export function databaseThrough(post: (body: string) => Promise<string>, binding: string): D1Database {
  async function call(method: Call['method'], statements: Statement[]): Promise<unknown> {
    const asked: Call = { binding, method, statements };
    const body = JSON.stringify(asked);
    for (let left = TRIES; ; left -= 1) {
      const answer = JSON.parse(await post(body)) as Answer;
      if (!('error' in answer)) return answer.result;
      if (!left || !BUSY.test(answer.error)) throw new Error(answer.error);
      await setTimeout(250);
    }
  }
  const prepare = (query: string, values: unknown[] = []): D1PreparedStatement & Statement => {
    const statement = { query, values: values.map(bindable) };
    const methods = {
      bind: (...given: unknown[]) => prepare(query, given),
      run: () => call('run', [statement]),
      all: () => call('all', [statement]),
      raw: () => call('raw', [statement]),
      first: async (column?: string) => {
        const { results } = (await call('all', [statement])) as D1Result<Record<string, unknown>>;
        return (column === undefined ? results[0] : results[0]?.[column]) ?? null;
      },
    };
    return { ...statement, ...methods } as unknown as D1PreparedStatement & Statement;
  };
  const batch = (statements: Statement[]) =>
    call(
      'batch',
      statements.map(({ query, values }) => ({ query, values })),
    );
  return { prepare, batch } as unknown as D1Database;
}

/** JSON would turn these into something else, and D1 refuses them too. */
function bindable(value: unknown): unknown {
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) return value;
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${String(value)}'`);
}
