import { withEnv } from 'cloudflare:workers';
import { traced, type Traced } from '../support/traced.ts';

/** An answer of the Worker and what it asked of the database for it. */
export type Recording = {
  batches: number;
  statements: Traced[];
  status: number;
  headers: [string, string][];
  html: string;
};

/** The Worker itself, except that it answers with a recording of its answer. */
export function recording(worker: ExportedHandler<Env>): ExportedHandler<Env> {
  return {
    async fetch(request, env, ctx) {
      const { d1, statements } = traced(env.DB);
      let batches = 0;
      const batch = <T>(all: D1PreparedStatement[]) => ((batches += 1), d1.batch<T>(all));
      const watched = { ...env, DB: { ...d1, batch } as D1Database };
      const response = await (withEnv(watched, () => worker.fetch!(request, watched, ctx)) as Promise<Response>);
      const html = await response.text();
      const answer: Recording = {
        ...{ batches, statements, html },
        status: response.status,
        headers: [...response.headers],
      };
      return Response.json(answer);
    },
  };
}
