import { expect, it } from 'vitest';
import { expectSeen, stateKey } from './seen-state.ts';

it('refuses what was typed over what somebody else changed', async () => {
  const seen = await stateKey({ title: 'Cables', description: '' });
  await expectSeen(seen, { title: 'Cables', description: '' }, 'category');
  await expect(expectSeen(seen, { title: 'Cables', description: 'New' }, 'category')).rejects.toThrow(
    'Somebody changed this category meanwhile.',
  );
});
