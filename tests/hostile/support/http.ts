import http from 'node:http';

/** A connection for each request: on one that is kept, each answer waits 40 ms for an acknowledgement. */
const agent = new http.Agent({ keepAlive: false });
const PATIENCE_MS = 20_000;

export type Asked = {
  host: string;
  method?: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
};
export type Answer = {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: string;
  ms: number;
};

/** Asks the served Worker as a program would: no redirect is followed, nothing is put right. */
export function send(port: number, { host, method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, agent, method, path, headers: { Host: host, ...headers } });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: flat(response.headers),
          cookies: response.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString('utf8'),
          ms: performance.now() - started,
        }),
      );
    });
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error(`No answer to ${method} ${path.slice(0, 200)}`)));
    request.on('error', reject);
    request.end(body);
  });
}

const flat = (headers: http.IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
