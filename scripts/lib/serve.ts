import { builtWorker, runWorkers, type WorkerChoice, type WorkerOptions } from './built-worker.ts';
import { edge } from './edge.ts';

export type ServeOptions = Omit<WorkerChoice, 'name'> & {
  /** Absolute folder of the local D1 and R2 data. */
  state: string;
  /** Leaves out the edge in front, to measure the Worker alone. */
  direct?: boolean;
  /** Over TLS, with a certificate that nobody knows, on a port of its own choice and without the edge. */
  https?: boolean;
  onLog?: (line: string, level: string) => void;
  /** Puts something around the Worker. */
  wrap?: (worker: BuiltWorker) => WorkerOptions;
};

type BuiltWorker = ReturnType<typeof builtWorker>['worker'];

export type Served = {
  port: number;
  db: D1Database;
  media: R2Bucket;
  /** What Cloudflare's cron trigger would run. */
  runScheduled: () => Promise<void>;
  stop: () => Promise<void>;
};

const NAME = 'hermes';

type Schedulable = { scheduled(event: { cron: string; scheduledTime: Date }): Promise<{ outcome: string }> };

/**
 * Serves a built Worker on loopback. No proxy of Miniflare's stands between, so hosts and headers arrive as they were sent.
 * @throws {Failure} when nothing was built
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { port, state, direct, https = false, onLog, wrap, ...choice } = options;
  const { worker: built, beside } = builtWorker({ ...choice, name: NAME, port: direct ? port : 0 });
  const miniflare = await runWorkers([wrap ? wrap(built) : built, ...beside], state, onLog, https);
  const worker = (await miniflare.getWorker(NAME)) as unknown as Schedulable;
  const runScheduled = async () => {
    const { outcome } = await worker.scheduled({ cron: '* * * * *', scheduledTime: new Date() });
    if (outcome !== 'ok') throw new Error(`The scheduled work ended with: ${outcome}`);
  };
  const { port: target } = await miniflare.unsafeGetDirectURL(NAME);
  const front = direct || https ? undefined : await edge({ port, target: Number(target), runScheduled });
  return {
    port: https ? Number((await miniflare.ready).port) : port,
    db: (await miniflare.getD1Database('DB', NAME)) as unknown as D1Database,
    media: (await miniflare.getR2Bucket('MEDIA', NAME)) as unknown as R2Bucket,
    runScheduled,
    async stop() {
      front?.stop();
      await miniflare.dispose();
    },
  };
}
