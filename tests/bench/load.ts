import { spawn } from 'node:child_process';
import { inRoot, pinnedNode } from '../../scripts/lib/project.mjs';
import type { Page } from './pages.ts';

/** `ms` is the median time of an answer under this load. */
export type Load = { answers: number; perSecond: number; ms: number };

type AutocannonResult = {
  requests: { average: number; total: number };
  latency: { p50: number };
  non2xx: number;
  errors: number;
  timeouts: number;
};

const CONNECTIONS = 4;

/** How long to ask: for so many seconds, or until so many answers have come. */
type Until = { seconds: number } | { answers: number };

/**
 * Asks for a page as often as it is answered, from a process of its own.
 * @throws when any answer is not a page
 */
export async function load(port: number, { host, path }: Pick<Page, 'host' | 'path'>, until: Until): Promise<Load> {
  const end = 'seconds' in until ? ['-d', until.seconds] : ['-a', until.answers];
  const args = ['--json', '-c', CONNECTIONS, ...end, '-H', `Host: ${host}`, `http://127.0.0.1:${port}${path}`];
  const result = JSON.parse(await output(args.map(String))) as AutocannonResult;
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed) throw new Error(`${failed} answers for ${host}${path} were no page.`);
  return { answers: result.requests.total, perSecond: result.requests.average, ms: result.latency.p50 };
}

function output(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode, [inRoot('node_modules/autocannon/autocannon.js'), ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`autocannon failed (${code}).`));
    });
  });
}
