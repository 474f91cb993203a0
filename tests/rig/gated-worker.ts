import { withEnv } from 'cloudflare:workers';
import { isWrite, TASK, type Asked, type Message, type Verdict } from './gate.ts';

type Rigged = Env & { GATE: Fetcher; REPLICA: D1Database };
type Told =
  | { kind: 'trip'; statements: Asked[] }
  | { kind: 'ended'; what: 'answer' | 'later' }
  | { kind: 'done'; succeeded: boolean };
type Token = Asked & { bind: (...values: unknown[]) => Token } & Record<
    'first' | 'all' | 'run' | 'raw',
    () => Promise<unknown>
  >;

/** How long, in milliseconds, the Worker waits at most for more of what it writes once in a while. */
const SOON = 20;
const wait = scheduler.wait.bind(scheduler);
Object.defineProperty(scheduler, 'wait', { value: (ms: number) => wait(Math.min(ms, SOON)) });

/** The Worker itself, with every round trip to the database of a marked request behind a gate. */
export function gated(worker: ExportedHandler<Env>): ExportedHandler<Rigged> {
  return {
    async fetch(request, env, ctx) {
      const name = request.headers.get(TASK);
      if (name === null) return worker.fetch!(request, env, ctx);
      const task = begin(name, env, ctx);
      try {
        const response = await (withEnv(task.env, () =>
          worker.fetch!(request, task.env, task.ctx),
        ) as Promise<Response>);
        // Read to its end, since a page may ask the database while it is being sent.
        const body = await response.arrayBuffer();
        return new Response(body.byteLength ? body : null, response);
      } finally {
        await task.end('answer');
      }
    },
    async scheduled(controller, env, ctx) {
      if (!controller.cron.startsWith(TASK)) return worker.scheduled!(controller, env, ctx);
      const task = begin(controller.cron.slice(TASK.length + 1), env, ctx);
      try {
        await withEnv(task.env, () => worker.scheduled!(controller, task.env, task.ctx));
      } finally {
        await task.end('answer');
      }
    },
  };
}

/** One request or scheduled run: its own database behind the gate, and a count of what of it still runs. */
function begin(name: string, env: Rigged, ctx: ExecutionContext) {
  let alive = 1;
  let order = 0;
  const tell = async (told: Told): Promise<Verdict> => {
    const message = { ...told, task: name, order: (order += 1), alive } as Message;
    const answer = await env.GATE.fetch('http://gate/', { method: 'POST', body: JSON.stringify(message) });
    return answer.json();
  };
  const end = async (what: 'answer' | 'later') => {
    alive -= 1;
    await tell({ kind: 'ended', what });
  };
  const waitUntil = (work: Promise<unknown>) => {
    alive += 1;
    ctx.waitUntil(work.finally(() => end('later')));
  };
  const passThroughOnException = () => ctx.passThroughOnException();
  const ownCtx = { waitUntil, passThroughOnException, props: ctx.props } as ExecutionContext;
  return { env: { ...env, DB: gatedDatabase(env, tell) }, ctx: ownCtx, end };
}

/** @param freely whether reads may come from a replica, as in a D1 session that is not constrained */
function gatedDatabase(env: Rigged, tell: (told: Told) => Promise<Verdict>, freely = false): D1Database {
  const token = (sql: string, values: unknown[] = []): Token => {
    const alone = <T>(run: (statement: D1PreparedStatement) => Promise<T>) =>
      trip([token(sql, values)], ([statement]) => run(statement!));
    return {
      ...{ sql, values, bind: (...given: unknown[]) => token(sql, given) },
      first: () => alone((statement) => statement.first()),
      all: () => alone((statement) => statement.all()),
      run: () => alone((statement) => statement.run()),
      raw: () => alone((statement) => statement.raw()),
    };
  };
  const trip = async <T>(
    tokens: Asked[],
    run: (statements: D1PreparedStatement[], database: D1Database) => Promise<T>,
  ): Promise<T> => {
    // What the request does besides gets as far as it can, so that the gate hears how much of it runs.
    await new Promise((later) => setTimeout(later, 0));
    const statements = tokens.map(({ sql, values }) => ({ sql, values }));
    const verdict = await tell({ kind: 'trip', statements });
    if (verdict.do === 'fail' && verdict.when === 'before') throw new Error(verdict.error);
    const onReplica =
      verdict.do === 'run' && (verdict.on ? verdict.on === 'replica' : freely && !statements.some(isWrite));
    const database = onReplica ? env.REPLICA : env.DB;
    const texts = verdict.sql ?? statements.map(({ sql }) => sql);
    const prepared = texts.map((sql, i) => database.prepare(sql).bind(...statements[i]!.values));
    const running = run(prepared, database);
    if (verdict.do === 'run' && verdict.report) {
      const succeeded = await running.then(
        () => true,
        () => false,
      );
      await tell({ kind: 'done', succeeded });
    }
    const result = await running;
    if (verdict.do === 'fail') throw new Error(verdict.error);
    return result;
  };
  const batch = (tokens: Asked[]) => trip(tokens, (statements, database) => database.batch(statements));
  const withSession = (constraint?: string) => ({
    ...gatedDatabase(env, tell, constraint === undefined || constraint === 'first-unconstrained'),
    getBookmark: () => null,
  });
  return { prepare: (sql: string) => token(sql), batch, withSession } as unknown as D1Database;
}
