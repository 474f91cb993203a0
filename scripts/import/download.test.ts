import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PictureFailure } from '#features/import/take-pictures.ts';
import { download, type DownloadLimits } from './download.ts';

const picture = Buffer.alloc(5000, 7);
let port: number;
let asked: string[];

const server = http.createServer((request, response) => {
  asked.push(request.url ?? '');
  const redirect = (to: string) => response.writeHead(302, { Location: to }).end();
  switch (request.url) {
    case '/picture':
      return response.end(picture);
    case '/moved':
      return redirect('/picture');
    case '/inwards':
      return redirect(`http://127.0.0.2:${port}/picture`);
    case '/file':
      return redirect('file:///etc/passwd');
    case '/circle':
      return redirect('/circle');
    case '/endless': {
      response.writeHead(200);
      const more = setInterval(() => response.write(picture), 1);
      return void request.socket.on('close', () => clearInterval(more));
    }
    case '/boasting':
      return response.writeHead(200, { 'Content-Length': '99999999' }).end(picture);
    case '/silent':
      return undefined;
    default:
      return response.writeHead(404).end();
  }
});

beforeAll(async () => {
  asked = [];
  await new Promise<void>((listening) => server.listen(0, listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Fetches from the test's server, which only this file may reach: its address is not public. */
const get = (path: string, limits: DownloadLimits = {}) =>
  download(`http://127.0.0.1:${port}${path}`, { mayReach: (address) => address === '127.0.0.1', ...limits });

describe('a picture is fetched', () => {
  it('whole', async () => expect(Buffer.compare(await get('/picture'), picture)).toBe(0));
  it('through a redirect', async () => expect(await get('/moved')).toHaveLength(5000));
});

describe('a picture is refused', () => {
  it.each([
    ['that is not there', '/missing', {}, 'the server answered 404'],
    ['that is redirected without end', '/circle', {}, 'it was redirected too often'],
    ['that does not end', '/endless', { largest: 1024 * 1024 }, 'it is larger than 1 MB'],
    ['that says it is too large', '/boasting', { largest: 1024 * 1024 }, 'it is larger than 1 MB'],
    ['whose server says nothing', '/silent', { patience: 200 }, 'its server took longer than 0.2 seconds'],
    ['redirected to a private address', '/inwards', {}, '127.0.0.2 is no public address'],
    ['redirected to a file', '/file', {}, 'its address is neither http nor https'],
  ])('%s', async (_which, path, limits, why) => {
    const fetching = get(path, limits);
    await expect(fetching).rejects.toBeInstanceOf(PictureFailure);
    await expect(fetching).rejects.toThrow(why);
  });

  it('whose server’s name leads to a private address, without being asked', async () => {
    asked.length = 0;
    await expect(download(`http://localhost:${port}/picture`)).rejects.toThrow('its server has no public address');
    await expect(download(`http://[::1]:${port}/picture`)).rejects.toThrow('::1 is no public address');
    await expect(download(`http://0x7f000001:${port}/picture`)).rejects.toThrow('127.0.0.1 is no public address');
    expect(asked).toEqual([]);
  });
});
