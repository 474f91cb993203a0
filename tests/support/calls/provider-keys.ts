import { now, type Calls } from '../call.ts';
import { SEALED } from '../samples/provider-keys.ts';
import { idOf } from '../twin-rows.ts';

const key = (i: number) => ({
  ...{ id: idOf('providerKeys', i), keyId: 'app', sealed: SEALED, ending: 'seal' },
  ...{ setBy: 'Owner', updatedAt: now },
});

export const calls: Calls = {
  'providerKeys.all': { args: () => [] },
  'providerKeys.put': { args: (i) => [key(i)] },
  'providerKeys.remove': { args: (i) => [idOf('providerKeys', i)] },
  'providerKeys.reseal': { args: (i) => [[{ old: key(i), fresh: { keyId: 'new', sealed: 'v1.new.seal' } }]] },
};
