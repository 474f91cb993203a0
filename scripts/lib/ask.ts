import http from 'node:http';

const PATIENCE_MS = 30_000;

/**
 * Asks an instance on this machine for `path` on `host`, and tells the status of the answer. Node's own fetch does not
 * resolve `*.localhost` everywhere.
 * @throws when nothing answers within 30 seconds
 */
export function ask({ port, host, path = '/' }: { port: number; host: string; path?: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { Host: `${host}:${port}`, Accept: 'text/html' };
    const request = http.get({ host: '127.0.0.1', port, path, headers, timeout: PATIENCE_MS }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('timeout', () => request.destroy(new Error(`no answer for ${host} within ${PATIENCE_MS / 1000} s`)));
    request.on('error', reject);
  });
}

/** Asks until anything answers at all. */
export async function awaitAnswer(port: number, patienceMs = 60_000): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      await ask({ port, host: 'localhost', path: '/healthz' });
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((wait) => setTimeout(wait, 150));
    }
  }
}
