import { expect, test, vi } from 'vitest';
import { boundedCache } from './bounded-cache.ts';

function cacheAt(clock: { now: number }, load = vi.fn(async (key: string): Promise<string | null> => key.toUpperCase())) {
  return { load, cache: boundedCache({ size: 3, ttl: 1000, load, now: () => clock.now }) };
}

test('a second look-up within the time to live asks nobody', async () => {
  const { cache, load } = cacheAt({ now: 0 });
  expect(await cache.get('a')).toBe('A');
  expect(await cache.get('a')).toBe('A');
  expect(load).toHaveBeenCalledTimes(1);
});

test('an answer is asked for again after the time to live', async () => {
  const clock = { now: 0 };
  const { cache, load } = cacheAt(clock);
  await cache.get('a');
  clock.now = 1000;
  await cache.get('a');
  expect(load).toHaveBeenCalledTimes(2);
});

test('that there is none is remembered too', async () => {
  const { cache, load } = cacheAt({ now: 0 }, vi.fn(async () => null));
  expect(await cache.get('nobody')).toBeNull();
  await cache.get('nobody');
  expect(load).toHaveBeenCalledTimes(1);
});

test('many simultaneous misses of one key are one load', async () => {
  const { cache, load } = cacheAt({ now: 0 });
  const answers = await Promise.all(Array.from({ length: 100 }, () => cache.get('a')));
  expect(new Set(answers)).toEqual(new Set(['A']));
  expect(load).toHaveBeenCalledTimes(1);
});

test('it never holds more than its size', async () => {
  const { cache, load } = cacheAt({ now: 0 });
  for (let i = 0; i < 50; i += 1) await cache.get(`host-${i}`);
  expect(cache.size).toBe(3);
  await cache.get('host-49');
  expect(load).toHaveBeenCalledTimes(50);
});

test('a failed load is not remembered', async () => {
  const load = vi.fn(async (key: string): Promise<string | null> => key);
  load.mockRejectedValueOnce(new Error('down'));
  const { cache } = cacheAt({ now: 0 }, load);
  await expect(cache.get('a')).rejects.toThrow('down');
  expect(await cache.get('a')).toBe('a');
});
