import { expect, it } from 'vitest';
import { nextAsk } from './ask-again.ts';

const NOW = Date.UTC(2026, 10, 23);

it('asks ever more rarely, and never stops', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 100].map((asks) => (nextAsk(asks, NOW) - NOW) / 60_000);
  expect(waits).toEqual([2, 5, 15, 60, 240, 720, 720, 720]);
});
