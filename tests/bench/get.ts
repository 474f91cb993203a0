import http from 'node:http';
import type { Page } from './pages.ts';

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

/** Asks a Worker on this machine for a page by its own host, which Node's fetch does not let a caller choose. */
export function get(port: number, { host, path }: Pick<Page, 'host' | 'path'>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path, headers: { Host: host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.on('error', reject);
  });
}
