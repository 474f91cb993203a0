import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { edge } from './edge.ts';
import { freePort } from './port.ts';

let port: number;
let swept = 0;
let stop: () => void;
const worker = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.setHeader('Set-Cookie', ['a=1', 'b=2']);
    response.end(
      JSON.stringify({ host: request.headers.host, headers: request.headers, body: String(Buffer.concat(chunks)) }),
    );
  });
});

beforeAll(async () => {
  const target = await freePort();
  await new Promise<void>((listening) => worker.listen(target, '127.0.0.1', listening));
  port = await freePort();
  ({ stop } = await edge({ port, target, runScheduled: async () => void (swept += 1) }));
});

afterAll(() => {
  stop();
  worker.close();
});

/** Sends the lines as they are and reads the whole answer. */
function send(requestLine: string, ...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () =>
      socket.write([requestLine, 'Connection: close', ...lines, '', ''].join('\r\n')),
    );
    let text = '';
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

it.each([
  ['no host', []],
  ['an empty host', ['Host:']],
  ['two hosts', ['Host: a.localhost', 'Host: b.localhost']],
  ['the same host twice', ['Host: a.localhost', 'Host: a.localhost']],
  ['letters that no host has', ['Host: münchen.localhost']],
  ['a path in the host', ['Host: a.localhost/b']],
])('refuses %s', async (_name, hosts) => {
  expect(await send('GET / HTTP/1.1', ...hosts)).toMatch(/^HTTP\/1\.1 400 /);
});

it('refuses an address in full, whose host is another', async () => {
  expect(await send('GET http://b.localhost/ HTTP/1.1', 'Host: a.localhost')).toMatch(/^HTTP\/1\.1 400 /);
});

it.each([
  'electronics.localhost:4321',
  'ELECTRONICS.localhost.',
  'xn--mnchen-3ya.localhost',
  '127.0.0.1',
  '[::1]:4321',
])('passes on %s as it was sent', async (host) => {
  expect(await send('GET / HTTP/1.1', `Host: ${host}`)).toContain(`{"host":"${host}"`);
});

it('passes on bodies, other headers and every cookie', async () => {
  const answer = await send(
    'POST /cart HTTP/1.1',
    'Host: a.localhost',
    'X-Forwarded-Host: b',
    'Content-Length: 3',
    '',
    'abc',
  );
  expect(answer).toContain('"x-forwarded-host":"b"');
  expect(answer).toContain('"body":"abc"');
  expect(answer.match(/set-cookie/gi)).toHaveLength(2);
});

it('asks again on a new connection when the kept one was closed meanwhile, but sends nothing twice', async () => {
  const asked: string[] = [];
  // A Worker that closes a connection at its second request, as it does when it has waited long enough.
  const impatient = net.createServer((socket) => {
    let requests = 0;
    socket.on('data', (data) => {
      const method = String(data).split(' ')[0]!;
      requests += 1;
      asked.push(`${method} ${requests}`);
      if (requests > 1) socket.destroy();
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    });
  });
  const target = await freePort();
  await new Promise<void>((listening) => impatient.listen(target, '127.0.0.1', listening));
  const front = await freePort();
  const { stop: stopFront } = await edge({ port: front, target, runScheduled: async () => {} });
  const status = async (method: string) =>
    (await fetch(`http://127.0.0.1:${front}/`, { method, headers: { Host: 'a.localhost' } })).status;
  expect(await status('GET')).toBe(200);
  expect(await status('GET')).toBe(200);
  expect(await status('POST')).toBe(200);
  expect(asked).toEqual(['GET 1', 'GET 2', 'GET 1', 'POST 1']);
  stopFront();
  impatient.close();
});

it('runs the scheduled work when it is asked to', async () => {
  expect(await send('POST /cdn-cgi/local/scheduled HTTP/1.1', 'Host: localhost')).toMatch(/^HTTP\/1\.1 200 /);
  expect(swept).toBe(1);
});
