import { withEnv } from 'cloudflare:workers';

/** A request with this header finds the database out of reach. */
export const OUTAGE = 'X-Test-Outage';

/** The Worker itself, except that a request may ask for an outage. */
export function withOutages(worker: ExportedHandler<Env>): ExportedHandler<Env> {
  return {
    ...worker,
    fetch(request, env, ctx) {
      const seen = request.headers.has(OUTAGE) ? { ...env, DB: outOfReach(env.DB) } : env;
      return withEnv(seen, () => worker.fetch!(request, seen, ctx)) as Promise<Response>;
    },
  };
}

/** Fails as D1 does when its connection breaks. */
function outOfReach(d1: D1Database): D1Database {
  const lost = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'));
  const prepare = (query: string) => Object.assign(d1.prepare(query), { first: lost, run: lost, all: lost, raw: lost });
  return { prepare, batch: lost } as unknown as D1Database;
}
