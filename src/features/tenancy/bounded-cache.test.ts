import { expect, test, vi } from 'vitest';
import { boundedCache } from './bounded-cache.ts';

function cacheAt(clock: { now: number }) {
  const cache = boundedCache<string>({ size: 3, absent: 2, ttl: 1000, patience: 500, now: () => clock.now });
  const load = vi.fn(async (key: string): Promise<string | null> => key.toUpperCase());
  return { cache, load, get: (key: string) => cache.get(key, () => load(key)) };
}

test('a second look-up within the time to live asks nobody', async () => {
  const { get, load } = cacheAt({ now: 0 });
  expect(await get('a')).toBe('A');
  expect(await get('a')).toBe('A');
  expect(load).toHaveBeenCalledTimes(1);
});

test('an answer is asked for again after the time to live', async () => {
  const clock = { now: 0 };
  const { get, load } = cacheAt(clock);
  await get('a');
  clock.now = 999;
  await get('a');
  expect(load).toHaveBeenCalledTimes(1);
  clock.now = 1000;
  await get('a');
  expect(load).toHaveBeenCalledTimes(2);
});

test('that there is none is remembered too', async () => {
  const { get, load } = cacheAt({ now: 0 });
  load.mockResolvedValue(null);
  expect(await get('nobody')).toBeNull();
  expect(await get('nobody')).toBeNull();
  expect(load).toHaveBeenCalledTimes(1);
});

test('many simultaneous misses of one key are one load', async () => {
  const { get, load } = cacheAt({ now: 0 });
  const answers = await Promise.all(Array.from({ length: 100 }, () => get('a')));
  expect(new Set(answers)).toEqual(new Set(['A']));
  expect(load).toHaveBeenCalledTimes(1);
});

test('what was forgotten while it was loaded is not remembered', async () => {
  const { cache, load, get } = cacheAt({ now: 0 });
  let answer = (_value: string) => {};
  load.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const old = get('a');
  cache.forget('a');
  answer('old');
  expect(await old).toBe('old');
  expect(await get('a')).toBe('A');
});

test('simultaneous misses of different keys do not mix', async () => {
  const { get } = cacheAt({ now: 0 });
  expect(await Promise.all([get('a'), get('b'), get('a')])).toEqual(['A', 'B', 'A']);
});

test('a load that never ends holds nobody up for long', async () => {
  const clock = { now: 0 };
  const { get, load } = cacheAt(clock);
  load.mockReturnValueOnce(new Promise(() => {}));
  void get('a');
  clock.now = 500;
  expect(await get('a')).toBe('A');
  expect(await get('a')).toBe('A');
  expect(load).toHaveBeenCalledTimes(2);
});

test('it never holds more than its size', async () => {
  const { cache, get, load } = cacheAt({ now: 0 });
  for (let i = 0; i < 50; i += 1) await get(`host-${i}`);
  expect(cache.size).toBe(3);
  await get('host-49');
  expect(load).toHaveBeenCalledTimes(50);
});

test('however many keys have no value, they drive none out that has one', async () => {
  const { cache, get, load } = cacheAt({ now: 0 });
  await get('a');
  load.mockResolvedValue(null);
  for (let i = 0; i < 50; i += 1) await get(`nobody-${i}`);
  expect(cache.size).toBe(1 + 2);
  load.mockClear();
  expect(await get('a')).toBe('A');
  expect(await get('nobody-49')).toBeNull();
  expect(load).not.toHaveBeenCalled();
});

test('what was not there and is now is found after the time to live, and the other way round', async () => {
  const clock = { now: 0 };
  const { cache, get, load } = cacheAt(clock);
  for (const answer of [null, 'A', null]) {
    load.mockResolvedValue(answer);
    expect(await get('a')).toBe(answer);
    expect(cache.size).toBe(1);
    clock.now += 1000;
  }
});

test('a failed load is not remembered', async () => {
  const { get, load } = cacheAt({ now: 0 });
  load.mockRejectedValueOnce(new Error('down'));
  await expect(Promise.all([get('a'), get('a')])).rejects.toThrow('down');
  expect(await get('a')).toBe('A');
});
