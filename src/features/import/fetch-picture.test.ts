import { describe, expect, it, vi } from 'vitest';
import { fetchPicture } from './fetch-picture.ts';

const answers = (...responses: (() => Response)[]) => {
  const asked: string[] = [];
  const fetcher = vi.fn(async (address: string) => {
    asked.push(address);
    return responses[Math.min(asked.length, responses.length) - 1]!();
  });
  return { fetcher: fetcher as unknown as typeof fetch, asked };
};
const picture = () => new Response(new Uint8Array(5000));
const moved = (to: string) => () => new Response(null, { status: 302, headers: { Location: to } });

it('is fetched whole, through a redirect', async () => {
  const { fetcher, asked } = answers(moved('/other.png'), picture);
  expect(await fetchPicture('https://pictures.example.com/a.png', { fetcher })).toHaveLength(5000);
  expect(asked).toEqual(['https://pictures.example.com/a.png', 'https://pictures.example.com/other.png']);
});

describe('nobody is asked', () => {
  it.each([
    ['over http', 'http://pictures.example.com/a.png', 'does not begin with https'],
    ['at this machine', 'https://localhost/a.png', 'localhost is no public server'],
    ['at a name below it', 'https://shop.localhost/a.png', 'is no public server'],
    ['at a number', 'https://127.0.0.1/a.png', '127.0.0.1 is no public server'],
    ['at a number in disguise', 'https://0x7f000001/a.png', '127.0.0.1 is no public server'],
    ['at a number of the cloud', 'https://169.254.169.254/latest', 'is no public server'],
    ['at a number of version 6', 'https://[::1]/a.png', 'is no public server'],
    ['at a name of the house', 'https://printer.internal/a.png', 'is no public server'],
    ['at a name without a dot', 'https://intranet/a.png', 'is no public server'],
    ['at another port', 'https://pictures.example.com:8443/a.png', 'has a port'],
  ])('%s', async (_where, address, why) => {
    const { fetcher, asked } = answers(picture);
    await expect(fetchPicture(address, { fetcher })).rejects.toThrow(why);
    expect(asked).toEqual([]);
  });

  it('where a redirect leads inwards', async () => {
    const { fetcher, asked } = answers(moved('https://10.0.0.1/a.png'), picture);
    await expect(fetchPicture('https://pictures.example.com/a.png', { fetcher })).rejects.toThrow('10.0.0.1');
    expect(asked).toHaveLength(1);
  });
});

describe('a picture is refused', () => {
  it.each([
    ['that is not there', () => new Response('', { status: 404 }), 'the server answered 404'],
    ['that is larger than it may be', picture, 'it is larger than 0 MB'],
    ['that goes round in circles', moved('/a.png'), 'redirected too often'],
    ['whose server fails', () => Promise.reject(new Error('down')) as never, 'could not be reached'],
  ])('%s', async (_which, response, why) => {
    const { fetcher } = answers(response);
    await expect(fetchPicture('https://pictures.example.com/a.png', { fetcher, largest: 4000 })).rejects.toThrow(why);
  });
});
