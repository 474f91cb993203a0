import http from 'node:http';

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };
export type Request = {
  method?: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** Goes away once everything is sent, without waiting for an answer, which is then one with the status 0. */
  hangsUp?: boolean;
};

const agent = new http.Agent({ keepAlive: true });

/**
 * Sends a request to a Worker on this machine by its own host, which Node's fetch does not let a caller choose.
 * @throws when the connection ends before the answer does
 */
export function send(port: number, host: string, asked: Request): Promise<Answer> {
  const { method = 'GET', path, headers, body, hangsUp } = asked;
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, agent, headers: { ...headers, Host: host } };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    // A connection that was kept may be closed at the very moment it is used again: nobody read what was sent.
    const isStale = (error: NodeJS.ErrnoException) => request.reusedSocket && error.code === 'ECONNRESET' && !hangsUp;
    request.on('error', (error) => (isStale(error) ? send(port, host, asked).then(resolve, reject) : reject(error)));
    request.end(body, () => {
      if (!hangsUp) return;
      request.destroy();
      resolve({ status: 0, headers: {}, body: '' });
    });
  });
}
