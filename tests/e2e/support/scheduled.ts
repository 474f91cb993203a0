import { at } from './stores.ts';

/** Runs the Worker's scheduled work now: sweeps, e-mail, search index. */
export async function runScheduled(): Promise<void> {
  const response = await fetch(at('127.0.0.1', '/cdn-cgi/local/scheduled'), { method: 'POST' });
  if (!response.ok) throw new Error(`The scheduled work failed: ${await response.text()}`);
}
