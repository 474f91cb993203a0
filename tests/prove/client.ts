import http from 'node:http';
import { paths } from '#lib/paths.ts';

export type Asked = { method: string; path: string; headers: Record<string, string>; body?: string };
export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
};

/** Asks a Worker on this machine, over connections that stay open. Redirects are not followed. */
export function client(port: number, connections: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });

  function ask(asked: Asked): Promise<Answer> {
    const { method, path, headers, body } = asked;
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
      // A connection that was kept may be closed at the very moment it is used again.
      request.on('error', (error) => (request.reusedSocket ? ask(asked).then(resolve, reject) : reject(error)));
      request.end(body);
    });
  }

  return { ask, close: () => agent.destroy() };
}

export type Client = ReturnType<typeof client>;

const SIGN_IN = [paths.admin.signIn(), paths.account.signIn()];

/** Whether somebody is sent to sign in: to staff's page or to customers'. */
export const leadsToSignIn = ({ status, headers: { location } }: Answer): boolean =>
  status === 303 && location !== undefined && SIGN_IN.includes(new URL(location, 'http://here.invalid').pathname);
