import type { Call, Calls } from './call.ts';

const files = import.meta.glob<Calls>('./calls/*.ts', { eager: true, import: 'calls' });

/** Every method of every repository: one that is missing fails the suite. Each feature has a file of its own in `calls/`. */
export const calls: Record<string, Call> = Object.assign({}, ...Object.values(files));
