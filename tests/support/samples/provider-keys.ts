import type { Samples } from '../sample.ts';

/** The same in both stores: a key is sealed anew only where its seal is the one that was read. */
export const SEALED = 'v1.twin.seal';

export const samples: Samples = {
  'providerKeys.sealed': () => SEALED,
  // The current one: nothing is to be sealed anew.
  'providerKeys.keyId': () => 'app',
};
