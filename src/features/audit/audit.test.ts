import { describe, expect, it } from 'vitest';
import { entryOf } from './audit.ts';

const subject = { kind: 'product', id: 'p1', name: 'Cable' };

describe('an entry of the audit log', () => {
  it('holds what differs and nothing else', () => {
    const before = { title: 'Cable', price: 1200, tags: ['a'] };
    expect(entryOf({ action: 'product.update', subject, before, after: { ...before, price: 1300 } })).toEqual({
      action: 'product.update',
      ...{ subjectKind: 'product', subjectId: 'p1', subject: 'Cable' },
      ...{ before: { price: 1200 }, after: { price: 1300 } },
    });
  });

  it('never holds a secret, at any depth, but says that it changed', () => {
    const after = { name: 'Stripe', apiKey: 'sk_live_1', nested: { webhookSecret: 'whsec', list: [{ token: 't' }] } };
    const entry = entryOf({ action: 'payments.update', before: { apiKey: 'sk_live_0' }, after });
    expect(JSON.stringify(entry)).not.toMatch(/sk_live|whsec|"t"/);
    expect(entry.after).toMatchObject({ name: 'Stripe', apiKey: '(secret)' });
  });

  it('says nothing of a secret that is not set', () => {
    expect(entryOf({ action: 'a.b', after: { password: null } }).after).toEqual({ password: null });
  });

  it('cuts long texts', () => {
    const { after } = entryOf({ action: 'page.create', after: { body: 'x'.repeat(5000) } });
    expect(String(after?.['body']).length).toBeLessThan(1100);
  });

  it('keeps what is said of people out, who may ask to be forgotten, but says that something was', () => {
    const cancelled = { status: 'cancelled', reason: 'Ada Lovelace called', restock: true };
    expect(entryOf({ action: 'order.cancel', after: cancelled }).after).toEqual({
      ...cancelled,
      reason: '(not kept here)',
    });
    const drafted = {
      email: 'ada@example.com',
      phone: '',
      deep: { shippingAddress: { name: 'Ada', line1: 'A street' } },
    };
    expect(entryOf({ action: 'draft-order.create', after: drafted }).after).toEqual({
      ...{ email: '(not kept here)', phone: '' },
      deep: { shippingAddress: '(not kept here)' },
    });
    expect(entryOf({ action: 'product.update', after: { name: 'Ada lamp' } }).after).toEqual({ name: 'Ada lamp' });
  });
});
