import { expect, it } from 'vitest';
import { CLOCK, nowFor } from './clock.ts';

const NOW = Date.UTC(2026, 10, 23);
const LEAP_DAY = Date.UTC(2028, 1, 29);
const asking = (time?: string) => new Request('http://shop.localhost/', { headers: time ? { [CLOCK]: time } : {} });

it('is the time on the wall', () => {
  expect(nowFor(asking(), { APP_ENV: 'local' }, NOW)).toBe(NOW);
});

it('can be set in local development', () => {
  expect(nowFor(asking(String(LEAP_DAY)), { APP_ENV: 'local' }, NOW)).toBe(LEAP_DAY);
});

it.each([{ APP_ENV: 'production' }, { APP_ENV: 'preview' }, {}])('can be set nowhere else: %j', (env) => {
  expect(nowFor(asking(String(LEAP_DAY)), env, NOW)).toBe(NOW);
});

it.each(['tomorrow', '-1', '1e20', ' ', '12.5', '9'.repeat(16)])('is not set by what is no time: %s', (time) => {
  expect(nowFor(asking(time), { APP_ENV: 'local' }, NOW)).toBe(NOW);
});
