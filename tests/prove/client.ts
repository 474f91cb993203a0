import http from 'node:http';

export type Asked = { method: string; path: string; headers: Record<string, string>; body?: string };
export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
};

/** Asks a Worker on this machine, over connections that stay open. Redirects are not followed. */
export function client(port: number, connections: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });

  function ask({ method, path, headers, body }: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sized = body === undefined ? headers : { ...headers, 'Content-Length': String(Buffer.byteLength(body)) };
      const request = http.request({ host: '127.0.0.1', port, agent, method, path, headers: sized });
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  return { ask, close: () => agent.destroy() };
}

export type Client = ReturnType<typeof client>;
