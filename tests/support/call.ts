import { idOf } from './twin-rows.ts';
import { WRITTEN_AT } from './twin-clock.ts';

/**
 * How a repository method is called on a twin. `i` is a row: the first ones have the same ids, slugs and tokens in both
 * stores, the last is only in the other one.
 */
export type Call = {
  args: (i: number) => unknown[];
  /** Whether products must have been indexed for the method to find anything. */
  indexed?: true;
  /** The whole answer of a method that tells numbers only, which no mark can show to be its own store's. */
  answer?: unknown;
};

/** By `<repository>.<method>`, or by name for a method that stands alone. */
export type Calls = Record<string, Call>;

/** A minute after all rows of the twins were written, in epoch milliseconds. */
export const now = WRITTEN_AT + 60_000;
export const slug = (i: number) => `slug-${i + 1}`;
/** One piece of variant `i`. */
export const item = (i: number) => [{ variantId: idOf('variants', i), quantity: 1 }];
