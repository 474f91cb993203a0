import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed.ts';

const secret = 's'.repeat(43);
const bound = { purpose: 'totp', to: 'account-a' };

describe('a sealed text', () => {
  it('opens for what it was sealed for, and shows nothing meanwhile', async () => {
    const sealed = await seal('JBSWY3DPEHPK3PXP', secret, bound);
    expect(sealed).not.toContain('JBSW');
    expect(await unseal(sealed, secret, bound)).toBe('JBSWY3DPEHPK3PXP');
  });

  it('looks different each time', async () => {
    expect(await seal('x', secret, bound)).not.toBe(await seal('x', secret, bound));
  });

  it.each([
    ['another account', secret, { ...bound, to: 'account-b' }],
    ['another purpose', secret, { ...bound, purpose: 'mail' }],
    ['another secret', 't'.repeat(43), bound],
  ])('does not open for %s', async (_what, key, other) => {
    await expect(unseal(await seal('x', secret, bound), key, other)).rejects.toThrow();
  });

  it('does not open once it was changed', async () => {
    const sealed = await seal('xyz', secret, bound);
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    await expect(unseal(changed, secret, bound)).rejects.toThrow();
    await expect(unseal('nonsense', secret, bound)).rejects.toThrow('no sealed text');
  });

  it('is refused without a proper secret', async () => {
    await expect(seal('x', 'short', bound)).rejects.toThrow('APP_SECRET');
  });
});
