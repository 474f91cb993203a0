import type { NamedRows, Samples } from '../sample.ts';
import { WRITTEN_AT } from '../twin-clock.ts';

export const namedRows: NamedRows = { counters: ['order', 'counter-2', 'counter-3', 'counter-4'] };

export const samples: Samples = {
  'idempotencyKeys.answer': ({ mark }) => ({ mark }),
  'outbox.payload': ({ mark }) => ({ mark }),
  'outbox.nextAttemptAt': () => WRITTEN_AT,
};
